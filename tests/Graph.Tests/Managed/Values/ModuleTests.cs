using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>The classes named for Python's modules, which TensorFlow.NET's own tests and many programs call: the same nodes and values as through <c>tf</c>.</summary>
public class ModuleTests
{
    private static readonly float[] s_x = [1f, 4f];

    /// <summary>A label, what builds a tensor, the op type of its node, and its values by hand.</summary>
    public static TheoryData<string, Func<Tensor>, string, object> Cases { get; } = new()
    {
        { "gen_array_ops.stop_gradient", () => gen_array_ops.stop_gradient(tf.constant(s_x)), "StopGradient", new[] { 1f, 4f } },
        { "gen_array_ops.gather_v2", () => gen_array_ops.gather_v2(tf.constant(s_x), tf.constant(new[] { 1 }), tf.constant(0)), "GatherV2", new[] { 4f } },
        { "gen_array_ops.pack", () => gen_array_ops.pack([tf.constant(s_x), tf.constant(s_x)], axis: 1), "Pack", new[,] { { 1f, 1f }, { 4f, 4f } } },
        { "gen_array_ops.unpack", () => gen_array_ops.unpack(tf.constant(s_x), 2)[1], "Unpack", 4f },
        { "gen_math_ops.mul", () => gen_math_ops.mul(tf.constant(s_x), tf.constant(s_x)), "Mul", new[] { 1f, 16f } },
        { "gen_math_ops.less", () => gen_math_ops.less(tf.constant(s_x), tf.constant(2f)), "Less", new[] { true, false } },
        { "gen_math_ops.sum", () => gen_math_ops.sum(tf.constant(s_x), tf.constant(0), keep_dims: true), "Sum", new[] { 5f } },
        { "gen_math_ops.mat_mul", () => gen_math_ops.mat_mul(tf.constant(new[,] { { 1f, 2f } }), tf.constant(new[,] { { 3f, 4f } }), transpose_b: true), "MatMul", new[,] { { 11f } } },
        { "gen_nn_ops.relu6", () => gen_nn_ops.relu6(tf.constant(new[] { -1f, 7f })), "Relu6", new[] { 0f, 6f } },
        { "gen_nn_ops.bias_add", () => gen_nn_ops.bias_add(tf.constant(new[,] { { 1f, 2f } }), tf.constant(s_x)), "BiasAdd", new[,] { { 2f, 6f } } },
        { "math_ops.square", () => math_ops.square(tf.constant(s_x)), "Square", new[] { 1f, 16f } },
        { "math_ops.reduce_mean", () => math_ops.reduce_mean(tf.constant(s_x)), "Mean", 2.5f },
        { "math_ops.floordiv", () => math_ops.floordiv(tf.constant(new[] { -7 }), tf.constant(new[] { 2 })), "FloorDiv", new[] { -4 } },
        { "math_ops.range", () => math_ops.range(1, 7, 2), "Range", new[] { 1, 3, 5 } },
        { "math_ops.unsorted_segment_sum", () => math_ops.unsorted_segment_sum(tf.constant(new[] { 1, 2, 3 }), tf.constant(new[] { 1, 0, 1 }), tf.constant(2)), "UnsortedSegmentSum", new[] { 2, 4 } },
        { "array_ops.concat", () => array_ops.concat(new[] { tf.constant(s_x), tf.constant(s_x) }, 0), "ConcatV2", new[] { 1f, 4f, 1f, 4f } },
        { "array_ops.expand_dims", () => array_ops.expand_dims(tf.constant(s_x), 0), "ExpandDims", new[,] { { 1f, 4f } } },
        { "array_ops.one_hot", () => array_ops.one_hot(tf.constant(new[] { 1 }), 2, null, null, dtypes.float32, -1, null), "OneHot", new[,] { { 0f, 1f } } },
        { "nn_ops.softmax", () => nn_ops.softmax(tf.constant(new[,] { { 0f, 0f } })), "Softmax", new[,] { { .5f, .5f } } },
        { "nn_ops.in_top_k", () => nn_ops.in_top_k(tf.constant(new[,] { { 1f, 3f } }), tf.constant(new[] { 1 }), 1), "InTopKV2", new[] { true } },
        { "functional_ops.scan", () => tf.identity(functional_ops.scan((a, x) => a + x, tf.constant(new[] { 1, 2, 3 }), reverse: true)), "Identity", new[] { 6, 5, 3 } },
        { "functional_ops.map_fn", () => tf.identity(functional_ops.map_fn(x => x * x, tf.constant(s_x))), "Identity", new[] { 1f, 16f } },
        { "control_flow_ops.cond", () => control_flow_ops.cond(tf.less(1, 2), () => tf.constant(22), () => tf.constant(55)), "Merge", 22 },
        { "control_flow_ops.while_loop", () => control_flow_ops.while_loop(i => tf.less(i, 10), i => i + 1, tf.constant(0)), "Exit", 10 },
        { "gradients_impl.gradients", () => Cubed(x => gradients_impl.gradients([x * x * x], [x])[0]), "AddN", 12f },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_function_builds_its_node_and_gives_its_value(string label, Func<Tensor> build, string type, object expected)
    {
        var built = "";

        var noted = () =>
        {
            var tensor = build();
            built = tensor.op.type;
            return tensor;
        };

        noted.ShouldGive(expected);
        built.Should().Be(type, label);
    }

    [Fact]
    public void Groups_and_operations_that_do_nothing_run()
    {
        using var program = new ControlFlow.GraphProgram();
        var variable = tf.Variable(1f);
        var add = tf.assign_add(variable, 2f);
        program.Do(tf.global_variables_initializer());

        program.Do(control_flow_ops.group(new[] { add.op, gen_control_flow_ops.no_op() }));
        program.Do(control_flow_ops.no_op());

        program.Run<float>(variable).Should().Be(3f);
    }

    // d(x * x * x)/dx at 2.
    private static Tensor Cubed(Func<Tensor, Tensor> gradient) => gradient(tf.constant(2f));
}
