using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R46 · LOUD · a new Saver after an import into a graph that was not empty
//   Build(); tf.train.import_meta_graph(meta)
//   tf.train.Saver();
// Reported: tf#6774; every 1.x
// Picture: rebuilt variables > collection, twice > Saver; imported variables > no collection
[Trait("Reproduction", "R46")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Two networks")]
[Trait("Engine", "both")]
public class R46_NewSaverAfterImport
{
    [Fact]
    public void Symptom_two_variables_have_one_name()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        Perceptron.Build(named: false);
        tf.train.import_meta_graph(Meta);

        var make = () => tf.train.Saver();

        make.Should().Throw<ValueError>().WithMessage("At least two variables have the same name: Variable*");
        graph.Exit();
    }

    [Fact]
    public void Cause_the_collection_holds_the_rebuilt_variables_twice_and_the_imported_ones_not_at_all()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        Perceptron.Build(named: false);
        tf.train.import_meta_graph(Meta);

        var names = tf.global_variables().Select(v => v.Op.name);

        names.Should().Equal("Variable", "Variable_1", "Variable_2", "Variable_3", "Variable", "Variable_1", "Variable_2", "Variable_3");
        graph.Exit();
    }

    [Fact]
    public void Remedy_import_into_an_empty_graph_and_a_second_saver_is_allowed()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        tf.train.import_meta_graph(Meta);
        var session = tf.Session(graph);
        using var model = new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));

        tf.train.Saver().restore(session, RecordedReproductions.File("R46/nb"));

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4354 - RecordedModel.Borderline, 4354 + RecordedModel.Borderline);
    }

    private static string Meta => RecordedReproductions.File("R46/nb.meta");
}
