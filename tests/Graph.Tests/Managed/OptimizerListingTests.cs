using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The graphs of optimizers and moving averages, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/optimizers.txt</c>).</summary>
public class OptimizerListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("optimizers");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["GradientDescent"] = () => tf.train.GradientDescentOptimizer(0.5f).minimize(Model.Build().Loss),
        ["GradientDescent with global_step"] = () =>
        {
            var model = Model.Build();
            var step = tf.Variable(0, name: "global_step", trainable: false);
            tf.train.GradientDescentOptimizer(0.5f).minimize(model.Loss, global_step: step);
        },
        ["Momentum with get_or_create_global_step"] = () =>
        {
            var model = Model.Build();
            var optimizer = tf.train.MomentumOptimizer(0.1f, 0.9f);
            optimizer.minimize(model.Loss, global_step: tf.train.get_or_create_global_step());
        },
        ["Momentum nesterov, tensor lr"] = () =>
        {
            var model = Model.Build();
            var rate = tf.placeholder(tf.float32, (Shape)Shape.Scalar, name: "lr");
            tf.train.MomentumOptimizer(rate, 0.9f, use_nesterov: true).minimize(model.Loss);
        },
        ["Adam with global_step"] = () =>
        {
            var model = Model.Build();
            var step = tf.Variable(0, name: "global_step", trainable: false);
            tf.train.AdamOptimizer(0.001f).minimize(model.Loss, global_step: step);
        },
        ["Adam twice on same graph (two optimizers)"] = () =>
        {
            var model = Model.Build();
            tf.train.AdamOptimizer(0.001f).minimize(model.Loss);
            tf.train.AdamOptimizer(0.001f).minimize(model.Loss);
        },
        ["Adam minimize twice (same optimizer object)"] = () =>
        {
            var model = Model.Build();
            var optimizer = tf.train.AdamOptimizer(0.001f);
            optimizer.minimize(model.Loss);
            optimizer.minimize(model.Loss);
        },
        ["Adam compute_gradients + clip + apply_gradients"] = () =>
        {
            var optimizer = tf.train.AdamOptimizer(0.001f);
            var gradients = optimizer.compute_gradients(Model.Build().Loss);
            optimizer.apply_gradients([.. gradients.Select(p => Tuple.Create(tf.clip_by_value(p.Item1, -1.0f, 1.0f), p.Item2))]);
        },
        ["Adam, name=MyAdam, name scope train"] = () =>
        {
            var model = Model.Build();
            tf_with(tf.name_scope("train"), _ => tf.train.AdamOptimizer(0.001f, name: "MyAdam").minimize(model.Loss));
        },
        ["Adam under variable_scope vars"] = () =>
        {
            var x = tf.placeholder(tf.float32, new Shape(-1, 4), name: "x");
            IVariableV1 w = null;
            tf_with(tf.variable_scope("fc"), _ => w = tf.compat.v1.get_variable("w", (4, 3)));
            tf.train.AdamOptimizer(0.001f).minimize(tf.reduce_mean(tf.matmul(x, w.AsTensor())));
        },
        ["Adam sparse (gather/embedding)"] = () => tf.train.AdamOptimizer(0.001f).minimize(Lookup()),
        ["GradientDescent sparse"] = () => tf.train.GradientDescentOptimizer(0.001f).minimize(Lookup()),
        ["Adagrad"] = () => tf.train.AdagradOptimizer(0.1f).minimize(Model.Build().Loss),
        ["RMSProp"] = () => tf.train.RMSPropOptimizer(0.1f).minimize(Model.Build().Loss),
        ["Adam big slot (>=1000 elems -> Fill)"] = () =>
        {
            var x = tf.placeholder(tf.float32, new Shape(-1, 40), name: "x");
            var w = tf.Variable(tf.zeros((40, 30)), name: "w");
            tf.train.AdamOptimizer(0.001f).minimize(tf.reduce_mean(tf.matmul(x, w)));
        },
        ["minimize with var not reached"] = () =>
        {
            var w = tf.Variable(1.0f, name: "w");
            tf.Variable(1.0f, name: "u");
            tf.train.GradientDescentOptimizer(0.1f).minimize(w * w);
        },
        ["Adam defaults"] = () => tf.train.AdamOptimizer(0.001f).minimize(Model.Build().Loss),
        ["EMA basic"] = () =>
        {
            var model = Model.Build();
            tf.train.ExponentialMovingAverage(0.99f).apply([model.W, model.B]);
        },
        ["EMA with num_updates (global step)"] = () =>
        {
            var model = Model.Build();
            var step = tf.Variable(0, name: "global_step", trainable: false);
            tf.train.ExponentialMovingAverage(0.99f, step).apply([model.W, model.B]);
        },
        ["EMA of tensor (zero_debias per-tensor path)"] = () => tf.train.ExponentialMovingAverage(0.9f).apply([Model.Build().Loss]),
        ["EMA zero_debias=True"] = () => new ExponentialMovingAverage(0.9f, zero_debias: true).apply([Model.Build().Loss]),
        ["train op grouped with EMA"] = () =>
        {
            var model = Model.Build();
            var train = tf.train.GradientDescentOptimizer(0.1f).minimize(model.Loss);
            var averages = tf.train.ExponentialMovingAverage(0.99f);
            tf_with(tf.control_dependencies([train]), _ => averages.apply([model.W, model.B]));
        },
        ["assign_moving_average direct"] = () =>
        {
            var average = tf.Variable(0.0f, name: "mv");
            moving_averages.assign_moving_average(average, tf.constant(1.0f), 0.9);
            moving_averages.assign_moving_average(average, tf.constant(1.0f), 0.9, zero_debias: false);
        },
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Optimizers_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    private static Tensor Lookup()
    {
        var ids = tf.placeholder(tf.int32, new Shape(-1), name: "ids");
        var table = tf.Variable(tf.zeros((10, 4)), name: "emb");
        return tf.reduce_sum(tf.gather(table, ids));
    }

    /// <summary>The linear model that all listings train.</summary>
    private sealed record Model(IVariableV1 W, IVariableV1 B, Tensor Loss)
    {
        public static Model Build()
        {
            var x = tf.placeholder(tf.float32, new Shape(-1, 4), name: "x");
            var w = tf.Variable(tf.zeros((4, 3)), name: "w");
            var b = tf.Variable(tf.zeros(3), name: "b");
            return new Model(w, b, tf.reduce_mean(tf.square(tf.matmul(x, w) + b)));
        }
    }
}
