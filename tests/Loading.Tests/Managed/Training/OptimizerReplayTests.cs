using System.Text.Json;
using Reproductions.Tests.Runtime.Support;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>Every optimizer, fed the gradients that real TensorFlow had, moves variables and slots along TensorFlow's path.</summary>
public class OptimizerReplayTests
{
    private static readonly Dictionary<string, Dictionary<string, JsonElement>> Archive =
        new[] { "optimizers", "optimizer_variants", "optimizers_sparse" }.ToDictionary(f => f, TrajectoryArchive.Cases);

    public static TheoryData<string, string, bool> DenseCases => Rows("optimizers", "optimizer_variants");

    public static TheoryData<string, string, bool> SparseCases => Rows("optimizers_sparse");

    public static TheoryData<string, string> RefusedCases
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (file, name) in Names(true, "optimizers", "optimizer_variants"))
            {
                rows.Add(file, name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(DenseCases))]
    public void Dense_updates_follow_TensorFlows_path(string file, string name, bool resource)
    {
        var recorded = Archive[file][name];
        using var arrays = TrajectoryArchive.Arrays(file);
        var graph = tf.Graph().as_default();
        var step = Variable(NDArrayOf(0L), "global_step", false, resource);
        var trained = recorded.GetProperty("grads").EnumerateObject().Select(p => p.Name).ToArray();
        var grads = Array.ConvertAll(trained, v => new RecordedArray(arrays, recorded.GetProperty("grads").GetProperty(v).GetString()));
        var fed = Array.ConvertAll(grads, g => tf.placeholder(g.Type, g.RowShape));
        var variables = Array.ConvertAll(trained, v => Variable(Recorded(recorded, arrays, v)[0], v, true, resource));
        var pairs = RecordedOptimizers.Clip(recorded, fed).Zip(variables, (g, v) => Tuple.Create(g, (IVariableV1)v)).ToArray();

        var train = RecordedOptimizers.Make(recorded, step).apply_gradients(pairs, global_step: step);

        Follow(graph, recorded, arrays, session => k => session.run(train, [.. fed.Zip(grads, (f, g) => new FeedItem(f, g[k]))]));
    }

    [Theory]
    [MemberData(nameof(SparseCases))]
    public void Sparse_updates_follow_TensorFlows_path(string file, string name, bool resource)
    {
        var recorded = Archive[file][name];
        using var arrays = TrajectoryArchive.Arrays(file);
        var graph = tf.Graph().as_default();
        var step = Variable(NDArrayOf(0L), "global_step", false, resource);
        var ids = new RecordedArray(arrays, "sparse_ids");
        var values = new RecordedArray(arrays, $"{name}/grad_values");
        var indices = tf.placeholder(tf.int32, new Shape(-1));
        var rows = tf.placeholder(values.Type, new Shape(-1, 3));
        var embedding = Variable(Recorded(recorded, arrays, "embedding")[0], "embedding", true, resource);
        (object Grad, IVariableV1 Variable)[] pairs = [(new IndexedSlices(rows, indices), embedding)];

        var train = RecordedOptimizers.Make(recorded, step).apply_gradients_or_indexed_slices(pairs, global_step: step);

        Follow(graph, recorded, arrays, session => k => session.run(train, (indices, ids[k]), (rows, values[k])));
    }

    [Theory]
    [MemberData(nameof(SparseCases))]
    public void Training_an_embedding_follows_TensorFlows_path(string file, string name, bool resource)
    {
        var recorded = Archive[file][name];
        using var arrays = TrajectoryArchive.Arrays(file);
        var graph = tf.Graph().as_default();
        var step = Variable(NDArrayOf(0L), "global_step", false, resource);
        var embedding = Variable(Recorded(recorded, arrays, "embedding")[0], "embedding", true, resource);
        var (ids, targets) = (new RecordedArray(arrays, "sparse_ids"), new RecordedArray(arrays, "sparse_target"));
        var (indices, target) = (tf.placeholder(tf.int32, ids.RowShape), tf.placeholder(embedding.dtype.as_base_dtype(), targets.RowShape));
        var weights = tf.constant(new RecordedArray(arrays, "sparse_w").Whole.astype(embedding.dtype.as_base_dtype()));
        var loss = tf.reduce_mean(tf.square(tf.matmul(tf.nn.embedding_lookup(embedding, indices), weights) - target));

        var train = RecordedOptimizers.Make(recorded, step).minimize(loss, global_step: step);

        var tolerance = recorded.GetProperty("dtype").GetString() == "float64" ? 1e-12 : 5e-5;
        Follow(graph, recorded, arrays, session => k => session.run(train, (indices, ids[k]), (target, targets[k].astype(target.dtype))), tolerance);
    }

    [Theory]
    [MemberData(nameof(RefusedCases))]
    public void Proximal_optimizers_refuse_float64_in_TensorFlows_words(string file, string name)
    {
        var recorded = Archive[file][name];
        var graph = tf.Graph().as_default();
        var variable = tf.Variable(new[] { 1.0, 2.0 }, name: "w1");
        var optimizer = RecordedOptimizers.Make(recorded, null);

        var applying = () => optimizer.apply_gradients([Tuple.Create(tf.constant(new[] { 1.0, 2.0 }), (IVariableV1)variable)]);

        var words = recorded.GetProperty("error").GetProperty("message").GetString();
        applying.Should().Throw<TypeError>().WithMessage(words);
        graph.Exit();
    }

    private static TheoryData<string, string, bool> Rows(params string[] files)
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var (file, name) in Names(false, files))
        {
            rows.Add(file, name, false);
            rows.Add(file, name, true);
        }

        return rows;
    }

    private static IEnumerable<(string File, string Name)> Names(bool refused, params string[] files) =>
        files.SelectMany(f => Archive[f].Where(c => c.Value.TryGetProperty("error", out _) == refused).Select(c => (f, c.Key)));

    private static void Follow(Graph graph, JsonElement recorded, NpzFile arrays, Func<Session, Action<int>> training, double? within = null)
    {
        var names = recorded.GetProperty("variables").EnumerateObject().Select(p => p.Name).ToArray();
        var paths = names.ToDictionary(n => n, n => Recorded(recorded, arrays, n));
        var variables = tf.global_variables().ToDictionary(v => v.Op.name);
        var tolerance = within ?? RecordedOptimizers.Tolerance(recorded);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var train = training(session);
        for (var k = 0; k < paths.Values.First().Steps; k++)
        {
            foreach (var name in names)
            {
                Distances.ShouldBeWithin(tolerance, session.run(variables[name].AsTensor()), paths[name][k], $"'{name}' after {k} steps");
            }

            if (k < paths.Values.First().Steps - 1)
            {
                train(k);
            }
        }

        graph.Exit();
    }

    private static RecordedArray Recorded(JsonElement recorded, NpzFile arrays, string variable) =>
        new(arrays, recorded.GetProperty("variables").GetProperty(variable).GetString());

    private static ResourceVariable Variable(NDArray value, string name, bool trainable, bool resource) =>
        resource ? new ResourceVariable(value, trainable, name: name) : tf.Variable(value, trainable, name: name);

    private static NDArray NDArrayOf(long value) => new(BitConverter.GetBytes(value), (Shape)Shape.Scalar, TF_DataType.TF_INT64);
}
