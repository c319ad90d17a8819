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
        ["while_sum_array_5"] = () =>
        {
            var (n, x1) = (Number(), Float("x1", 2, 3));

            // The gradient of a slice makes constants of its own there.
            Results([tf.while_loop(v => v[0] < n, v => new[] { v[0] + 1, v[1] + (x1[v[0] % 2] * tf.cast(v[0], tf.float32)) }, new[] { tf.constant(0), tf.zeros(new Shape(3)) })[1]], []);
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
            var n = tf.shape(x0)[0];
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
        ["rnn_sequence_length"] = () =>
        {
            var (x0, x1, x2) = (Float("x0", 4, 2, 3), Float("x1", 3, 5), Float("x2", 5, 5));
            var lengths = tf.placeholder(tf.int32, new Shape(2), name: "x3");
            var rows = tf.TensorArray(tf.float32, 4).unstack(x0);
            var states = tf.TensorArray(tf.float32, 4);
            var after = tf.while_loop(
                v => v.Index < 4,
                v =>
                {
                    var next = tf.tanh(tf.matmul(rows.read(v.Index), x1) + tf.matmul(v.State, x2));
                    var state = tf.where(v.Index < lengths, next, v.State);
                    return (v.Index + 1, state, v.States.write(v.Index, state));
                },
                (Index: tf.constant(0), State: tf.zeros(new Shape(2, 5)), States: states));

            // 2.21 knows the size of an array.
            var stacked = after.States.stack();
            stacked.shape = new Shape(4, 2, 5);
            Results([stacked, after.State], [x0, x1, x2], 0, 1);
        },
        ["while_shape_invariant"] = () =>
        {
            var x0 = Float("x0", 2, 3);
            Results([tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, tf.concat([v[1], x0], 0) }, new[] { tf.constant(0), x0 }, [Shape.Scalar, new Shape(-1, 3)])[1]], []);
        },
        ["while_assign_in_loop"] = () =>
        {
            var x0 = Float("x0", 2, 3);
            var v = tf.Variable(0f, name: "v");
            Tensor[] Body(Tensors w)
            {
                var sum = tf.assign_add(v, tf.cast(w[0], tf.float32));
                using var after = tf.control_dependencies([sum]);
                after.__enter__();
                return [w[0] + 1, w[1] + tf.identity(v.AsTensor(as_ref: true), name: "read")];
            }

            Results([tf.while_loop(w => w[0] < 4, w => Body(w), new[] { tf.constant(0), x0 }, parallel_iterations: 1)[1]], []);
            tf.group([tf.global_variables_initializer()], name: "init_all");
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

    /// <summary>A small recurrent net with its gradient, as <c>rnn_stack_v2.pb</c> holds it.</summary>
    public static void RnnStack()
    {
        var x = tf.placeholder(tf.float32, new Shape(-1, -1, 3), name: "x");
        var n = tf.placeholder(tf.int32, new Shape(-1), name: "n");
        var w = tf.Variable(tf.zeros(new Shape(3, 4)), name: "W");
        var u = tf.Variable(tf.zeros(new Shape(4, 4)), name: "U");
        var steps = tf.transpose(x, new[] { 1, 0, 2 });
        var count = tf.shape(steps)[0];
        var rows = tf.TensorArray(tf.float32, count).unstack(steps);
        var start = tf.zeros(tf.stack(new object[] { tf.shape(x)[0], 4 }, name: "zeros_2/packed"));
        var state = tf.identity(tf.while_loop(
            v => v.Index < count,
            v =>
            {
                var next = tf.tanh(tf.matmul(rows.read(v.Index), w.AsTensor()) + tf.matmul(v.State, u.AsTensor()));
                var mask = tf.cast(v.Index < n, tf.float32)[Slice.All, Slice.NewAxis];
                return (v.Index + 1, (mask * next) + ((1f - mask) * v.State));
            },
            (Index: tf.constant(0), State: start)).State, name: "state");
        var loss = tf.reduce_sum(tf.square(state), name: "loss");
        var grads = tf.gradients(loss, [w.AsTensor(), u.AsTensor(), x]);
        tf.identity(grads[0], name: "dW");
        tf.identity(grads[1], name: "dU");
        tf.identity(grads[2], name: "dx");
        tf.assign(w, tf.placeholder(tf.float32, new Shape(3, 4), name: "W_value"), name: "set_W");
        tf.assign(u, tf.placeholder(tf.float32, new Shape(4, 4), name: "U_value"), name: "set_U");
    }

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
