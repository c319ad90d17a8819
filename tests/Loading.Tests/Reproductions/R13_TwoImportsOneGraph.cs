using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R13 · SILENT · two models are imported into one graph
//   var a = tf.train.import_meta_graph(metaA); var b = tf.train.import_meta_graph(metaB);
//   a.restore(session, prefixA); b.restore(session, prefixB);
//   session.run("output:0", ...);                 // model A, now with B's weights
// Reported: tf#6774, tf#19024 (in a loop), tf#15326; every 1.x
// Picture: checkpoint > restore of A and of B > network A > output; nobody > network B > output_1
[Trait("Reproduction", "R13")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "both")]
public class R13_TwoImportsOneGraph
{
    [Fact]
    public void Symptom_the_first_model_answers_with_the_second_models_weights()
    {
        using var model = TwoImports(restoresBoth: true);

        // A user expects A's answers: A was restored into its own network.
        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Reversed);

        restored.Should().Be(8, "all of A's variables hold B's values");
        model.Score(RecordedModel.Test.Take(1000)).Accuracy.Should().BeLessThan(0.05, "B calls digit d class 9 - d: real TensorFlow gave 0.0052");
    }

    [Fact]
    public void Symptom_the_second_model_was_never_restored()
    {
        using var model = TwoImports(restoresBoth: true);
        var graph = model.Session.graph;
        var second = model with { Input = graph.get_tensor_by_name("input_1:0"), Output = graph.get_tensor_by_name("output_1:0") };

        var predict = () => second.Score(RecordedModel.Test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable*");
    }

    [Fact]
    public void Cause_both_savers_run_the_operation_of_one_name()
    {
        using var model = TwoImports(restoresBoth: false);

        var restores = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def()));

        restores.Select(r => r.Op).Should().Equal("save/restore_all", "save/restore_all_1");
        restores[0].Map.Single(e => e.Key == "Variable").Variable.Name.Should().Be("Variable");
        restores[1].Map.Single(e => e.Key == "Variable").Variable.Name.Should().Be("Variable_8");
    }

    [Fact]
    public void Remedy_give_each_model_a_graph_and_a_session_of_its_own()
    {
        using var a = LoadingPrograms.Meta(RecordedModel.Prefix);
        using var b = LoadingPrograms.Meta(RecordedModel.Reversed);

        var restored = (MeasuredProvenance.Restored(a.Session, a.Output, RecordedModel.Prefix), MeasuredProvenance.Restored(b.Session, b.Output, RecordedModel.Reversed));

        restored.Should().Be((8, 8));
    }

    private static LoadedModel TwoImports(bool restoresBoth)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var session = tf.Session(graph);
        var saverA = tf.train.import_meta_graph(RecordedModel.Meta);
        var saverB = tf.train.import_meta_graph(RecordedModel.Reversed + ".meta");
        saverA.restore(session, RecordedModel.Prefix);
        if (restoresBoth)
        {
            saverB.restore(session, RecordedModel.Reversed);
        }

        return new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));
    }
}
