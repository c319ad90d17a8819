using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R18 · SILENT · an unused Saver decides which network a restore fills
//   var network = MnistNetwork.Build(size); tf.train.Saver();      // never used
//   session.run(init)
//   tf.train.import_meta_graph(meta).restore(session, prefix); session.run(network.Output, ...);
// Reported: found while R01 was taken apart; every 1.x
// Picture: checkpoint > save/restore_all, the unused saver > rebuilt network > output; nobody > imported network > output_1
[Trait("Reproduction", "R18")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "both")]
public class R18_SaverBeforeImportFlipsTheCopy
{
    [Fact]
    public void Symptom_with_the_unused_saver_the_wrong_program_is_right()
    {
        using var model = Mixed(() => tf.train.Saver());

        // A user expects that a line whose result is not used changes nothing.
        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(8, "without the line it is 0: R01");
    }

    [Fact]
    public void Symptom_and_the_imported_network_is_not_restored()
    {
        using var model = Mixed(() => tf.train.Saver(), initializes: false);
        var graph = model.Session.graph;
        var imported = model with { Input = graph.get_tensor_by_name("input_1:0"), Output = graph.get_tensor_by_name("output_1:0") };

        var predict = () => imported.Score(RecordedModel.Test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable_*");
    }

    [Fact]
    public void Symptom_a_saver_of_half_the_variables_gives_a_half_restored_network()
    {
        using var model = Mixed(() => tf.train.Saver(tf.trainable_variables()[..4]));

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(4);
    }

    [Fact]
    public void Symptom_an_operation_of_that_name_turns_the_restore_into_nothing()
    {
        using var model = Mixed(() => tf.group(Array.Empty<Operation>(), name: "save/restore_all"));
        var graph = model.Session.graph;

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(0);
        RestoreMaps.Of(new AuditGraph(graph.as_graph_def())).Single(r => r.Op == "save/restore_all").Map.Should().BeEmpty();
    }

    [Fact]
    public void Cause_the_imported_saver_is_three_names_and_the_first_owner_has_them()
    {
        using var model = Mixed(() => tf.train.Saver());

        var restores = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def()));

        restores.Single(r => r.Op == "save/restore_all").Map.Single(e => e.Key == "Variable").Variable.Name.Should().Be("Variable");
        restores.Single(r => r.Op == "save/restore_all_1").Map.Single(e => e.Key == "Variable").Variable.Name.Should().Be("Variable_8");
    }

    [Fact]
    public void Remedy_build_the_network_once_and_no_saver_can_take_over()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(8);
    }

    private static LoadedModel Mixed(Action before, bool initializes = true)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        before();
        var session = tf.Session(graph);
        if (initializes)
        {
            session.run(tf.global_variables_initializer());
        }

        tf.train.import_meta_graph(RecordedModel.Meta).restore(session, RecordedModel.Prefix);
        return new LoadedModel(session, network.Input, network.Output);
    }
}
