extern alias api;
using api::Tensorflow;
using Reproductions.Runtime.Formats.Graphs;
using Reproductions.Runtime.Framework;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>What an exported meta graph holds, and what is left out on request.</summary>
public sealed class MetaExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly VariableGraph _graph = new();
    private readonly IVariableV1 _variable;

    public MetaExportTests() => _variable = _graph.Variable(new[] { 1f, 2f }, "v");

    [Fact]
    public void Defaults_are_stripped_to_what_TensorFlow_leaves()
    {
        var stripped = Read("strip_default_attrs");
        using var judge = new MetaJudge();
        judge.Import(Path.Combine(Corpus.Folder("meta", "strip_default_attrs"), Corpus.Truth("meta", "strip_default_attrs").GetProperty("path").GetString()!));

        var (exported, _) = tf.train.export_meta_graph(strip_default_attrs: true);

        exported.MetaInfoDef.StrippedDefaultAttrs.Should().BeTrue();
        var known = (NodeDef n) => $"{n.Name}: {string.Join(" ", n.Attr.Keys.Where(a => a[0] == '_' || OpRegistry.Default.Get(n.Op).Signature.Attr(a) is not null).Where(a => a != "_output_shapes").Order(StringComparer.Ordinal))}";
        exported.GraphDef.Node.Select(known).Should().Equal(stripped.GraphDef.Node.Select(known));
    }

    [Fact]
    public void Devices_are_cleared_in_the_file_and_stay_in_the_graph()
    {
        tf_with(tf.get_default_graph().device("/cpu:0"), _ => tf.constant(1f, name: "placed"));

        var (cleared, _) = tf.train.export_meta_graph(clear_devices: true);

        cleared.GraphDef.Node.Should().OnlyContain(n => n.Device == "");
        tf.get_default_graph().as_graph_def().Node.Single(n => n.Name == "placed").Device.Should().Be("/device:CPU:0");
    }

    [Fact]
    public void Other_savers_are_left_out_with_their_scopes()
    {
        tf.train.Saver();
        var saver = tf.train.Saver();
        tf.add_to_collection("savers", saver);

        var meta = saver.export_meta_graph(clear_extraneous_savers: true, save_debug_info: false);

        meta.GraphDef.Node.Select(n => n.Name.Split('/')[0]).Distinct().Should().Equal("v", "save_1");
        meta.CollectionDef["savers"].BytesList.Value.Should().ContainSingle().Which.Should().Equal(Google.Protobuf.MessageExtensions.ToByteString(saver.saver_def));
    }

    [Fact]
    public void Only_listed_collections_are_exported()
    {
        tf.add_to_collection("mine", 1);
        tf.add_to_collection("other", 2);

        var meta = tf.train.Saver().export_meta_graph(collection_list: ["mine"], save_debug_info: false);

        meta.CollectionDef.Keys.Should().Equal("mine");
    }

    [Fact]
    public void A_collection_of_objects_is_left_out_with_a_warning()
    {
        tf.add_to_collection("objects", new Uri("http://localhost"));

        var (meta, _) = tf.train.export_meta_graph();

        meta.CollectionDef.Keys.Should().NotContain("objects").And.Contain("variables");
    }

    [Fact]
    public void An_empty_saver_in_the_collection_of_savers_is_left_out_with_a_warning()
    {
        using var empty = new VariableGraph();
        tf.constant(1f);
        tf.add_to_collection("savers", tf.train.Saver(allow_empty: true));

        var (meta, _) = tf.train.export_meta_graph();

        meta.CollectionDef.Keys.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_meta_graph_comes_back_from_text_and_from_bytes(bool asText)
    {
        var path = _folder.At("deep/er/m.meta");

        var meta = tf.train.Saver().export_meta_graph(path, as_text: asText, save_debug_info: false);

        GraphFile.ReadMetaGraph(path).Should().Be(meta);
        File.ReadAllText(path).StartsWith("meta_info_def {", StringComparison.Ordinal).Should().Be(asText);
    }

    [Fact]
    public void A_scope_comes_back_with_what_was_outside_mapped()
    {
        Build("net");
        var (meta, _) = meta_graph.export_scoped_meta_graph(export_scope: "net");
        using var other = new VariableGraph();
        var mine = tf.constant(new[] { 5f, 6f }, name: "mine");

        var unbound = () => meta_graph.import_scoped_meta_graph_with_return_elements(meta);
        var (variables, elements) = meta_graph.import_scoped_meta_graph_with_return_elements(meta, import_scope: "again", input_map: new() { ["$unbound_inputs_outside"] = mine }, return_elements: ["y:0"]);

        unbound.Should().Throw<ValueError>().WithMessage("Graph contains unbound inputs: $unbound_inputs_outside. Must provide these inputs through input_map.");
        variables.Select(v => $"{v.Key} {v.Value.Name}").Should().Equal("w:0 again/w:0");
        elements.Single().name.Should().Be("again/y:0");
        other.Session.run(variables["w:0"].Initializer);
        ((api::Tensorflow.NumPy.NDArray)other.Session.RunMany("again/y:0")).ToArray<float>().Should().Equal(15f, 18f);
    }

    [Fact]
    public void Importing_twice_under_one_scope_numbers_the_second_and_each_saver_restores_its_own()
    {
        var saver = tf.train.Saver();
        saver.save(_graph.Session, _folder.At("m"));
        using var other = new VariableGraph();

        var first = tf.train.import_meta_graph(_folder.At("m.meta"), import_scope: "s");
        var second = tf.train.import_meta_graph(_folder.At("m.meta"), import_scope: "s");
        second.restore(other.Session, _folder.At("m"));

        first.saver_def.RestoreOpName.Should().Be("s/save/restore_all");
        second.saver_def.RestoreOpName.Should().Be("s_1/save/restore_all");
        ((api::Tensorflow.NumPy.NDArray)other.Session.RunMany("s_1/v:0")).ToArray<float>().Should().Equal(1f, 2f);
        var untouched = () => other.Session.RunMany("s/v:0");
        untouched.Should().Throw<FailedPreconditionError>();
    }

    [Fact]
    public void A_missing_meta_graph_is_not_found()
    {
        var import = () => tf.train.import_meta_graph(_folder.At("nope.meta"));

        import.Should().Throw<NotFoundError>().WithMessage($"File {_folder.At("nope.meta")} does not exist.*");
    }

    [Fact]
    public void A_collection_that_names_a_missing_operation_says_which_to_remove()
    {
        var meta = tf.train.Saver().export_meta_graph(save_debug_info: false);
        meta.CollectionDef["train_op"] = new CollectionDef { NodeList = new CollectionDef.Types.NodeList { Value = { "Adam" } } };
        using var other = new VariableGraph();

        var import = () => tf.train.import_meta_graph(meta);

        import.Should().Throw<KeyError>().WithMessage("The name 'Adam' refers to an Operation not in the graph. The collection 'train_op' of the meta graph names it; remove that collection from the file, or import the GraphDef alone.");
        tf.get_default_graph().get_operations().Should().HaveCount(meta.GraphDef.Node.Count, "TensorFlow leaves the nodes, too");
    }

    [Fact]
    public void A_collection_can_be_left_out_of_an_import()
    {
        var path = _folder.At("m.meta");
        var meta = tf.train.Saver().export_meta_graph(save_debug_info: false);
        meta.CollectionDef["train_op"] = new CollectionDef { NodeList = new CollectionDef.Types.NodeList { Value = { "Adam" } } };
        GraphFile.Write(path, meta, asText: true);
        using var other = new VariableGraph();

        var variables = meta_graph.import_scoped_meta_graph(path, restore_collections_predicate: key => key != "train_op");

        variables.Keys.Should().Equal("v:0");
        tf.get_default_graph().get_all_collection_keys().Should().BeEquivalentTo("variables", "trainable_variables");
    }

    [Fact]
    public void A_graph_without_variables_has_no_saver()
    {
        using var other = new VariableGraph();
        tf.constant(1f);
        tf.train.export_meta_graph(_folder.At("m.meta"));
        using var again = new VariableGraph();

        var saver = tf.train.import_meta_graph(_folder.At("m.meta"));

        saver.Should().BeNull();
    }

    [Fact]
    public void Exports_of_equal_graphs_are_equal()
    {
        var first = tf.train.Saver().export_meta_graph(save_debug_info: false);
        using var other = new VariableGraph();
        other.Variable(new[] { 1f, 2f }, "v");

        var second = tf.train.Saver().export_meta_graph(save_debug_info: false);

        second.Should().Be(first);
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    private static void Build(string scope)
    {
        var outside = tf.constant(new[] { 1f, 2f }, name: "outside");
        tf_with(tf.name_scope(scope), _ =>
        {
            var w = tf.Variable(3f, name: "w");
            tf.multiply(outside, w.AsTensor(), name: "y");
        });
    }

    private static MetaGraphDef Read(string name) =>
        GraphFile.ReadMetaGraph(Path.Combine(Corpus.Folder("meta", name), Corpus.Truth("meta", name).GetProperty("path").GetString()!));
}
