using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R07 · SILENT · a tolerant restore matches next to nothing
//   var common = tf.global_variables().Where(v => keys.Contains(v.Op.name) && same shape)
//   new Saver(common).restore(session, prefix);      // only global_step matched
//   session.run(output, ...);
// Reported: autodispnet#2, Semantic-Segmentation-Suite#135, tf#312, tf#1823, tf#17257, models#5436; every 1.x
// Picture: checkpoint > restore > global_step; initializer > tower_0/Variable .. > output
[Trait("Reproduction", "R07")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Coverage")]
[Trait("Engine", "managed")]
public class R07_PartialRestoreMatchedNothing
{
    [Theory]
    [InlineData("a name scope in front of every name", true)]
    [InlineData("one unnamed variable made first", false)]
    public void Symptom_only_the_step_is_restored(string label, bool scoped)
    {
        using var model = Built(scoped, out var fetch);

        // A user expects the trained network: restore went well.
        var restored = RestoreCommon(model, v => v.Op.name);

        restored.Should().Equal(["global_step"], label);
        MeasuredProvenance.Restored(model.Session, fetch, Prefix).Should().Be(0);
    }

    [Fact]
    public void Cause_the_names_differ_by_a_prefix_that_the_audit_proposes_to_rename()
    {
        using var model = Built(scoped: true, out var fetch);
        RestoreCommon(model, v => v.Op.name);

        var report = StaticAudit.Of(model.Session.graph.as_graph_def(), AuditFiles.Checkpoint(Prefix).Checkpoint, [fetch.name]);

        report.Findings.Should().Contain(f => f.Id == "R07" && f.Grade == Grade.Silent);
        report.Renames.Should().Contain(new Rename("Variable_7", "tower_0/Variable_7"));
    }

    [Fact]
    public void Remedy_map_the_names_and_count_what_was_restored()
    {
        using var model = Built(scoped: true, out var fetch);

        var restored = RestoreCommon(model, v => v.Op.name.Replace("tower_0/", "", StringComparison.Ordinal));

        restored.Should().HaveCount(9);
        MeasuredProvenance.Restored(model.Session, fetch, Prefix).Should().Be(8);
    }

    private static string Prefix => RecordedReproductions.File("R07/with_global_step");

    private static IReadOnlyCollection<string> RestoreCommon(LoadedModel model, Func<IVariableV1, string> keyOf)
    {
        using var reader = new CheckpointReader(Prefix);
        var common = tf.global_variables()
            .Where(v => reader.VariableToShapeMap.TryGetValue(keyOf(v), out var shape) && shape.dims.SequenceEqual(v.shape.dims))
            .ToDictionary(keyOf);
        model.Session.run(tf.global_variables_initializer());
        tf.train.Saver(common).restore(model.Session, Prefix);
        return common.Keys;
    }

    private static LoadedModel Built(bool scoped, out Tensor fetch)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        if (!scoped)
        {
            tf.Variable(tf.zeros(3));
        }

        MnistNetwork network = null;
        if (scoped)
        {
            tf_with(tf.name_scope("tower_0"), _ => network = MnistNetwork.Build(NetworkSize.Small));
        }
        else
        {
            network = MnistNetwork.Build(NetworkSize.Small);
        }

        using (var reader = new CheckpointReader(Prefix))
        {
            var step = reader.VariableToDataTypeMap["global_step"];
            tf.Variable(0, name: "global_step", trainable: false, dtype: step);
        }

        fetch = network.Output;
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
