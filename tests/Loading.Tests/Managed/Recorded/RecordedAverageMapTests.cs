using System.Text.Json;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The maps from key to variable that R42, R57 and R58 recorded, what the audit says of the savers made from them, and what came of restoring.</summary>
[Trait("Category", "Audit")]
public class RecordedAverageMapTests
{
    private const string Shadow = "/ExponentialMovingAverage";

    /// <summary>Entry, case (<c>outcome</c> and <c>control</c> are the entry's own), checkpoint (empty where none was kept), and the program that makes the map.</summary>
    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "R42", "control", "R42/ema", "ask" },
        { "R42", "trained with decay 0", "", "ask" },
        { "R42", "remedy: look first", "R42/raw", "look first" },
        { "R57", "outcome", "R57/ema", "import and ask" },
        { "R57", "control", "R57/ema", "import and write by hand" },
        { "R57", "option (c)", "R57/ema", "ask" },
        { "R57", "rebuild WITH apply", "R57/ema", "apply and ask" },
        { "R58", "outcome", "R58/doubled", "ask of net" },
        { "R58", "control", "R58/doubled", "ask within net" },
        { "R58", "remedy: keys", "R58/doubled", "look for endings" },
        { "R58", "name_scope instead: apply", "R58/scoped", "ask" },
        { "R58", "name_scope instead: variables_to_restore", "R58/scoped", "ask in train" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Maps_and_outcomes_are_those_that_TensorFlow_had(string id, string name, string checkpoint, string program)
    {
        var recorded = Case(id, name);
        var expected = recorded.GetProperty("map").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString());
        using var running = new RecordedProgram();
        var prefix = checkpoint.Length == 0 ? null : RecordedReproductions.File(checkpoint);

        var map = Map(running, program, prefix);
        var saver = tf.train.Saver(map);

        map.ToDictionary(e => e.Key, e => e.Value.Op.name).Should().Equal(expected, $"{id} {name}");
        var restores = RestoreMaps.Of(new AuditGraph(running.Graph.as_graph_def()));
        restores.Single(r => r.Op == saver.saver_def.RestoreOpName).Map.ToDictionary(e => e.Key, e => e.Variable.Name).Should().Equal(expected, $"{id} {name}: the audit");
        if (prefix is not null)
        {
            Restored(running, saver, prefix).ShouldBe(recorded, $"{id} {name}");
        }
    }

    [Fact]
    public void Every_recorded_map_is_held()
    {
        var rows = Rows.Select(r => (r.Data.Item1, Case(r.Data.Item1, r.Data.Item2).GetRawText()));

        var recorded = from id in RecordedReproductions.Ids
                       from element in Own(id).Concat(RecordedReproductions.Entry(id).TryGetProperty("variants", out var variants) ? variants.EnumerateArray().Select(v => v.GetProperty("outcome")) : [])
                       where element.ValueKind == JsonValueKind.Object && element.TryGetProperty("map", out _)
                       select (id, element.GetRawText());

        recorded.Except(rows).Should().BeEmpty();
    }

    private static IEnumerable<JsonElement> Own(string id) =>
        new[] { "outcome", "control" }.Where(n => RecordedReproductions.Entry(id).TryGetProperty(n, out _)).Select(n => RecordedReproductions.Entry(id).GetProperty(n));

    private static JsonElement Case(string id, string name) => name is "outcome" or "control" ? RecordedReproductions.Entry(id).GetProperty(name) : RecordedReproductions.Case(id, name).GetProperty("outcome");

    private static object Restored(RecordedProgram running, Saver saver, string prefix)
    {
        try
        {
            saver.restore(running.Session, prefix);
            return Observations.Ask(running.Session, running.Graph.get_tensor_by_name("output:0"), running.Graph.get_tensor_by_name("input:0"));
        }
        catch (TensorflowException error)
        {
            return error;
        }
    }

    private static Dictionary<string, IVariableV1> Map(RecordedProgram running, string program, string prefix)
    {
        switch (program)
        {
            case "import and ask" or "import and write by hand":
                tf.train.import_meta_graph(prefix + ".meta");
                break;
            case "ask of net" or "ask within net" or "look for endings":
                SoftmaxRegression.Build("net/w", "net/b");
                break;
            default:
                SoftmaxRegression.Build();
                break;
        }

        var averages = tf.train.ExponentialMovingAverage(0.9f);
        var variables = tf.trainable_variables().Cast<IVariableV1>().ToArray();
        switch (program)
        {
            case "look first":
                return Looked(prefix, (keys, v) => keys.Contains(v + Shadow) ? v + Shadow : v);
            case "look for endings":
                return Looked(prefix, (keys, v) => keys.Single(k => k.EndsWith(v + Shadow, StringComparison.Ordinal)));
            case "import and write by hand":
                return running.Graph.get_collection<IVariableV1>("moving_average_variables").ToDictionary(v => v.Op.name + Shadow)
                    .Append(KeyValuePair.Create("global_step", tf.global_variables().Single(v => v.Op.name == "global_step"))).ToDictionary();
            case "ask within net":
                return tf_with(tf.variable_scope("net"), _ => averages.variables_to_restore());
            case "ask in train":
                return tf_with(ops.name_scope("train"), _ => averages.variables_to_restore());
            case "apply and ask":
                averages.apply(variables);
                return averages.variables_to_restore();
            default:
                return averages.variables_to_restore();
        }

        Dictionary<string, IVariableV1> Looked(string file, Func<ICollection<string>, string, string> keyOf)
        {
            using var reader = new CheckpointReader(file);
            return variables.ToDictionary(v => keyOf(reader.VariableToShapeMap.Keys, v.Op.name));
        }
    }
}
