using System.IO.Compression;
using System.Text.Json;
using Google.Protobuf;
using Reproductions.Runtime.Formats.Graphs;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Graphs in files: metas, frozen graphs, SavedModels, and broken ones.</summary>
public sealed class GraphFileTests
{
    // What Python's import refuses for the graph's sake parses: a graph's faults are its importer's.
    private static readonly string[] Unreadable =
        ["cut_0", "cut_1", "cut_10", "cut_100", "cut_837", "cut_1675", "cut_3341", "cut_3350", "git_lfs_pointer", "gzip", "html", "invalid_utf8_node_name", "is_index", "missing", "random_bytes", "text_cut", "text_unknown_field", "trailing_ff", "graphdef_only"];

    public static TheoryData<string> Metas { get; } = Corpus.Cases("meta");

    public static TheoryData<string> Frozen { get; } = Corpus.Cases("frozen");

    public static TheoryData<string> SavedModels { get; } = Corpus.Cases("savedmodel");

    public static TheoryData<string> Hostile { get; } = Corpus.Cases("hostile_meta");

    [Theory]
    [MemberData(nameof(Metas))]
    public void A_meta_graph_is_what_TensorFlow_wrote(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("meta", name);
        var path = Unpacked(folder, Path.Combine(Corpus.Folder("meta", name), truth.GetProperty("path").GetString()!));

        var meta = GraphFile.ReadMetaGraph(path);

        NodesShouldBe(meta.GraphDef, truth);
        meta.MetaInfoDef.TensorflowVersion.Should().Be(truth.GetProperty("tensorflow_version").GetString());
        meta.MetaInfoDef.Tags.Should().Equal(truth.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        meta.CollectionDef.Keys.Should().BeEquivalentTo(truth.GetProperty("collections").EnumerateObject().Select(c => c.Name));
        (meta.SaverDef is not null).Should().Be(truth.GetProperty("saver_def").ValueKind == JsonValueKind.Object);
        meta.ToByteArray().AsSpan().SequenceEqual(File.ReadAllBytes(path)).Should().BeTrue("what is read and written stays the same, byte for byte");
    }

    [Theory]
    [MemberData(nameof(Frozen))]
    public void A_graph_is_what_TensorFlow_wrote(string name)
    {
        var truth = Corpus.Truth("frozen", name);

        var graph = GraphFile.ReadGraph(Path.Combine(Corpus.Folder("frozen", name), truth.GetProperty("path").GetString()!));

        NodesShouldBe(graph, truth);
    }

    [Theory]
    [MemberData(nameof(SavedModels))]
    public void A_SavedModel_is_what_TensorFlow_wrote(string name)
    {
        var truth = Corpus.Truth("savedmodel", name);

        var model = SavedModelFile.Read(Path.Combine(Corpus.Folder("savedmodel", name), truth.GetProperty("directory").GetString()!));

        model.SavedModelSchemaVersion.Should().Be(truth.GetProperty("schema_version").GetInt64());
        foreach (var (meta, expected) in model.MetaGraphs.Zip(truth.GetProperty("meta_graphs").EnumerateArray()))
        {
            NodesShouldBe(meta.GraphDef, expected);
            SavedModelFile.Find(model, meta.MetaInfoDef.Tags).Should().BeSameAs(meta);
        }

        var find = () => SavedModelFile.Find(model, ["no_such_tag"]);
        find.Should().Throw<NotFoundError>().WithMessage("MetaGraphDef associated with tags 'no_such_tag' could not be found in SavedModel.*");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_broken_meta_gets_a_typed_error_and_an_odd_one_is_read(string name)
    {
        var files = Corpus.Truth("hostile_meta", name).GetProperty("files").EnumerateObject().Select(f => f.Name).Where(f => f.StartsWith("m.", StringComparison.Ordinal));
        var path = Path.Combine(Corpus.Folder("hostile_meta", name), files.FirstOrDefault() ?? "m.meta");

        var read = () => GraphFile.ReadMetaGraph(path);

        if (name == "missing")
        {
            read.Should().Throw<NotFoundError>().WithMessage($"File {path} does not exist.*");
        }
        else if (Unreadable.Contains(name))
        {
            read.Should().Throw<DataLossError>().WithMessage($"Cannot parse file {path}: *");
        }
        else
        {
            read().CalculateSize().Should().BePositive();
        }
    }

    [Fact]
    public void A_file_above_two_gigabytes_is_refused_before_it_is_read()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder.At("m.meta")))
        {
            file.SetLength((1L << 31) + 5);
        }

        var read = () => GraphFile.ReadMetaGraph(folder.At("m.meta"));

        read.Should().Throw<InvalidArgumentError>().WithMessage("MetaGraphDef in * cannot be larger than 2GB: it has 2147483653 bytes, *Keep large values out of the graph*");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(66)]
    public void A_graph_above_two_gigabytes_is_refused_before_it_is_written(int constants)
    {
        // One value of 64 MiB in every node; 66 of them are so many that 32 bits have counted to small numbers again.
        using var folder = new TemporaryFolder();
        var value = new AttrValue { Tensor = new TensorProto { TensorContent = UnsafeByteOperations.UnsafeWrap(new byte[64 << 20]) } };
        var graph = new GraphDef();
        graph.Node.AddRange(Enumerable.Range(0, constants).Select(i => new NodeDef { Name = $"c{i}", Attr = { ["value"] = value } }));

        var write = () => GraphFile.Write(folder.At("m.meta"), new MetaGraphDef { GraphDef = graph }, asText: false);

        write.Should().Throw<InvalidArgumentError>().WithMessage("MetaGraphDef in * cannot be larger than 2GB: it has *Keep large values out of the graph*");
        Directory.GetFiles(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void A_text_is_written_that_reads_back_equal()
    {
        using var folder = new TemporaryFolder();
        var meta = GraphFile.ReadMetaGraph(Path.Combine(Corpus.Folder("hostile_meta", "good"), "m.meta"));

        GraphFile.Write(folder.At("m.pbtxt"), meta, asText: true);

        GraphFile.ReadMetaGraph(folder.At("m.pbtxt")).Should().Be(meta);
    }

    private static string Unpacked(TemporaryFolder folder, string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal) && File.Exists(path))
        {
            return path;
        }

        using var packed = new GZipStream(File.OpenRead(path.EndsWith(".gz", StringComparison.Ordinal) ? path : path + ".gz"), CompressionMode.Decompress);
        using var plain = File.Create(folder.At("plain"));
        packed.CopyTo(plain);
        return folder.At("plain");
    }

    private static void NodesShouldBe(GraphDef graph, JsonElement truth)
    {
        graph.Node.Select(n => (n.Name, n.Op)).Should().Equal(truth.GetProperty("nodes").EnumerateArray().Select(n => (n[0].GetString()!, n[1].GetString()!)));
        foreach (var (node, expected) in graph.Node.Zip(truth.GetProperty("nodes").EnumerateArray()))
        {
            if (expected.GetArrayLength() < 3)
            {
                continue;
            }

            var rest = expected[2];
            if (rest.TryGetProperty("input", out var inputs))
            {
                node.Input.SequenceEqual(inputs.EnumerateArray().Select(i => i.GetString())).Should().BeTrue(node.Name);
            }

            if (rest.TryGetProperty("attr", out var attrs))
            {
                node.Attr.Keys.ToHashSet().SetEquals(attrs.EnumerateObject().Select(a => a.Name)).Should().BeTrue(node.Name);
            }
        }
    }
}
