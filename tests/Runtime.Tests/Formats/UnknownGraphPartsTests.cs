using System.Text;
using Reproductions.Runtime.Formats.Graphs;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>What this runtime does not know in a graph file (ops, attributes, fields, types) comes out of reading and writing byte for byte.</summary>
public sealed class UnknownGraphPartsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Metas of the corpus that hold what TensorFlow itself does not know.</summary>
    [Theory]
    [InlineData("unknown_op")]
    [InlineData("unknown_op_unused")]
    [InlineData("unknown_op_in_op_list")]
    [InlineData("underscore_attr")]
    [InlineData("trailing_unknown_field")]
    public void A_meta_graph_is_written_as_it_was_read(string name)
    {
        var path = Path.Combine(Corpus.Folder("hostile_meta", name), "m.meta");

        GraphFile.Write(_folder.At("again.meta"), GraphFile.ReadMetaGraph(path), asText: false);

        File.ReadAllBytes(_folder.At("again.meta")).Should().Equal(File.ReadAllBytes(path));
    }

    /// <summary>A meta graph of a later TensorFlow, put together by the rules of protobuf's wire form.</summary>
    [Fact]
    public void Fields_and_types_of_a_later_version_stay()
    {
        const ulong LaterType = 9999;
        byte[] node =
        [
            .. Field(1, "x"), .. Field(2, "FancyOp"),
            .. Field(5, [.. Field(1, "how"), .. Field(2, Field(99, "a value of a kind to come"))]),
            .. Field(5, [.. Field(1, "T"), .. Field(2, [.. Varint(6 << 3), .. Varint(LaterType)])]),
            .. Field(77, "a field of a node to come"),
        ];
        byte[] bytes = [.. Field(2, Field(1, node)), .. Field(88, "a field of a meta graph to come")];
        File.WriteAllBytes(_folder.At("m.meta"), bytes);

        var meta = GraphFile.ReadMetaGraph(_folder.At("m.meta"));
        GraphFile.Write(_folder.At("again.meta"), meta, asText: false);

        meta.GraphDef.Node.Should().ContainSingle().Which.Op.Should().Be("FancyOp");
        meta.GraphDef.Node[0].Attr["T"].Type.Should().Be((DataType)LaterType);
        File.ReadAllBytes(_folder.At("again.meta")).Should().Equal(bytes);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] contents) => [.. Varint(((ulong)number << 3) | 2), .. Varint((ulong)contents.Length), .. contents];

    private static byte[] Varint(ulong value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Varint(value >> 7)];
}
