using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>
/// The nodes of a recurrent net in a loop, worked out by hand: dynamic_rnn and _dynamic_rnn_loop of python/ops/rnn.py, BasicLSTMCell.call and
/// _zero_state_tensors of rnn_cell_impl.py, while_loop of control_flow_ops.py, TensorArray of tensor_array_ops.py, statement by statement. An Enter stands
/// behind the node that needs it.
/// </summary>
public class DynamicRnnListingTests
{
    private const string Before = """
        x Placeholder
        rnn/Rank Const
        rnn/range/start Const
        rnn/range/delta Const
        rnn/range Range rnn/range/start rnn/Rank rnn/range/delta
        rnn/concat/values_0 Const
        rnn/concat/axis Const
        rnn/concat ConcatV2 rnn/concat/values_0 rnn/range rnn/concat/axis
        rnn/transpose Transpose x rnn/concat
        rnn/Shape Shape rnn/transpose
        @slice rnn/strided_slice rnn/Shape
        rnn/BasicLSTMCellZeroState/ExpandDims/dim Const
        rnn/BasicLSTMCellZeroState/ExpandDims ExpandDims rnn/strided_slice rnn/BasicLSTMCellZeroState/ExpandDims/dim
        rnn/BasicLSTMCellZeroState/Const Const
        rnn/BasicLSTMCellZeroState/concat/axis Const
        rnn/BasicLSTMCellZeroState/concat ConcatV2 rnn/BasicLSTMCellZeroState/ExpandDims rnn/BasicLSTMCellZeroState/Const rnn/BasicLSTMCellZeroState/concat/axis
        rnn/BasicLSTMCellZeroState/zeros/Const Const
        rnn/BasicLSTMCellZeroState/zeros Fill rnn/BasicLSTMCellZeroState/concat rnn/BasicLSTMCellZeroState/zeros/Const
        rnn/BasicLSTMCellZeroState/ExpandDims_1/dim Const
        rnn/BasicLSTMCellZeroState/ExpandDims_1 ExpandDims rnn/strided_slice rnn/BasicLSTMCellZeroState/ExpandDims_1/dim
        rnn/BasicLSTMCellZeroState/Const_1 Const
        rnn/BasicLSTMCellZeroState/ExpandDims_2/dim Const
        rnn/BasicLSTMCellZeroState/ExpandDims_2 ExpandDims rnn/strided_slice rnn/BasicLSTMCellZeroState/ExpandDims_2/dim
        rnn/BasicLSTMCellZeroState/Const_2 Const
        rnn/BasicLSTMCellZeroState/concat_1/axis Const
        rnn/BasicLSTMCellZeroState/concat_1 ConcatV2 rnn/BasicLSTMCellZeroState/ExpandDims_2 rnn/BasicLSTMCellZeroState/Const_2 rnn/BasicLSTMCellZeroState/concat_1/axis
        rnn/BasicLSTMCellZeroState/zeros_1/Const Const
        rnn/BasicLSTMCellZeroState/zeros_1 Fill rnn/BasicLSTMCellZeroState/concat_1 rnn/BasicLSTMCellZeroState/zeros_1/Const
        rnn/BasicLSTMCellZeroState/ExpandDims_3/dim Const
        rnn/BasicLSTMCellZeroState/ExpandDims_3 ExpandDims rnn/strided_slice rnn/BasicLSTMCellZeroState/ExpandDims_3/dim
        rnn/BasicLSTMCellZeroState/Const_3 Const
        rnn/Shape_1 Shape rnn/transpose
        @slice rnn/strided_slice_1 rnn/Shape_1
        rnn/Shape_2 Shape rnn/transpose
        @slice rnn/strided_slice_2 rnn/Shape_2
        rnn/ExpandDims/dim Const
        rnn/ExpandDims ExpandDims rnn/strided_slice_2 rnn/ExpandDims/dim
        rnn/Const Const
        rnn/concat_1/axis Const
        rnn/concat_1 ConcatV2 rnn/ExpandDims rnn/Const rnn/concat_1/axis
        rnn/zeros/Const Const
        rnn/zeros Fill rnn/concat_1 rnn/zeros/Const
        rnn/time Const
        rnn/TensorArray TensorArrayV3 rnn/strided_slice_1
        rnn/TensorArray_1 TensorArrayV3 rnn/strided_slice_1
        rnn/TensorArrayUnstack/Shape Shape rnn/transpose
        @slice rnn/TensorArrayUnstack/strided_slice rnn/TensorArrayUnstack/Shape
        rnn/TensorArrayUnstack/range/start Const
        rnn/TensorArrayUnstack/range/delta Const
        rnn/TensorArrayUnstack/range Range rnn/TensorArrayUnstack/range/start rnn/TensorArrayUnstack/strided_slice rnn/TensorArrayUnstack/range/delta
        rnn/TensorArrayUnstack/TensorArrayScatter/TensorArrayScatterV3 TensorArrayScatterV3 rnn/TensorArray_1 rnn/TensorArrayUnstack/range rnn/transpose rnn/TensorArray_1:1
        rnn/Maximum/x Const
        rnn/Maximum Maximum rnn/Maximum/x rnn/strided_slice_1
        rnn/Minimum Minimum rnn/strided_slice_1 rnn/Maximum
        """;

    private const string Loop = """
        rnn/while/iteration_counter Const
        rnn/while/Enter Enter rnn/while/iteration_counter
        rnn/while/Enter_1 Enter rnn/time
        rnn/while/Enter_2 Enter rnn/TensorArray:1
        rnn/while/Enter_3 Enter rnn/BasicLSTMCellZeroState/zeros
        rnn/while/Enter_4 Enter rnn/BasicLSTMCellZeroState/zeros_1
        rnn/while/Merge Merge rnn/while/Enter rnn/while/NextIteration
        rnn/while/Merge_1 Merge rnn/while/Enter_1 rnn/while/NextIteration_1
        rnn/while/Merge_2 Merge rnn/while/Enter_2 rnn/while/NextIteration_2
        rnn/while/Merge_3 Merge rnn/while/Enter_3 rnn/while/NextIteration_3
        rnn/while/Merge_4 Merge rnn/while/Enter_4 rnn/while/NextIteration_4
        rnn/while/Less Less rnn/while/Merge rnn/while/Less/Enter
        rnn/while/Less/Enter Enter rnn/strided_slice_1
        rnn/while/Less_1 Less rnn/while/Merge_1 rnn/while/Less_1/Enter
        rnn/while/Less_1/Enter Enter rnn/Minimum
        rnn/while/LogicalAnd LogicalAnd rnn/while/Less rnn/while/Less_1
        rnn/while/LoopCond LoopCond rnn/while/LogicalAnd
        rnn/while/Switch Switch rnn/while/Merge rnn/while/LoopCond
        rnn/while/Switch_1 Switch rnn/while/Merge_1 rnn/while/LoopCond
        rnn/while/Switch_2 Switch rnn/while/Merge_2 rnn/while/LoopCond
        rnn/while/Switch_3 Switch rnn/while/Merge_3 rnn/while/LoopCond
        rnn/while/Switch_4 Switch rnn/while/Merge_4 rnn/while/LoopCond
        rnn/while/Identity Identity rnn/while/Switch:1
        rnn/while/Identity_1 Identity rnn/while/Switch_1:1
        rnn/while/Identity_2 Identity rnn/while/Switch_2:1
        rnn/while/Identity_3 Identity rnn/while/Switch_3:1
        rnn/while/Identity_4 Identity rnn/while/Switch_4:1
        rnn/while/add/y Const ^rnn/while/Identity
        rnn/while/add Add rnn/while/Identity rnn/while/add/y
        rnn/while/TensorArrayReadV3 TensorArrayReadV3 rnn/while/TensorArrayReadV3/Enter rnn/while/Identity_1 rnn/while/TensorArrayReadV3/Enter_1
        rnn/while/TensorArrayReadV3/Enter Enter rnn/TensorArray_1
        rnn/while/TensorArrayReadV3/Enter_1 Enter rnn/TensorArrayUnstack/TensorArrayScatter/TensorArrayScatterV3
        @variable rnn/basic_lstm_cell/kernel
        @zeros rnn/basic_lstm_cell/bias
        rnn/while/basic_lstm_cell/Const Const ^rnn/while/Identity
        rnn/while/basic_lstm_cell/concat/axis Const ^rnn/while/Identity
        rnn/while/basic_lstm_cell/concat ConcatV2 rnn/while/TensorArrayReadV3 rnn/while/Identity_4 rnn/while/basic_lstm_cell/concat/axis
        rnn/while/basic_lstm_cell/MatMul MatMul rnn/while/basic_lstm_cell/concat rnn/while/basic_lstm_cell/MatMul/Enter
        rnn/while/basic_lstm_cell/MatMul/Enter Enter rnn/basic_lstm_cell/kernel/read
        rnn/while/basic_lstm_cell/BiasAdd BiasAdd rnn/while/basic_lstm_cell/MatMul rnn/while/basic_lstm_cell/BiasAdd/Enter
        rnn/while/basic_lstm_cell/BiasAdd/Enter Enter rnn/basic_lstm_cell/bias/read
        rnn/while/basic_lstm_cell/Const_1 Const ^rnn/while/Identity
        rnn/while/basic_lstm_cell/split Split rnn/while/basic_lstm_cell/Const rnn/while/basic_lstm_cell/BiasAdd
        rnn/while/basic_lstm_cell/Const_2 Const ^rnn/while/Identity
        rnn/while/basic_lstm_cell/Add Add rnn/while/basic_lstm_cell/split:2 rnn/while/basic_lstm_cell/Const_2
        rnn/while/basic_lstm_cell/Sigmoid Sigmoid rnn/while/basic_lstm_cell/Add
        rnn/while/basic_lstm_cell/Mul Mul rnn/while/Identity_3 rnn/while/basic_lstm_cell/Sigmoid
        rnn/while/basic_lstm_cell/Sigmoid_1 Sigmoid rnn/while/basic_lstm_cell/split
        rnn/while/basic_lstm_cell/Tanh Tanh rnn/while/basic_lstm_cell/split:1
        rnn/while/basic_lstm_cell/Mul_1 Mul rnn/while/basic_lstm_cell/Sigmoid_1 rnn/while/basic_lstm_cell/Tanh
        rnn/while/basic_lstm_cell/Add_1 Add rnn/while/basic_lstm_cell/Mul rnn/while/basic_lstm_cell/Mul_1
        rnn/while/basic_lstm_cell/Tanh_1 Tanh rnn/while/basic_lstm_cell/Add_1
        rnn/while/basic_lstm_cell/Sigmoid_2 Sigmoid rnn/while/basic_lstm_cell/split:3
        rnn/while/basic_lstm_cell/Mul_2 Mul rnn/while/basic_lstm_cell/Tanh_1 rnn/while/basic_lstm_cell/Sigmoid_2
        rnn/while/TensorArrayWrite/TensorArrayWriteV3 TensorArrayWriteV3 rnn/while/TensorArrayWrite/TensorArrayWriteV3/Enter rnn/while/Identity_1 rnn/while/basic_lstm_cell/Mul_2 rnn/while/Identity_2
        rnn/while/TensorArrayWrite/TensorArrayWriteV3/Enter Enter rnn/TensorArray
        rnn/while/add_1/y Const ^rnn/while/Identity
        rnn/while/add_1 Add rnn/while/Identity_1 rnn/while/add_1/y
        rnn/while/NextIteration NextIteration rnn/while/add
        rnn/while/NextIteration_1 NextIteration rnn/while/add_1
        rnn/while/NextIteration_2 NextIteration rnn/while/TensorArrayWrite/TensorArrayWriteV3
        rnn/while/NextIteration_3 NextIteration rnn/while/basic_lstm_cell/Add_1
        rnn/while/NextIteration_4 NextIteration rnn/while/basic_lstm_cell/Mul_2
        rnn/while/Exit Exit rnn/while/Switch
        rnn/while/Exit_1 Exit rnn/while/Switch_1
        rnn/while/Exit_2 Exit rnn/while/Switch_2
        rnn/while/Exit_3 Exit rnn/while/Switch_3
        rnn/while/Exit_4 Exit rnn/while/Switch_4
        """;

    private const string After = """
        rnn/TensorArrayStack/TensorArraySizeV3 TensorArraySizeV3 rnn/TensorArray rnn/while/Exit_2
        rnn/TensorArrayStack/range/start Const
        rnn/TensorArrayStack/range/delta Const
        rnn/TensorArrayStack/range Range rnn/TensorArrayStack/range/start rnn/TensorArrayStack/TensorArraySizeV3 rnn/TensorArrayStack/range/delta
        rnn/TensorArrayStack/TensorArrayGatherV3 TensorArrayGatherV3 rnn/TensorArray rnn/TensorArrayStack/range rnn/while/Exit_2
        rnn/Const_1 Const
        rnn/Rank_1 Const
        rnn/range_1/start Const
        rnn/range_1/delta Const
        rnn/range_1 Range rnn/range_1/start rnn/Rank_1 rnn/range_1/delta
        rnn/concat_2/values_0 Const
        rnn/concat_2/axis Const
        rnn/concat_2 ConcatV2 rnn/concat_2/values_0 rnn/range_1 rnn/concat_2/axis
        rnn/transpose_1 Transpose rnn/TensorArrayStack/TensorArrayGatherV3 rnn/concat_2
        """;

    [Fact]
    public void A_batch_of_unknown_size() => string.Join('\n', Before, Loop, After).ShouldBeBuiltBy(() =>
        tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicLSTMCell(2), tf.placeholder(tf.float32, new Shape(-1, 3, 4), name: "x"), dtype: tf.float32));

    [Fact]
    public void Arrays_and_loop_carry_TensorFlows_attributes()
    {
        using var program = new ControlFlow.GraphProgram();
        tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicLSTMCell(2), tf.placeholder(tf.float32, new Shape(-1, 3, 4)), dtype: tf.float32, swap_memory: true);

        var nodes = program.Graph.as_graph_def().Node.ToDictionary(n => n.Name);
        var (outputs, inputs, enter) = (nodes["rnn/TensorArray"].Attr, nodes["rnn/TensorArray_1"].Attr, nodes["rnn/while/Enter"].Attr);
        outputs["tensor_array_name"].S.ToStringUtf8().Should().Be("rnn/dynamic_rnn/output_0");
        outputs["element_shape"].Shape.Dim.Select(d => d.Size).Should().Equal(-1, 2);
        outputs["identical_element_shapes"].B.Should().BeTrue();
        inputs["tensor_array_name"].S.ToStringUtf8().Should().Be("rnn/dynamic_rnn/input_0");
        inputs["element_shape"].Shape.Dim.Select(d => d.Size).Should().Equal(-1, 4);
        (enter["parallel_iterations"].I, enter["frame_name"].S.ToStringUtf8()).Should().Be((32, "rnn/while/while_context"));
        nodes["rnn/basic_lstm_cell/kernel/read"].Attr.Should().NotContainKey("_class", "a caching device stands in for the colocation");
        nodes["rnn/basic_lstm_cell/kernel"].Attr["shape"].Shape.Dim.Select(d => d.Size).Should().Equal(6, 8);
    }
}
