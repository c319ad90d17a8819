using Reproductions.Fixtures;
using Reproductions.Runtime.Formats.TextProto;
using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The graphs of savers and imports, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/saver.txt</c>).</summary>
public partial class SaverListingTests
{
    private const string RandomNumber = "_temp_<random>/part";

    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("saver");

    private static readonly Dictionary<string, Func<Saver>> Programs = new()
    {
        ["Saver() default, two vars: order"] = () => OfTwoVariables((_, _) => tf.train.Saver()),
        ["Saver twice"] = () => OfTwoVariables((_, _) =>
        {
            tf.train.Saver();
            return tf.train.Saver(max_to_keep: 3, keep_checkpoint_every_n_hours: 2.5f);
        }),
        ["Saver dict / list"] = () => OfTwoVariables((a, b) =>
        {
            tf.train.Saver(new Dictionary<string, IVariableV1> { ["new"] = a, ["old"] = b });
            return tf.train.Saver([a]);
        }),
        ["Saver sharded"] = () => OfTwoVariables((_, _) => tf.train.Saver(sharded: true)),
        ["Saver sharded 2 devices"] = () =>
        {
            tf_with(tf.get_default_graph().device("/cpu:0"), _ => tf.Variable(1.0f, name: "a"));
            tf_with(tf.get_default_graph().device("/cpu:1"), _ => tf.Variable(1.0f, name: "b"));
            return tf.train.Saver(sharded: true);
        },
        ["Saver V1"] = () => OfTwoVariables((_, _) => tf.train.Saver(write_version: SaverDef.Types.CheckpointFormatVersion.V1)),
        ["Saver restore_sequentially / reshape"] = () => OfTwoVariables((_, _) => tf.train.Saver(restore_sequentially: true, reshape: true)),
        ["Saver name="] = () => OfTwoVariables((_, _) => tf.train.Saver(name: "mysaver")),
        ["Saver filename="] = () => OfTwoVariables((_, _) => tf.train.Saver(filename: "foo")),
        ["import_meta_graph import_scope"] = () => tf.train.import_meta_graph(MetaOfCollections(), import_scope: "imp"),
        ["import_meta_graph same graph twice (collision)"] = () =>
        {
            var meta = MetaOfOneVariable();
            tf.train.import_meta_graph(meta);
            return tf.train.import_meta_graph(meta);
        },
        ["import_meta_graph clear_devices, no saver_def"] = () => tf.train.import_meta_graph(MetaWithoutSaver(), clear_devices: true),
        ["export_scoped_meta_graph"] = () =>
        {
            ScopedProgram();
            return null;
        },
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    public static TheoryData<string> TitlesWithSaverDef => [.. Programs.Keys.Where(t => Listing[t].Remarks.Any(IsSaverDef))];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Savers_build_TensorFlows_nodes(string title)
    {
        var listed = Listing[title];

        var comparable = listed with { Nodes = [.. listed.Nodes.Select(WithoutRandomNumber)] };

        comparable.ShouldBeBuiltBy(() => Programs[title](), WithoutRandomNumber);
    }

    [Theory]
    [MemberData(nameof(TitlesWithSaverDef))]
    public void The_SaverDef_names_TensorFlows_nodes_and_settings(string title)
    {
        var expected = TextProtoParser.Parse<SaverDef>(Listing[title].Remarks.First(IsSaverDef));

        var def = InNewGraph(() => Programs[title]().saver_def);

        def.Should().Be(expected);
    }

    [Fact]
    public void Every_recorded_saver_has_a_program() => Programs.Keys.Should().BeEquivalentTo(Listing.Keys);

    [Fact]
    public void Collections_of_every_kind_are_exported_as_TensorFlow_exports_them()
    {
        var collections = InNewGraph(() => MetaOfCollections().CollectionDef);

        // The remark of the recording, entry by entry.
        const string Variable = @"bytes_list { value: ""\n\003a:0\022\010a/Assign\032\010a/read:02\021a/initial_value:08\001"" }";
        collections.ToDictionary(c => c.Key, c => c.Value).Should().BeEquivalentTo(new Dictionary<string, CollectionDef>
        {
            ["variables"] = Collection(Variable),
            ["trainable_variables"] = Collection(Variable),
            ["my"] = Collection(@"node_list { value: ""mul:0"" }"),
            ["op"] = Collection(@"node_list { value: ""mul_1"" }"),
            ["str"] = Collection(@"bytes_list { value: ""hello"" }"),
            ["int"] = Collection("int64_list { value: 5 }"),
            ["fl"] = Collection("float_list { value: 1.5 }"),
        });
    }

    [Fact]
    public void Imported_collections_hold_elements_of_the_import_scope()
    {
        var collections = InNewGraph(() =>
        {
            tf.train.import_meta_graph(MetaOfCollections(), import_scope: "imp");
            return tf.get_default_graph().get_all_collection_keys().ToDictionary(k => k, k => tf.get_collection<object>(k).Select(Text).Single());
        });

        collections.Should().Equal(new Dictionary<string, string>
        {
            ["fl"] = "1.5",
            ["int"] = "5",
            ["my"] = "imp/mul:0",
            ["op"] = "imp/mul_1",
            ["str"] = "imp/hello",
            ["trainable_variables"] = "imp/a:0",
            ["variables"] = "imp/a:0",
        });
    }

    [Fact]
    public void An_exported_scope_loses_its_name_and_what_is_outside()
    {
        var (nodes, collections, variables) = InNewGraph(() =>
        {
            ScopedProgram();
            var (meta, exported) = meta_graph.export_scoped_meta_graph(export_scope: "sc");
            return (meta.GraphDef.Node.Select(n => $"{n.Name}({string.Join(", ", n.Input)})").ToList(), meta.CollectionDef.Keys.ToList(), exported.ToDictionary(v => v.Key, v => v.Value.Name));
        });

        nodes.Should().Equal("x()", "a/initial_value()", "a()", "a/Assign(a, a/initial_value)", "a/read(a)", "mul(x, a/read)");
        collections.Should().BeEquivalentTo("variables", "trainable_variables");
        variables.Should().Equal(new Dictionary<string, string> { ["a:0"] = "sc/a:0" });
    }

    [System.Text.RegularExpressions.GeneratedRegex("_temp_[0-9a-f]{32}/part")]
    private static partial System.Text.RegularExpressions.Regex RandomPart();

    private static string WithoutRandomNumber(string line) => RandomPart().Replace(line, RandomNumber);

    private static bool IsSaverDef(string remark) => remark.StartsWith("filename_tensor_name:", StringComparison.Ordinal);

    private static CollectionDef Collection(string text) => TextProtoParser.Parse<CollectionDef>(text);

    private static string Text(object item) => item switch
    {
        ITensorOrOperation element => element.name,
        IVariableV1 variable => variable.Name,
        Google.Protobuf.ByteString bytes => bytes.ToStringUtf8(),
        _ => Convert.ToString(item, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static Saver OfTwoVariables(Func<IVariableV1, IVariableV1, Saver> build) =>
        build(tf.Variable(1.0f, name: "b"), tf.Variable(new[] { 1, 2 }, name: "a"));

    private static MetaGraphDef MetaOfOneVariable() => InNewGraph(() =>
    {
        tf.Variable(1.0f, name: "a");
        return tf.train.Saver().export_meta_graph(save_debug_info: false);
    });

    private static MetaGraphDef MetaWithoutSaver() => InNewGraph(() =>
    {
        tf_with(tf.get_default_graph().device("/cpu:0"), _ => tf.Variable(1.0f, name: "a"));
        return tf.train.export_meta_graph().Item1;
    });

    private static MetaGraphDef MetaOfCollections() => InNewGraph(() =>
    {
        var a = tf.Variable(1.0f, name: "a");
        var saver = tf.train.Saver();
        tf.add_to_collection("my", a.AsTensor() * 2.0f);
        tf.add_to_collection("op", (a.AsTensor() * 2.0f).op);
        tf.add_to_collection("str", "hello");
        tf.add_to_collection("int", 5);
        tf.add_to_collection("fl", 1.5f);
        return saver.export_meta_graph(save_debug_info: false);
    });

    private static void ScopedProgram()
    {
        Tensor y = null;
        tf_with(tf.name_scope("sc"), _ =>
        {
            var x = tf.placeholder(tf.float32, new Shape(2), name: "x");
            var a = tf.Variable(new[] { 1.0f, 2.0f }, name: "a");
            y = x * a.AsTensor();
        });
        _ = y + 1.0f;
    }

    private static T InNewGraph<T>(Func<T> build)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            return build();
        }
        finally
        {
            graph.Exit();
        }
    }
}
