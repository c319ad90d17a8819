using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R37 · QUIET · the .meta names no saver
//   // written by TensorFlow.NET: no saver_def
//   Build(); tf.train.import_meta_graph(meta);     // a new Saver over everything in the graph
// Reported: TFN#453, TFN#482; every TensorFlow.NET
// Picture: the .meta > no saver_def > a new default Saver > every variable of the graph
[Trait("Reproduction", "R37")]
[Trait("Grade", "QUIET")]
[Trait("Category", "Graphs")]
[Trait("Engine", "managed")]
public class R37_MetaWithoutSaver
{
    [Fact]
    public void Symptom_into_a_graph_that_holds_the_network_it_is_loud()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        SoftmaxRegression.Build();

        var import = () => tf.train.import_meta_graph(Meta);

        import.Should().Throw<ValueError>().WithMessage("At least two variables have the same name: *");
        graph.Exit();
    }

    [Fact]
    public void Symptom_the_new_saver_asks_for_variables_that_were_there_before()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1.0f, name: "mine");

        tf.train.import_meta_graph(Meta);

        var restores = RestoreMaps.Of(new AuditGraph(graph.as_graph_def()));
        restores[^1].Op.Should().Be("save/restore_all_1");
        restores[^1].Map.Select(e => e.Key).Should().Equal("b", "mine", "w");
        graph.Exit();
    }

    [Fact]
    public void Cause_the_file_has_no_saver_def()
    {
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(Meta));

        meta.SaverDef.Should().BeNull();
    }

    [Fact]
    public void Remedy_import_it_into_an_empty_graph()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        tf.train.import_meta_graph(Meta).restore(session, RecordedReproductions.File("R37/soft"));
        using var model = new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    private static string Meta => RecordedReproductions.File("R37/nosaver.meta");
}
