extern alias api;
using System.IO.Compression;
using System.Text.Json;
using api::Tensorflow;
using Google.Protobuf;
using Reproductions.Runtime.Formats.Graphs;
using Reproductions.Runtime.Framework;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Meta graphs that TensorFlow wrote, imported into a graph and exported again.</summary>
public sealed class MetaImportTests
{
    // The truth files name no more variables.
    private const int MostListed = 50;

    // 1.13.1's rule for names, which the writer of this one did not have.
    private const string Refused = "names_odd";

    public static TheoryData<string> Cases { get; } = [.. Corpus.Cases("meta").Select(c => c.Data).Where(c => c != Refused)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_graph_holds_what_TensorFlow_has_after_the_import(string name)
    {
        using var folder = new TemporaryFolder();
        var expected = Corpus.Truth("meta", name).GetProperty("import_meta_graph").GetProperty("ok");
        using var judge = new MetaJudge();

        judge.Import(Unpacked(folder, name));

        var operations = tf.get_default_graph().get_operations();
        operations.Length.Should().Be(expected.GetProperty("ops").GetInt32());
        operations.FirstOrDefault()?.name.Should().Be(expected.GetProperty("first_op").GetString());
        operations.LastOrDefault()?.name.Should().Be(expected.GetProperty("last_op").GetString());
        judge.Variables.Take(MostListed).Should().Equal(Texts(expected, "global_variables"));
        tf.get_collection<IVariableV1>("trainable_variables").Take(MostListed).Select(v => v.Name).Should().Equal(Texts(expected, "trainable_variables"));
        judge.Collections.Should().Equal(Texts(expected, "collection_keys"));
        SaverShouldBe(judge.Saver, expected.GetProperty("saver"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_export_of_an_import_is_equal_after_the_importers_normalization(string name)
    {
        using var folder = new TemporaryFolder();
        var original = GraphFile.ReadMetaGraph(Unpacked(folder, name));
        using var judge = new MetaJudge();
        tf.train.import_meta_graph(original);

        var exported = tf.train.export_meta_graph().Item1;

        var nodes = exported.GraphDef.Node.Take(original.GraphDef.Node.Count).ToDictionary(n => n.Name);
        original.GraphDef.Node.Where(n => Difference(n, nodes.GetValueOrDefault(n.Name)) is not null).Select(n => $"{n.Name}: {Difference(n, nodes.GetValueOrDefault(n.Name))}").Should().BeEmpty();
        Collections(exported).Should().Equal(Collections(original));
        exported.GraphDef.Library.Should().Be(original.GraphDef.Library is { Function.Count: > 0 } library ? library : null);
    }

    [Fact]
    public void A_name_that_1_13_1_does_not_allow_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var judge = new MetaJudge();

        var error = MetaJudge.ErrorOf(() => judge.Import(Unpacked(folder, Refused)));

        error.Should().BeOfType<ValueError>().Which.Message.Should().Be(@"Node 'A\b': Node name contains invalid characters");
        judge.Operations.Should().Be(0);
    }

    [Fact]
    public void Under_a_scope_collections_name_what_the_scope_holds()
    {
        using var folder = new TemporaryFolder();
        using var judge = new MetaJudge();

        tf.train.import_meta_graph(Unpacked(folder, "collections_of_every_kind"), import_scope: "imp");

        tf.get_collection<ITensorOrOperation>("c_tensor").Select(t => t.name).Should().Equal("imp/k:0", "imp/v:0");
        tf.get_collection<ITensorOrOperation>("c_op").Select(t => t.name).Should().Equal("imp/nothing");
        tf.get_collection<IVariableV1>("variables").Select(v => v.Name).Should().Equal("imp/v:0");
        tf.get_collection<long>("c_int").Should().Equal(5, -1099511627776);
        tf.get_collection<float>("c_float").Should().Equal(0.1f, -1e30f);
    }

    [Theory]
    [InlineData("queue_runners_and_summaries")]
    [InlineData("get_variable_regularized")]
    public void A_scope_goes_into_the_protos_of_collections_and_out_again(string name)
    {
        using var folder = new TemporaryFolder();
        var original = GraphFile.ReadMetaGraph(Unpacked(folder, name));
        using var judge = new MetaJudge();
        tf.train.import_meta_graph(original, import_scope: "imp");

        var inside = tf.train.export_meta_graph().Item1;
        var outside = meta_graph.export_scoped_meta_graph(export_scope: "imp").Item1;

        foreach (var key in original.CollectionDef.Keys.Where(k => k is "queue_runners" or "cond_context"))
        {
            outside.CollectionDef[key].BytesList.Value.Select(b => b.Length).Should().Equal(original.CollectionDef[key].BytesList.Value.Select(b => b.Length));
            inside.CollectionDef[key].BytesList.Value.Should().OnlyContain(b => b.ToStringUtf8().Contains("imp/"));
        }
    }

    // Collections as 1.13.1 knows them: its variables have no synchronization and no aggregation.
    private static Dictionary<string, CollectionDef> Collections(MetaGraphDef meta)
    {
        var collections = meta.Clone().CollectionDef.ToDictionary(c => c.Key, c => c.Value);
        foreach (var (_, collection) in collections.Where(c => c.Key == "global_step" || c.Key.EndsWith("variables", StringComparison.Ordinal)))
        {
            for (var i = 0; i < collection.BytesList.Value.Count; i++)
            {
                var variable = VariableDef.Parser.ParseFrom(collection.BytesList.Value[i]);
                variable.Synchronization = default;
                variable.Aggregation = default;
                collection.BytesList.Value[i] = variable.ToByteString();
            }
        }

        return collections;
    }

    private static void SaverShouldBe(Saver? saver, JsonElement expected)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            saver.Should().BeNull();
            return;
        }

        var def = saver!.saver_def;
        (def.FilenameTensorName, def.SaveTensorName, def.RestoreOpName).Should().Be(
            (expected.GetProperty("filename").GetString()!, expected.GetProperty("save").GetString()!, expected.GetProperty("restore").GetString()!));
    }

    /// <summary>What the file's node has and the exported one has not, but for defaults that were dropped or filled in.</summary>
    private static string? Difference(NodeDef original, NodeDef? exported)
    {
        if (exported is null)
        {
            return "missing";
        }

        if (original.Op != exported.Op || original.Device != exported.Device || !original.Input.Select(Bare).SequenceEqual(exported.Input.Select(Bare)))
        {
            return $"{original.Op}({string.Join(", ", original.Input)}) became {exported.Op}({string.Join(", ", exported.Input)})";
        }

        var signature = OpRegistry.Default.Find(original.Op)?.Signature;
        var names = original.Attr.Keys.Union(exported.Attr.Keys).Where(a => a != "_output_shapes").Where(a => signature is null || a[0] == '_' || signature.Attr(a) is not null);
        var different = names.Where(a => !Equals(original.Attr.GetValueOrDefault(a) ?? signature?.Attr(a)?.Default, exported.Attr.GetValueOrDefault(a))).ToList();
        return different.Count == 0 ? null : $"attributes {string.Join(", ", different)}";
    }

    private static string Bare(string input) => input.EndsWith(":0", StringComparison.Ordinal) ? input[..^2] : input;

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(e => e.GetString());

    private static string Unpacked(TemporaryFolder folder, string name)
    {
        var path = Path.Combine(Corpus.Folder("meta", name), Corpus.Truth("meta", name).GetProperty("path").GetString()!);
        if (!path.EndsWith(".gz", StringComparison.Ordinal) && File.Exists(path))
        {
            return path;
        }

        using var packed = new GZipStream(File.OpenRead(path.EndsWith(".gz", StringComparison.Ordinal) ? path : path + ".gz"), CompressionMode.Decompress);
        using var plain = File.Create(folder.At("plain"));
        packed.CopyTo(plain);
        return folder.At("plain");
    }
}
