extern alias api;
using System.Text.Json;
using api::Tensorflow;
using api::Tensorflow.NumPy;
using Reproductions.Runtime.Formats.Graphs;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using api::Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>GraphDefs in files, imported and run; and graphs frozen with the values of a checkpoint.</summary>
public sealed class FrozenGraphTests
{
    public static TheoryData<string> Cases { get; } = Corpus.Cases("frozen");

    private static string Checkpoint => Path.Combine(Corpus.Folder("hostile_meta", "_checkpoint"), "m");

    private static string Meta => Path.Combine(Corpus.Folder("hostile_meta", "good"), "m.meta");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_loaded_graph_gives_TensorFlows_value(string name)
    {
        var truth = Corpus.Truth("frozen", name);
        var run = truth.GetProperty("run");
        var graph = tf.train.load_graph(Path.Combine(Corpus.Folder("frozen", name), truth.GetProperty("path").GetString()!));
        using var session = new Session(graph);

        var value = (NDArray)session.RunMany(run.GetProperty("fetch").GetString()!, [.. run.GetProperty("feed").EnumerateObject().Select(Feed)]);

        value.Host.ShouldBeNear(run.GetProperty("ok"));
        graph.Exit();
    }

    [Fact]
    public void Freezing_puts_values_in_place_of_variables_and_keeps_the_rest()
    {
        using var judge = new MetaJudge();
        judge.Import(Meta);
        judge.Saver!.restore(judge.Session, Checkpoint);

        var frozen = tf.graph_util.convert_variables_to_constants(judge.Session, judge.Session.graph.as_graph_def(), ["y"]);

        frozen.Node.Select(n => $"{n.Name}: {n.Op}({string.Join(", ", n.Input)})").Should().Equal("x: Placeholder()", "w: Const()", "w/read: Identity(w)", "y: MatMul(x, w/read)");
        frozen.Node[1].Attr["value"].Tensor.TensorShape.Dim.Select(d => d.Size).Should().Equal(2, 1);
        Run(frozen).Should().Equal(3f);
    }

    [Fact]
    public void A_variable_that_is_not_listed_stays_one()
    {
        using var judge = new MetaJudge();
        judge.Import(Meta);

        var frozen = tf.graph_util.convert_variables_to_constants(judge.Session, judge.Session.graph.as_graph_def(), ["y"], variable_names_blacklist: ["w"]);

        frozen.Node.Single(n => n.Name == "w").Op.Should().Be("VariableV2");
    }

    [Fact]
    public void An_output_that_does_not_exist_is_named()
    {
        using var judge = new MetaJudge();
        judge.Import(Meta);

        var freeze = () => tf.graph_util.convert_variables_to_constants(judge.Session, judge.Session.graph.as_graph_def(), ["nothere"]);

        freeze.Should().Throw<AssertionError>().WithMessage("nothere is not in graph");
    }

    [Fact]
    public void Resource_variables_freeze_and_their_reads_become_copies()
    {
        var graph = tf.Graph().as_default();
        using var session = new Session(graph);
        var w = tf.compat.v1.get_variable("w", new api::Tensorflow.Shape(1), tf.float32, new api::Tensorflow.Operations.Initializers.Ones(), use_resource: true);
        tf.multiply(w.AsTensor(), tf.constant(2f), name: "y");
        session.run(w.Initializer);

        var frozen = tf.graph_util.convert_variables_to_constants(session, graph.as_graph_def(), ["y"]);

        frozen.Node.Where(n => n.Op is "VarHandleOp" or "ReadVariableOp").Should().BeEmpty();
        frozen.Node.Single(n => n.Name == "w").Op.Should().Be("Const");
        Run(frozen, feed: false).Should().Equal(2f);
        graph.Exit();
    }

    [Fact]
    public void Freezing_a_folder_writes_the_newest_checkpoint_beside_it()
    {
        using var folder = new TemporaryFolder();
        var checkpoints = Directory.CreateDirectory(folder.At("ck")).FullName;
        foreach (var file in Directory.GetFiles(Corpus.Folder("hostile_meta", "_checkpoint"), "m.*"))
        {
            File.Copy(file, Path.Combine(checkpoints, Path.GetFileName(file)));
        }

        File.Copy(Meta, Path.Combine(checkpoints, "m.meta"), overwrite: true);
        tf.train.update_checkpoint_state(checkpoints, Path.Combine(checkpoints, "m"));

        var path = tf.train.freeze_graph(checkpoints, "frozen", ["y"]);

        path.Should().Be(folder.At("frozen.pb"));
        Run(GraphFile.ReadGraph(path)).Should().Equal(3f);
    }

    [Fact]
    public void Freezing_a_folder_without_a_checkpoint_gives_null()
    {
        using var folder = new TemporaryFolder();

        var path = tf.train.freeze_graph(folder.Path, "frozen", ["y"]);

        path.Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_freeze_graph_tool_takes_a_graph_and_a_checkpoint(bool text)
    {
        using var folder = new TemporaryFolder();
        GraphFile.Write(folder.At("graph"), GraphFile.ReadMetaGraph(Meta).GraphDef, asText: text);

        FreezeGraph.freeze_graph(folder.At("graph"), "", !text, Checkpoint, "y", "", "", folder.At("out/frozen.pb"), true, "");

        Run(GraphFile.ReadGraph(folder.At("out/frozen.pb"))).Should().Equal(3f);
    }

    [Fact]
    public void Training_nodes_go_unless_a_control_edge_or_their_name_protects_them()
    {
        var def = new GraphDef();
        def.Node.Add(new NodeDef { Name = "a", Op = "Placeholder" });
        def.Node.Add(new NodeDef { Name = "check", Op = "CheckNumerics", Input = { "a" } });
        def.Node.Add(new NodeDef { Name = "copy", Op = "Identity", Input = { "check" } });
        def.Node.Add(new NodeDef { Name = "kept", Op = "Identity", Input = { "copy" } });
        def.Node.Add(new NodeDef { Name = "waited_for", Op = "Identity", Input = { "kept" } });
        def.Node.Add(new NodeDef { Name = "end", Op = "Neg", Input = { "waited_for", "^waited_for" } });

        var stripped = tf.graph_util.remove_training_nodes(def, ["kept"]);

        stripped.Node.Select(n => $"{n.Name}({string.Join(", ", n.Input)})").Should().Equal("a()", "kept(a)", "waited_for(kept)", "end(waited_for, ^waited_for)");
    }

    [Theory]
    [InlineData("", "y")]
    [InlineData("net", "net/y")]
    public void A_graph_imports_files_and_bytes_and_knows_their_operations(string prefix, string name)
    {
        using var folder = new TemporaryFolder();
        GraphFile.Write(folder.At("g.pbtxt"), GraphFile.ReadMetaGraph(Meta).GraphDef, asText: true);
        var fromFile = new api::Tensorflow.Graph();
        var fromBytes = new api::Tensorflow.Graph();

        fromFile.Import(folder.At("g.pbtxt"), prefix);
        fromBytes.Import(Google.Protobuf.MessageExtensions.ToByteArray(GraphFile.ReadGraph(folder.At("g.pbtxt"))), prefix);

        fromFile.get_operation_by_name(name).type.Should().Be("MatMul");
        fromBytes.as_graph_def().Should().Be(fromFile.as_graph_def());
    }

    [Fact]
    public void Bytes_that_are_no_graph_are_data_loss()
    {
        var import = () => new api::Tensorflow.Graph().Import([0xFF, 0xFF, 0xFF]);

        import.Should().Throw<Tensorflow.Exceptions.DataLossError>().WithMessage("Invalid GraphDef: the 3 bytes do not parse.*");
    }

    [Fact]
    public void Importing_under_a_name_maps_inputs_and_gives_elements_back()
    {
        var def = GraphFile.ReadMetaGraph(Meta).GraphDef;
        var graph = tf.Graph().as_default();
        var mine = tf.placeholder(tf.float32, new api::Tensorflow.Shape(-1, 2), name: "mine");

        var elements = tf.import_graph_def(def, new() { ["x:0"] = mine }, ["y:0", "w"], name: "net");

        elements.Select(e => e.name).Should().Equal("net/y:0", "net/w");
        ((api::Tensorflow.Tensor)elements[0]).op.inputs[0].name.Should().Be("mine:0");
        graph.Exit();
    }

    [Theory]
    [InlineData("nothere:0", null, "Attempted to map inputs that were not found in graph_def: [nothere:0]")]
    [InlineData(null, "nothere:0", "Requested return tensor 'nothere:0' not found in graph def")]
    public void Importing_refuses_names_that_the_graph_does_not_have(string? mapped, string? returned, string message)
    {
        var def = GraphFile.ReadMetaGraph(Meta).GraphDef;
        var graph = tf.Graph().as_default();
        var map = mapped is null ? null : new Dictionary<string, api::Tensorflow.Tensor> { [mapped] = tf.constant(1f) };

        var import = () => tf.import_graph_def(def, map!, returned is null ? null! : [returned]);

        import.Should().Throw<ValueError>().WithMessage(message);
        graph.Exit();
    }

    private static float[] Run(GraphDef def, bool feed = true)
    {
        var graph = tf.Graph().as_default();
        tf.import_graph_def(def, name: "");
        using var session = new Session(graph);
        var y = (NDArray)session.RunMany("y:0", feed ? [new FeedItem("x:0", new float[,] { { 1, 1 } })] : []);
        graph.Exit();
        return y.ToArray<float>();
    }

    private static FeedItem Feed(JsonProperty feed)
    {
        var shape = TruthValues.Dims(feed.Value.GetProperty("shape"));
        var values = feed.Value.GetProperty("values").EnumerateArray().Select(v => v.GetSingle()).ToArray();
        return new FeedItem(feed.Name, new NDArray(values, new api::Tensorflow.Shape(shape)));
    }
}
