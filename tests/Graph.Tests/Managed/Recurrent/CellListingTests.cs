using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>The nodes of single cells, worked out by hand from their <c>call</c> in python/ops/rnn_cell_impl.py of TensorFlow 1.13.1, operand by operand from the left.</summary>
public class CellListingTests
{
    [Fact]
    public void A_basic_cell() => """
        @variable basic_rnn_cell/kernel
        @zeros basic_rnn_cell/bias
        basic_rnn_cell/concat/axis Const
        basic_rnn_cell/concat ConcatV2 x h basic_rnn_cell/concat/axis
        basic_rnn_cell/MatMul MatMul basic_rnn_cell/concat basic_rnn_cell/kernel/read
        basic_rnn_cell/BiasAdd BiasAdd basic_rnn_cell/MatMul basic_rnn_cell/bias/read
        basic_rnn_cell/Tanh Tanh basic_rnn_cell/BiasAdd
        """.ShouldBeBuiltBy(() => tf.nn.rnn_cell.BasicRNNCell(3).__call__(Input("x"), Input("h")), "basic_rnn_cell");

    [Fact]
    public void A_gated_unit() => """
        @variable gru_cell/gates/kernel
        gru_cell/gates/bias/Initializer/Const Const
        gru_cell/gates/bias VariableV2
        gru_cell/gates/bias/Assign Assign gru_cell/gates/bias gru_cell/gates/bias/Initializer/Const
        gru_cell/gates/bias/read Identity gru_cell/gates/bias
        @variable gru_cell/candidate/kernel
        @zeros gru_cell/candidate/bias
        gru_cell/concat/axis Const
        gru_cell/concat ConcatV2 x h gru_cell/concat/axis
        gru_cell/MatMul MatMul gru_cell/concat gru_cell/gates/kernel/read
        gru_cell/BiasAdd BiasAdd gru_cell/MatMul gru_cell/gates/bias/read
        gru_cell/Sigmoid Sigmoid gru_cell/BiasAdd
        gru_cell/Const Const
        gru_cell/split/split_dim Const
        gru_cell/split Split gru_cell/split/split_dim gru_cell/Sigmoid
        gru_cell/mul Mul gru_cell/split h
        gru_cell/concat_1/axis Const
        gru_cell/concat_1 ConcatV2 x gru_cell/mul gru_cell/concat_1/axis
        gru_cell/MatMul_1 MatMul gru_cell/concat_1 gru_cell/candidate/kernel/read
        gru_cell/BiasAdd_1 BiasAdd gru_cell/MatMul_1 gru_cell/candidate/bias/read
        gru_cell/Tanh Tanh gru_cell/BiasAdd_1
        gru_cell/mul_1 Mul gru_cell/split:1 h
        gru_cell/sub/x Const
        gru_cell/sub Sub gru_cell/sub/x gru_cell/split:1
        gru_cell/mul_2 Mul gru_cell/sub gru_cell/Tanh
        gru_cell/add Add gru_cell/mul_1 gru_cell/mul_2
        """.ShouldBeBuiltBy(() => tf.nn.rnn_cell.GRUCell(3).__call__(Input("x"), Input("h")), "gru_cell");

    [Fact]
    public void A_long_short_term_memory_with_all_its_parts() => """
        @variable lstm_cell/kernel
        @zeros lstm_cell/bias
        @variable lstm_cell/w_f_diag
        @variable lstm_cell/w_i_diag
        @variable lstm_cell/w_o_diag
        @variable lstm_cell/projection/kernel
        lstm_cell/concat/axis Const
        lstm_cell/concat ConcatV2 x h lstm_cell/concat/axis
        lstm_cell/MatMul MatMul lstm_cell/concat lstm_cell/kernel/read
        lstm_cell/BiasAdd BiasAdd lstm_cell/MatMul lstm_cell/bias/read
        lstm_cell/Const Const
        lstm_cell/split/split_dim Const
        lstm_cell/split Split lstm_cell/split/split_dim lstm_cell/BiasAdd
        lstm_cell/add/y Const
        lstm_cell/add Add lstm_cell/split:2 lstm_cell/add/y
        lstm_cell/mul Mul lstm_cell/w_f_diag/read c
        lstm_cell/add_1 Add lstm_cell/add lstm_cell/mul
        lstm_cell/Sigmoid Sigmoid lstm_cell/add_1
        lstm_cell/mul_1 Mul lstm_cell/Sigmoid c
        lstm_cell/mul_2 Mul lstm_cell/w_i_diag/read c
        lstm_cell/add_2 Add lstm_cell/split lstm_cell/mul_2
        lstm_cell/Sigmoid_1 Sigmoid lstm_cell/add_2
        lstm_cell/Tanh Tanh lstm_cell/split:1
        lstm_cell/mul_3 Mul lstm_cell/Sigmoid_1 lstm_cell/Tanh
        lstm_cell/add_3 Add lstm_cell/mul_1 lstm_cell/mul_3
        lstm_cell/clip_by_value/Minimum/y Const
        lstm_cell/clip_by_value/Minimum Minimum lstm_cell/add_3 lstm_cell/clip_by_value/Minimum/y
        lstm_cell/clip_by_value/y Const
        lstm_cell/clip_by_value Maximum lstm_cell/clip_by_value/Minimum lstm_cell/clip_by_value/y
        lstm_cell/mul_4 Mul lstm_cell/w_o_diag/read lstm_cell/clip_by_value
        lstm_cell/add_4 Add lstm_cell/split:3 lstm_cell/mul_4
        lstm_cell/Sigmoid_2 Sigmoid lstm_cell/add_4
        lstm_cell/Tanh_1 Tanh lstm_cell/clip_by_value
        lstm_cell/mul_5 Mul lstm_cell/Sigmoid_2 lstm_cell/Tanh_1
        lstm_cell/MatMul_1 MatMul lstm_cell/mul_5 lstm_cell/projection/kernel/read
        lstm_cell/clip_by_value_1/Minimum/y Const
        lstm_cell/clip_by_value_1/Minimum Minimum lstm_cell/MatMul_1 lstm_cell/clip_by_value_1/Minimum/y
        lstm_cell/clip_by_value_1/y Const
        lstm_cell/clip_by_value_1 Maximum lstm_cell/clip_by_value_1/Minimum lstm_cell/clip_by_value_1/y
        """.ShouldBeBuiltBy(
        () => tf.nn.rnn_cell.LSTMCell(5, use_peepholes: true, cell_clip: 2, num_proj: 3, proj_clip: 1).__call__(Input("x"), new LSTMStateTuple(tf.placeholder(tf.float32, new Shape(2, 5), name: "c"), Input("h"))),
        "lstm_cell");

    // MultiRNNCell is no layer with build: its call opens the scope around it once more. The cells' own calls come in cell_0, cell_1.
    [Fact]
    public void Stacked_cells_lie_in_scopes_of_their_own()
    {
        using var program = new ControlFlow.GraphProgram();
        var cells = tf.nn.rnn_cell.MultiRNNCell([tf.nn.rnn_cell.GRUCell(3), tf.nn.rnn_cell.GRUCell(3)]);
        tf.nn.dynamic_rnn(cells, tf.placeholder(tf.float32, new Shape(2, 4, 3)), dtype: tf.float32);

        var names = program.Graph.as_graph_def().Node.Select(n => n.Name).ToList();

        names.Should().Contain(["rnn/MultiRNNCellZeroState/GRUCellZeroState/zeros", "rnn/MultiRNNCellZeroState/GRUCellZeroState_1/zeros"])
            .And.Contain(["rnn/while/rnn/multi_rnn_cell/cell_0/gru_cell/MatMul", "rnn/while/rnn/multi_rnn_cell/cell_1/gru_cell/MatMul"]);
        Variables().Should().Equal(
            from cell in new[] { 0, 1 }
            from part in new[] { "gates", "candidate" }
            from kind in new[] { "kernel", "bias" }
            select $"rnn/multi_rnn_cell/cell_{cell}/gru_cell/{part}/{kind}:0");
    }

    // The names of real metas of TensorFlow 1.13.1 and 1.14 (rcnn_untrained.meta, lstm_crf_ner.meta of TensorFlow.NET's examples).
    [Fact]
    public void Both_directions_have_TensorFlows_variables()
    {
        using var program = new ControlFlow.GraphProgram();
        tf.nn.bidirectional_dynamic_rnn(tf.nn.rnn_cell.BasicLSTMCell(3), tf.nn.rnn_cell.BasicLSTMCell(3), tf.placeholder(tf.float32, new Shape(-1, 4, 3)), tf.placeholder(tf.int32, new Shape(-1)), dtype: tf.float32);

        var nodes = program.Graph.as_graph_def().Node.ToDictionary(n => n.Name);

        Variables().Should().Equal(from way in new[] { "fw", "bw" } from kind in new[] { "kernel", "bias" } select $"bidirectional_rnn/{way}/basic_lstm_cell/{kind}:0");
        nodes.Should().ContainKeys("bidirectional_rnn/fw/fw/while/basic_lstm_cell/MatMul", "bidirectional_rnn/bw/bw/while/basic_lstm_cell/MatMul", "bidirectional_rnn/bw/ReverseSequence", "ReverseSequence");
        nodes["ReverseSequence"].Input.Should().Equal("bidirectional_rnn/bw/bw/transpose_1", "Placeholder_1");
    }

    // att_rnn_untrained.meta: a resource that is read through a caching device has Read/Identity as its snapshot.
    [Theory]
    [InlineData(true, "Read/Identity:0")]
    [InlineData(false, "read:0")]
    public void A_variable_is_described_as_in_real_metas(bool isResource, string snapshot)
    {
        using var program = new ControlFlow.GraphProgram();
        using (var scope = tf.variable_scope("net", ReuseMode.Inherit, use_resource: isResource))
        {
            scope.__enter__();
            tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicLSTMCell(3), tf.placeholder(tf.float32, new Shape(2, 4, 3)), dtype: tf.float32);
        }

        const string Name = "net/rnn/basic_lstm_cell/kernel";
        var proto = VariableDef.Parser.ParseFrom(tf.train.export_meta_graph().Item1.CollectionDef["variables"].BytesList.Value[0]);
        proto.Should().Be(new VariableDef
        {
            VariableName = Name + ":0",
            InitializerName = Name + "/Assign",
            SnapshotName = $"{Name}/{snapshot}",
            IsResource = isResource,
            InitialValueName = Name + "/Initializer/random_uniform:0",
            Trainable = true,
        });
    }

    private static string[] Variables() => [.. tf.global_variables().Select(v => v.Name)];

    private static Tensor Input(string name) => tf.placeholder(tf.float32, new Shape(2, 3), name: name);
}
