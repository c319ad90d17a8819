using System.Buffers.Binary;
using System.Text;
using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>
/// What TensorFlow demands of a foreign writer, each rule by itself, on a file of ours that is taken apart here by hand: bits of the
/// checksum, handles and entries are computed from the description of the format, not by our reader.
/// </summary>
public sealed class WriterRuleTests : IDisposable
{
    private const uint Castagnoli = 0x82F63B78;
    private const uint MaskDelta = 0xA282EAD8;
    private const int Footer = 48;
    private const int Trailer = 5;

    private static readonly string[] s_strings = ["ab", "", "cde"];

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _index;
    private readonly byte[] _data;

    public WriterRuleTests()
    {
        using var writer = new BundleWriter(_folder.At("m"));
        writer.Add("w", Tensor.From(new Shape(2, 3), 1f, 2f, 3f, 4f, 5f, 6f));
        writer.Add("\u00E9", Tensor.Scalar(7L));
        writer.Add("B", Tensor.Zeros(DType.Float32, new Shape(0, 3)));
        writer.Add("s", Tensor.FromStrings(new Shape(3), s_strings));
        writer.Finish();
        _index = File.ReadAllBytes(_folder.At("m.index"));
        _data = File.ReadAllBytes(_folder.At("m.data-00000-of-00001"));
    }

    [Fact]
    public void File_names_have_five_digits() =>
        Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Should().BeEquivalentTo("m.index", "m.data-00000-of-00001");

    [Fact]
    public void The_magic_number_is_the_end_of_the_index() =>
        _index[^8..].Should().Equal(0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB);

    [Fact]
    public void The_index_handle_leads_to_a_block_that_ends_where_the_footer_begins()
    {
        var (offset, size) = IndexHandle();

        (offset + size + Trailer).Should().Be(_index.Length - Footer);
    }

    [Fact]
    public void Every_block_has_the_masked_checksum_of_its_bytes_and_its_type()
    {
        foreach (var (offset, size) in Blocks().Append(IndexHandle()))
        {
            var stored = BinaryPrimitives.ReadUInt32LittleEndian(_index.AsSpan(offset + size + 1));

            stored.Should().Be(Mask(Crc(0, _index.AsSpan(offset, size + 1))));
        }
    }

    [Fact]
    public void The_header_is_the_first_entry_and_counts_the_shards()
    {
        var (key, value) = Entries()[0];

        key.Should().BeEmpty();
        value.Should().Equal(0x08, 0x01, 0x1A, 0x02, 0x08, 0x01);
    }

    [Fact]
    public void Keys_are_in_the_order_of_their_bytes() =>
        Entries().Skip(1).Select(e => Encoding.UTF8.GetString(e.Key)).Should().Equal("B", "s", "w", "\u00E9");

    [Theory]
    [InlineData("w", 24)]
    [InlineData("\u00E9", 8)]
    [InlineData("B", 0)]
    public void The_size_is_elements_times_width(string key, long size) => Entry(key).Size.Should().Be(size);

    [Theory]
    [InlineData("w")]
    [InlineData("\u00E9")]
    public void The_checksum_is_the_masked_one_of_the_stored_bytes(string key)
    {
        var entry = Entry(key);

        entry.Crc32C.Should().Be(Mask(Crc(0, _data.AsSpan((int)entry.Offset, (int)entry.Size))));
    }

    [Fact]
    public void An_empty_tensor_has_the_checksum_of_nothing() => Entry("B").Crc32C.Should().Be(MaskDelta);

    [Fact]
    public void Values_follow_each_other_in_the_order_of_saving_without_padding()
    {
        var entries = new[] { "w", "\u00E9", "B", "s" }.Select(Entry).ToList();

        entries.Select(e => e.Offset).Should().Equal(entries.Select((_, i) => entries.Take(i).Sum(e => e.Size)));
        _data.Length.Should().Be((int)entries.Sum(e => e.Size));
    }

    [Fact]
    public void Strings_are_lengths_then_the_checksum_of_the_lengths_as_32_bits_then_bytes()
    {
        var entry = Entry("s");
        var stored = _data.AsSpan((int)entry.Offset, (int)entry.Size);
        byte[] lengths = [.. s_strings.SelectMany(s => BitConverter.GetBytes((uint)s.Length))];
        var lengthCrc = BitConverter.GetBytes(Mask(Crc(0, lengths)));

        stored.ToArray().Should().Equal([2, 0, 3, .. lengthCrc, .. "abcde"u8]);
        entry.Crc32C.Should().Be(Mask(Crc(Crc(Crc(0, lengths), lengthCrc), "abcde"u8)));
    }

    public void Dispose() => _folder.Dispose();

    private static uint Mask(uint crc) => ((crc >> 15) | (crc << 17)) + MaskDelta;

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (Castagnoli & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }

    private static int Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }

    private (int Offset, int Size) IndexHandle()
    {
        var at = _index.Length - Footer;
        Varint(_index, ref at);
        Varint(_index, ref at);
        return (Varint(_index, ref at), Varint(_index, ref at));
    }

    private List<(int Offset, int Size)> Blocks() => [.. Block(IndexHandle()).Select(e =>
    {
        var at = 0;
        return (Varint(e.Value, ref at), Varint(e.Value, ref at));
    })];

    private List<(byte[] Key, byte[] Value)> Entries() => [.. Blocks().SelectMany(Block)];

    private List<(byte[] Key, byte[] Value)> Block((int Offset, int Size) handle)
    {
        var block = _index.AsSpan(handle.Offset, handle.Size);
        var end = block.Length - 4 - (4 * BinaryPrimitives.ReadInt32LittleEndian(block[^4..]));
        List<(byte[] Key, byte[] Value)> entries = [];
        byte[] key = [];
        for (var at = 0; at < end;)
        {
            var shared = Varint(block, ref at);
            var rest = Varint(block, ref at);
            var size = Varint(block, ref at);
            key = [.. key[..shared], .. block.Slice(at, rest)];
            entries.Add((key, block.Slice(at + rest, size).ToArray()));
            at += rest + size;
        }

        return entries;
    }

    private BundleEntryProto Entry(string key) =>
        BundleEntryProto.Parser.ParseFrom(Entries().Single(e => Encoding.UTF8.GetString(e.Key) == key).Value);
}
