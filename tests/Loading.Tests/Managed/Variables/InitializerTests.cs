using System.IO.Compression;
using System.Text.Json;
using Reproductions.Fixtures;
using Reproductions.Tests.Loading.Managed.Training;
using Reproductions.Tests.Runtime.Support;
using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Variables;

/// <summary>Variables start with real TensorFlow's values: every initializer, drawn twice (<c>testdata/random</c>).</summary>
public class InitializerTests
{
    private static readonly Dictionary<string, byte[]> Files = Open();

    private static readonly Dictionary<string, JsonElement> Cases = JsonDocument.Parse(Files["initializers.json"]).RootElement.EnumerateArray()
        .Where(c => c.GetProperty("op_seed").ValueKind == JsonValueKind.Number)
        .ToDictionary(c => c.GetProperty("name").GetString());

    private static readonly Dictionary<string, Func<int, IInitializer>> Initializers = new()
    {
        ["glorot_uniform"] = seed => tf.initializers.glorot_uniform(seed),
        ["glorot_normal"] = seed => tf.initializers.glorot_normal(seed),
        ["he_normal"] = seed => tf.initializers.he_normal(seed),
        ["he_uniform"] = seed => tf.initializers.he_uniform(seed),
        ["lecun_normal"] = seed => tf.initializers.lecun_normal(seed),
        ["lecun_uniform"] = seed => tf.initializers.lecun_uniform(seed),
        ["variance_scaling_default"] = seed => tf.initializers.variance_scaling(seed: seed),
        ["variance_scaling_2_fan_out_truncated_normal"] = seed => tf.initializers.variance_scaling(2, "fan_out", "truncated_normal", seed),
        ["variance_scaling_1_fan_avg_untruncated_normal"] = seed => tf.initializers.variance_scaling(1, "fan_avg", "untruncated_normal", seed),
        ["variance_scaling_3_fan_avg_uniform"] = seed => tf.initializers.variance_scaling(3, "fan_avg", "uniform", seed),
        ["orthogonal"] = seed => tf.initializers.orthogonal(seed: seed),
        ["orthogonal_gain2"] = seed => tf.initializers.orthogonal(2, seed),
        ["random_uniform_default"] = seed => tf.initializers.random_uniform(seed: seed),
        ["uniform_unit_scaling"] = seed => tf.initializers.uniform_unit_scaling(1.5f, seed),
    };

    public static TheoryData<string> Names => [.. Cases.Where(c => Initializers.ContainsKey(c.Value.GetProperty("attrs").GetProperty("initializer").GetString())).Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_runs_of_an_initializer_give_TensorFlows_values(string name)
    {
        var recorded = Cases[name];
        var (first, second) = (Expected(recorded, 0), Expected(recorded, 1));
        var graph = tf.Graph().as_default();
        SetSeed(recorded.GetProperty("graph_seed"));
        var kind = recorded.GetProperty("attrs").GetProperty("initializer").GetString();
        var variable = tf.compat.v1.get_variable("v", first.shape, first.dtype, Initializers[kind](recorded.GetProperty("op_seed").GetInt32()));
        using var session = tf.Session(graph);

        var values = new[] { Draw(session, variable), Draw(session, variable) };

        Distances.ShouldBeWithin(Tolerance(kind, first.dtype), values[0], first, "the first draw");
        Distances.ShouldBeWithin(Tolerance(kind, first.dtype), values[1], second, "the second draw");
        graph.Exit();
    }

    [Fact]
    public void A_matrix_of_identity_is_one_on_the_diagonal()
    {
        var graph = tf.Graph().as_default();
        var variable = tf.compat.v1.get_variable("v", (2, 3), initializer: new Identity(2));
        using var session = tf.Session(graph);

        var value = Draw(session, variable);

        value.ToArray<float>().Should().Equal(2, 0, 0, 0, 2, 0);
        graph.Exit();
    }

    /// <summary>
    /// Exact on uniform values. Normal ones take a logarithm and a sine, which may differ by 3 units in the last place by C library; an orthogonal matrix goes
    /// through a factorization.
    /// </summary>
    private static double Tolerance(string kind, TF_DataType type) => (kind.StartsWith("orthogonal", StringComparison.Ordinal), type) switch
    {
        (true, _) => 1e-5,
        (_, TF_DataType.TF_FLOAT) => kind.Contains("normal", StringComparison.Ordinal) || kind.EndsWith("default", StringComparison.Ordinal) ? 1e-6 : 0,
        _ => 1e-15,
    };

    private static NDArray Draw(Session session, IVariableV1 variable)
    {
        session.run(variable.Initializer);
        return session.run(variable.AsTensor());
    }

    private static void SetSeed(JsonElement seed)
    {
        if (seed.ValueKind == JsonValueKind.Number)
        {
            tf.set_random_seed(seed.GetInt32());
        }
    }

    private static NDArray Expected(JsonElement recorded, int run)
    {
        using var arrays = new NpzFile(new MemoryStream(Files["initializers.npz"], writable: false));
        var (type, shape, bytes) = arrays.Read(recorded.GetProperty("runs")[run][0].GetString());
        return new NDArray(bytes, new Shape(shape), type == "f8" ? TF_DataType.TF_DOUBLE : TF_DataType.TF_FLOAT);
    }

    private static Dictionary<string, byte[]> Open()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.TestData, "random", "random.zip"));
        return zip.Entries.Where(e => e.FullName.StartsWith("initializers", StringComparison.Ordinal)).ToDictionary(e => e.FullName, TrajectoryArchive.Content);
    }
}
