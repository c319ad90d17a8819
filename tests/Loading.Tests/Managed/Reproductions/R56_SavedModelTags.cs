using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R56 · LOUD · a SavedModel is asked for with tags that it does not have
//   tf.saved_model.loader.load(session, "train", folder);   // it was saved as "serve"
//   tf.saved_model.loader.load(session, "serve", folder);   // a word where a list was meant
// Reported: doodle#24, serving#1769, serving#491, tf#38080, tf#25288, tensorpack#1455; every 1.x
// Picture: saved_model.pb > graph tagged serve; tags asked > none
[Trait("Reproduction", "R56")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Files")]
[Trait("Engine", "managed")]
public class R56_SavedModelTags
{
    [Theory]
    [InlineData("'train'", "train")]
    [InlineData("'serve', 'gpu'", "serve", "gpu")]
    [InlineData("")]
    public void Symptom_no_graph_has_exactly_these_tags(string named, params string[] tags)
    {
        using var session = tf.Session(new Graph());

        var load = () => tf.saved_model.loader.load(session, tags, Folder("sm"));

        load.Should().Throw<RuntimeError>().WithMessage($"MetaGraphDef associated with tags {named} could not be found in SavedModel*To inspect available tag-sets in the SavedModel, please use the SavedModel CLI: `saved_model_cli`*");
        session.graph.get_operations().Should().BeEmpty("a refused load leaves the graph as it was");
    }

    [Fact]
    public void Symptom_a_frozen_graph_renamed_to_saved_model_has_no_tags_at_all()
    {
        using var session = tf.Session(new Graph());

        var load = () => tf.saved_model.loader.load(session, ["serve"], Folder("frz"));

        load.Should().Throw<TensorflowException>();
    }

    [Fact]
    public void Cause_the_tags_are_compared_as_sets_and_as_a_whole()
    {
        var model = SavedModel.Parser.ParseFrom(File.ReadAllBytes(Path.Combine(Folder("sm2"), "saved_model.pb")));

        var tags = model.MetaGraphs.Select(m => string.Join(' ', m.MetaInfoDef.Tags.Order(StringComparer.Ordinal)));

        tags.Should().NotContain("serve", "real TensorFlow refuses serve alone on this model");
        tags.Should().Contain("gpu serve");
    }

    [Fact]
    public void Remedy_the_tags_that_it_was_saved_with()
    {
        using var session = tf.Session(new Graph());
        var meta = tf.saved_model.loader.load(session, ["serve"], Folder("sm"));
        var signature = meta.SignatureDef.Values.First(s => s.Inputs.Count == 1 && s.Outputs.Count == 1);

        var model = new LoadedModel(session, session.graph.get_tensor_by_name(signature.Inputs.Values.Single().Name), session.graph.get_tensor_by_name(signature.Outputs.Values.Single().Name));

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4374, 4378, "real TensorFlow scored 4376 of 5000");
    }

    private static string Folder(string name) => RecordedReproductions.File("R56/" + name);
}
