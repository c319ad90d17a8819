using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>The programs of the recorded family <c>control_flow</c>, in C#.</summary>
internal static class ControlFlowPrograms
{
    /// <summary>By the recording's name.</summary>
    public static IReadOnlyDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["cond_two_outputs_true"] = () =>
        {
            var (p, x1, x2) = (Flag(), Float("x1", 2, 3), Float("x2", 2, 3));
            Results([.. tf.cond(p, () => new[] { x1 * x2, x1 }, () => new[] { x1 - x2, x2 })], [x1, x2], 0, 1);
        },
        ["cond_constant_branch_true"] = () =>
        {
            var (p, x1) = (Flag(), Float("x1", 2, 3));
            Results([tf.cond(p, () => tf.constant(1f), () => tf.reduce_sum(x1))], [x1], 0);
        },
        ["cond_identity_branch_true"] = () =>
        {
            var (p, x1) = (Flag(), Float("x1", 2, 3));
            Results([tf.cond(p, () => x1, () => -x1)], [x1], 0);
        },
        ["cond_nested_true"] = () =>
        {
            var (p, x1) = (Flag(), Float("x1", 2, 3));
            Results([tf.cond(p, () => tf.cond(tf.reduce_sum(x1) > 0f, () => x1, () => x1 * 3f), () => x1 * x1)], [x1], 0);
        },
        ["cond_matmul_true"] = () =>
        {
            var (p, x1, x2) = (Flag(), Float("x1", 2, 3), Float("x2", 2, 3));
            Results([tf.cond(p, () => tf.matmul(x1, x2, transpose_b: true), () => tf.ones(new Shape(2, 2)))], [x1, x2], 0);
        },
        ["cond_used_twice_true"] = () =>
        {
            var (p, x1) = (Flag(), Float("x1", 2, 3));
            var c = tf.cond(p, () => x1 * 2f, () => x1 * 5f);
            Results([(c * x1) + c], [x1], 0);
        },
        ["case_0"] = () =>
        {
            var (x0, x1) = (Number(), Float("x1", 2, 3));
            Results([tf.@case([(x0 < 1, () => x1), (x0 < 2, () => x1 * 2f)], () => -x1)], [x1], 0);
        },
        ["while_power_5"] = () =>
        {
            var (n, x) = (Number(), Float("x1", 2, 3));
            Results(tf.while_loop(v => v[0] < n, v => new[] { v[0] + 1, v[1] * x }, new[] { tf.constant(0), x }), [x], 1);
        },
        ["while_matmul_1"] = () =>
        {
            var (n, x1, x2) = (Number(), Float("x1", 2, 2), Float("x2", 2, 2));
            Results([tf.while_loop(v => v[0] < n, v => new[] { v[0] + 1, tf.tanh(tf.matmul(v[1], x2)) }, new[] { tf.constant(0), x1 })[1]], [x1, x2], 0);
        },
        ["while_until_large"] = () =>
        {
            var (x0, x1) = (Float("x0", 2, 3), Float("x1", 2, 3));
            Results([tf.while_loop(a => tf.reduce_sum(a) < 100f, a => (a * 2f) + x1, x0)], [x0, x1], 0);
        },
        ["while_fibonacci"] = () =>
        {
            var (a, b) = (tf.placeholder(tf.int64, Shape.Scalar, name: "x0"), tf.placeholder(tf.int64, Shape.Scalar, name: "x1"));
            Results(tf.while_loop(v => v[0] < 20, v => new[] { v[0] + 1, v[2], v[1] + v[2] }, new[] { tf.constant(0), a, b })[1..], []);
        },
        ["while_with_cond_inside"] = () =>
        {
            var (x0, x1) = (Float("x0", 2, 3), Float("x1", 2, 3));
            Results([tf.while_loop(v => v[0] < 4, v => new[] { v[0] + 1, tf.cond(tf.equal(v[0] % 2, tf.constant(0, name: "Equal/y")), () => v[1] * x1, () => v[1] + x1) }, new[] { tf.constant(0), x0 })[1]], [x0, x1], 0);
        },
        ["cond_with_while_inside"] = () =>
        {
            var (x0, x1) = (Number(), Float("x1", 2, 3));
            Results([tf.cond(x0 > 1, () => tf.while_loop(v => v[0] < x0, v => new[] { v[0] + 1, v[1] * x1 }, new[] { tf.constant(0), x1 })[1], () => x1)], [x1], 0);
        },
        ["while_maximum_iterations"] = () =>
        {
            var x0 = Float("x0", 2, 3);
            Results(tf.while_loop(v => v[0] < 10, v => new[] { v[0] + 1, v[1] * 2f }, new[] { tf.constant(0), x0 }, maximum_iterations: 2), [x0], 1);
        },
        ["tensor_array_write_stack"] = () =>
        {
            var x0 = Float("x0", 2, 3);
            var array = tf.TensorArray(tf.float32, 3);
            for (var i = 0; i < 3; i++)
            {
                array = array.write(i, x0 * (float)i);
            }

            Results([array.stack()], [x0], new Shape(3, 2, 3), 0);
        },
        ["tensor_array_concat"] = () =>
        {
            var (x0, x1) = (Float("x0", 2, 3), Float("x1", 1, 3));
            Results([tf.TensorArray(tf.float32, 2, infer_shape: false).write(0, x0).write(1, x1).concat()], [x0, x1], new Shape(3, 3), 0);
        },
        ["tensor_array_gather"] = () =>
        {
            var x0 = Float("x0", 3, 2);
            var array = tf.TensorArray(tf.float32, 3).unstack(x0);
            Results([array.gather((NDArray)new[] { 2, 0 })], [x0], new Shape(2, 2), 0);
        },
        ["tensor_array_dynamic"] = () =>
        {
            var x0 = Float("x0", 2, 3);
            var start = tf.constant(0);
            var after = tf.while_loop(v => v.Index < 5, v => (v.Index + 1, v.Array.write(v.Index, x0 * tf.cast(v.Index, tf.float32))), (Index: start, Array: tf.TensorArray(tf.float32, 0, dynamic_size: true)));
            Results([after.Array.stack()], [x0], new Shape(5, 2, 3), 0);
        },
        ["tensor_array_loop_accumulate"] = () =>
        {
            var x0 = Float("x0", 4, 3);
            var n = array_ops.strided_slice(array_ops.shape(x0), [Slice.Index(0)]);
            var results = tf.TensorArray(tf.float32, n);
            var rows = tf.TensorArray(tf.float32, n).unstack(x0);
            var after = tf.while_loop(
                v => v.Index < n,
                v =>
                {
                    var sum = v.Sum + rows.read(v.Index);
                    return (v.Index + 1, sum, v.Array.write(v.Index, sum));
                },
                (Index: tf.constant(0), Sum: tf.zeros(new Shape(3)), Array: results));
            Results([after.Array.stack()], [x0], new Shape(4, 3), 0);
        },
        ["map_fn"] = () =>
        {
            var x0 = Float("x0", 2, 3);

            // The gradient of + is the gradient itself there, and a sum of it here: what follows is named otherwise.
            Results([tf.map_fn(r => (r * r) + 1f, x0)], []);
        },
        ["scan"] = () =>
        {
            var x0 = Float("x0", 4, 3);
            Results([tf.scan((s, r) => (s * 0.5f) + r, x0)], [x0], 0);
        },
        ["foldl"] = () =>
        {
            var x0 = Float("x0", 4, 3);
            Results([tf.foldl((s, r) => s * r, x0)], [x0], 0);
        },
        ["foldr"] = () =>
        {
            var x0 = Float("x0", 4, 3);
            Results([tf.foldr((s, r) => s - r, x0)], [x0], 0);
        },
    };

    private static Tensor Flag() => tf.placeholder(tf.@bool, Shape.Scalar, name: "x0");

    private static Tensor Number() => tf.placeholder(tf.int32, Shape.Scalar, name: "x0");

    private static Tensor Float(string name, params int[] dims) => tf.placeholder(tf.float32, new Shape(dims), name: name);

    /// <summary>Names the results and differentiates some of them, as the recordings do.</summary>
    private static void Results(Tensor[] ys, Tensor[] xs, params int[] differentiated) => Results(ys, xs, null, differentiated);

    private static void Results(Tensor[] ys, Tensor[] xs, Shape recorded, params int[] differentiated)
    {
        var named = ys.Select((y, i) => tf.identity(y, name: $"y{i}")).ToArray();
        var grads = differentiated.Select(i => tf.placeholder(tf.float32, recorded ?? named[i].shape, name: $"dy{i}")).ToArray();
        if (grads.Length > 0)
        {
            tf.gradients([.. differentiated.Select(i => named[i])], xs, grads);
        }
    }
}
