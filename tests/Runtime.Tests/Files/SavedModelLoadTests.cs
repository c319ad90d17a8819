extern alias api;
using System.Text.Json;
using api::Tensorflow;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using api::Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>SavedModels that TensorFlow wrote, loaded and run; and ours, loaded again.</summary>
public sealed class SavedModelLoadTests
{
    private static readonly float[,] s_ones = { { 1, 1 } };

    /// <summary>Case, result in its truth file, tags, what is fed, what is fetched.</summary>
    public static TheoryData<string, string, string, string, object, string> Runs { get; } = new()
    {
        { "builder_two_metagraphs_assets", "loaded", "serve", "x:0", s_ones, "z:0" },
        { "builder_two_metagraphs_assets", "ids", "serve", "words:0", new[] { "b", "q" }, "ids:0" },
        { "builder_two_metagraphs_assets", "second", "train gpu", "x:0", s_ones, "y:0" },
        { "builder_two_metagraphs_assets", "tags_other_order", "gpu train", "x:0", s_ones, "y:0" },
        { "builder_as_text", "loaded", "serve", "x:0", s_ones, "z:0" },
        { "builder_as_text", "second", "train gpu", "x:0", s_ones, "y:0" },
        { "legacy_init_op", "loaded", "serve", "x:0", s_ones, "y:0" },
        { "legacy_init_op", "local", "serve", "x:0", s_ones, "loc:0" },
        { "no_variables", "loaded", "serve", "x:0", new[] { 1f, 2f }, "y:0" },
        { "v2_saved_model", "v1_loader", "serve", "serving_default_x:0", s_ones, "StatefulPartitionedCall:0" },
    };

    public static TheoryData<string> Cases { get; } = Corpus.Cases("savedmodel");

    /// <summary>The folder of a model whose variable v [2,4] is in two parts.</summary>
    internal static string PartitionedModel() => FolderOf("legacy_init_op");

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_loaded_model_gives_TensorFlows_values(string name, string result, string tags, string feed, object value, string fetch)
    {
        var truth = Corpus.Truth("savedmodel", name).GetProperty(result).GetProperty("ok");
        using var session = new Session(new api::Tensorflow.Graph());

        var meta = tf.saved_model.loader.load(session, tags.Split(' '), FolderOf(name));
        var fetched = (api::Tensorflow.NumPy.NDArray)session.RunMany(fetch, new FeedItem(feed, value));

        fetched.Host.ShouldBeNear(truth.GetProperty("fetch"));
        meta.SignatureDef.Keys.Order(StringComparer.Ordinal).Should().Equal(truth.GetProperty("signatures").EnumerateArray().Select(s => s.GetString()));
        session.graph.get_operations().Length.Should().Be(truth.GetProperty("ops").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void LoadFromSavedModel_takes_the_graph_for_serving_and_leaves_the_default_graph_alone(string name)
    {
        var before = tf.Graph().as_default();

        using var session = Session.LoadFromSavedModel(FolderOf(name));

        tf.get_default_graph().Should().BeSameAs(before);
        session.graph.get_operations().Length.Should().BeGreaterThanOrEqualTo(Corpus.Truth("savedmodel", name).GetProperty("meta_graphs")[0].GetProperty("nodes").GetArrayLength());
        before.Exit();
    }

    [Fact]
    public void Tags_must_be_the_whole_set()
    {
        using var session = new Session(new api::Tensorflow.Graph());

        var load = () => tf.saved_model.loader.load(session, ["train"], FolderOf("builder_two_metagraphs_assets"));

        load.Should().Throw<RuntimeError>().WithMessage("MetaGraphDef associated with tags 'train' could not be found in SavedModel. To inspect available tag-sets in the SavedModel, please use the SavedModel CLI: `saved_model_cli`.*{'serve'}*'train'*");
        session.graph.get_operations().Should().BeEmpty();
    }

    [Fact]
    public void A_folder_without_a_model_is_not_found()
    {
        using var folder = new TemporaryFolder();

        var load = () => Session.LoadFromSavedModel(folder.Path);

        load.Should().Throw<NotFoundError>().WithMessage($"SavedModel file does not exist at: {folder.Path}/{{saved_model.pbtxt|saved_model.pb}}");
        tf.saved_model.maybe_saved_model_directory(folder.Path).Should().BeFalse();
    }

    [Fact]
    public void A_model_whose_variables_are_missing_is_not_loaded_without_them()
    {
        using var folder = new TemporaryFolder();
        Build(folder.At("export"), asText: false);
        Directory.Delete(folder.At("export/variables"), recursive: true);

        var load = () => Session.LoadFromSavedModel(folder.At("export"));

        load.Should().Throw<ValueError>().WithMessage($"The passed save_path is not a valid checkpoint: {folder.At("export/variables/variables")}");
    }

    [Fact]
    public void A_frozen_graph_under_the_models_name_has_no_tags()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Corpus.Folder("frozen", "frozen_mlp"), "frozen.pb"), folder.At("saved_model.pb"));

        var load = () => Session.LoadFromSavedModel(folder.Path);

        load.Should().Throw<TensorflowException>().Which.Should().Match<TensorflowException>(e => e is RuntimeError || e is DataLossError);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_builder_writes_loads_with_its_values(bool asText)
    {
        using var folder = new TemporaryFolder();
        var export = folder.At("export");
        Build(export, asText);

        using var session = Session.LoadFromSavedModel(export);
        var y = (api::Tensorflow.NumPy.NDArray)session.RunMany("y:0", new FeedItem("x:0", new[] { 1f, 2f }));

        y.ToArray<float>().Should().Equal(10f, 20f);
        File.Exists(Path.Combine(export, asText ? "saved_model.pbtxt" : "saved_model.pb")).Should().BeTrue();
        File.Exists(Path.Combine(export, "variables", "variables.index")).Should().BeTrue();
        Directory.GetFileSystemEntries(Path.Combine(export, "variables")).Should().HaveCount(2, "no temporary folder stays");
    }

    [Fact]
    public void A_simply_saved_model_has_one_signature_for_serving()
    {
        using var folder = new TemporaryFolder();
        using var graph = new VariableGraph();
        var w = graph.Variable(3f, "w");
        var x = tf.placeholder(tf.float32, new api::Tensorflow.Shape(2), name: "x");
        var y = tf.multiply(x, w.AsTensor(), name: "y");

        tf.saved_model.simple_save(graph.Session, folder.At("export"), new() { ["in"] = x }, new() { ["out"] = y });

        using var session = new Session(new api::Tensorflow.Graph());
        var meta = tf.saved_model.loader.load(session, [tag_constants.SERVING], folder.At("export"));
        var signature = meta.SignatureDef["serving_default"];
        signature.MethodName.Should().Be("tensorflow/serving/predict");
        var value = (api::Tensorflow.NumPy.NDArray)session.RunMany(signature.Outputs["out"].Name, new FeedItem(signature.Inputs["in"].Name, new[] { 1f, 2f }));
        value.ToArray<float>().Should().Equal(3f, 6f);
    }

    [Fact]
    public void Assets_are_copied_and_listed_under_their_names()
    {
        using var folder = new TemporaryFolder();
        using var graph = new VariableGraph();
        graph.Variable(3f, "w");
        File.WriteAllText(folder.At("words.txt"), "a");
        var asset = tf.constant(folder.At("words.txt"), name: "asset");
        var builder = tf.saved_model.Builder(folder.At("export"));

        builder.add_meta_graph_and_variables(graph.Session, ["serve"], assets_collection: [asset]);
        builder.save();

        File.ReadAllText(folder.At("export/assets/words.txt")).Should().Be("a");
        var meta = Reproductions.Runtime.Formats.Graphs.SavedModelFile.Read(folder.At("export")).MetaGraphs.Single();
        var listed = AssetFileDef.Parser.ParseFrom(meta.CollectionDef["saved_model_assets"].AnyList.Value.Single().Value);
        listed.Should().Be(new AssetFileDef { Filename = "words.txt", TensorInfo = new TensorInfo { Name = "asset:0" } });
    }

    [Fact]
    public void A_builder_refuses_a_folder_that_holds_files()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine.txt"), "");

        var build = () => tf.saved_model.Builder(folder.Path);

        build.Should().Throw<AssertionError>().WithMessage($"Export directory already exists, and isn't empty. *{folder.Path}");
    }

    private static void Build(string export, bool asText)
    {
        var graph = tf.Graph().as_default();
        using var session = new Session(graph);
        var x = tf.placeholder(tf.float32, new api::Tensorflow.Shape(2), name: "x");
        var w = tf.Variable(1f, name: "w");
        var y = tf.multiply(x, w.AsTensor(), name: "y");
        session.run(w.Initializer);
        session.run(w.assign(10f));
        var builder = tf.saved_model.Builder(export);
        var signature = tf.saved_model.predict_signature_def(new() { ["x"] = x }, new() { ["y"] = y });
        builder.add_meta_graph_and_variables(session, ["serve"], new() { ["serving_default"] = signature });
        builder.save(asText);
        graph.Exit();
    }

    private static string FolderOf(string name) => Path.Combine(Corpus.Folder("savedmodel", name), Corpus.Truth("savedmodel", name).GetProperty("directory").GetString()!);
}
