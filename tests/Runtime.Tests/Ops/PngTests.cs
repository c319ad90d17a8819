using System.Buffers.Binary;
using System.IO.Compression;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>PNG files laid out by hand after ISO/IEC 15948: depths, filters, passes, palettes and transparency that the recordings lack.</summary>
public sealed class PngTests
{
    [Theory]
    [InlineData("1 bit of gray", 1, 0, 3, 1, "00A0", "", "", 0, "FF00FF")]
    [InlineData("2 bits of gray", 2, 0, 4, 1, "001B", "", "", 0, "0055AAFF")]
    [InlineData("4 bits of gray as RGB", 4, 0, 2, 1, "000F", "", "", 3, "000000FFFFFF")]
    [InlineData("16 bits lose the low byte", 16, 0, 2, 1, "0012FFFE01", "", "", 0, "12FE")]
    [InlineData("palette", 2, 3, 3, 1, "0018", "010203040506070809", "", 0, "010203" + "040506" + "070809")]
    [InlineData("palette with alpha", 8, 3, 2, 1, "000100", "010203040506", "80", 0, "040506FF" + "01020380")]
    [InlineData("a transparent gray", 8, 0, 2, 1, "000708", "", "0007", 4, "07070700" + "080808FF")]
    [InlineData("a transparent gray without alpha", 8, 0, 2, 1, "000708", "", "0007", 0, "0708")]
    [InlineData("a transparent color", 8, 2, 1, 2, "00010203" + "00010204", "", "000100020003", 4, "01020300" + "010204FF")]
    [InlineData("filters none, sub, up, average, Paeth", 8, 0, 3, 5, "000A141E" + "01050101" + "02010101" + "03010101" + "04010101", "", "", 0, "0A141E" + "050607" + "060708" + "040608" + "050709")]
    public void Pixels_are_read(string label, byte depth, byte color, int width, int height, string rows, string palette, string transparency, int channels, string expected)
    {
        var file = File(depth, color, width, height, 0, rows, palette, transparency);

        var image = Decode(file, channels);

        Convert.ToHexString(image.Bytes).Should().Be(expected, label);
        (image.Shape[0], image.Shape[1]).Should().Be((height, width));
    }

    [Fact]
    public void Interlaced_pixels_are_put_in_place()
    {
        // Passes 1, 4, 5, 6 and 7 of Adam7 have pixels in an image of 3 x 3.
        var file = File(8, 0, 3, 3, 1, "0001" + "0003" + "000709" + "0002" + "0008" + "00040506", "", "");

        Decode(file, 0).Bytes.ToArray().Should().Equal(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    [Fact]
    public void Bytes_are_repeated_for_16_bits()
    {
        var file = File(8, 0, 2, 1, 0, "0012FF", "", "");

        Decode(file, 0, DataType.DtUint16).Span<ushort>().ToArray().Should().Equal((ushort)0x1212, (ushort)0xFFFF);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(-1)]
    public void What_is_encoded_is_decoded_at_every_level(long level)
    {
        var image = Tensor.From(new Shape(2, 2, 2), (ushort)1, (ushort)256, (ushort)65535, (ushort)0, (ushort)7, (ushort)8, (ushort)9, (ushort)1000);

        var file = OneOp.Run("EncodePng", [("compression", new AttrValue { I = level })], image)[0].StringAt(0);

        Decode(file, 0, DataType.DtUint16).Span<ushort>().ToArray().Should().Equal(image.Span<ushort>().ToArray());
    }

    [Theory]
    [InlineData("no PNG", 0, 3, "Invalid PNG. Failed to initialize decoder.*")]
    [InlineData("cut in the header", 0, 20, "Invalid PNG. Failed to initialize decoder.*")]
    [InlineData("cut in the pixels", 0, 45, "Invalid PNG data, size 45*")]
    [InlineData("without its end", 0, -12, "Invalid PNG data, size *")]
    [InlineData("a wrong width", 19, 0, "Invalid PNG. Failed to initialize decoder.*")]
    [InlineData("a wrong byte of pixels", 43, 0, "Invalid PNG data, size *")]
    public void A_damaged_file_is_refused(string label, int changed, int cut, string words)
    {
        var file = File(8, 0, 3, 1, 0, "00010203", "", "");
        file[changed] ^= (byte)(changed > 0 ? 1 : 0);
        file = cut > 0 ? file[..cut] : file[..^-cut];

        var run = () => Decode(file, 0);

        run.Should().Throw<InvalidArgumentError>().WithMessage(words, label);
    }

    [Theory]
    [InlineData("too few rows", "00010203", 2, "Invalid PNG data, size *")]
    [InlineData("an unknown filter", "05010203", 1, "Invalid PNG data, size *")]
    [InlineData("more pixels than the stream can hold", "00010203", 900_000, "Invalid PNG data, size *")]
    public void Rows_that_do_not_fill_the_image_are_refused(string label, string rows, int height, string words)
    {
        var run = () => Decode(File(8, 0, 3, height, 0, rows, "", ""), 0);

        run.Should().Throw<InvalidArgumentError>().WithMessage(words, label);
    }

    private static Tensor Decode(byte[] file, int channels, DataType type = DataType.DtUint8) =>
        OneOp.Run("DecodePng", [("channels", new AttrValue { I = channels }), ("dtype", new AttrValue { Type = type })], Tensor.FromByteStrings(Shape.Scalar, [file]))[0];

    private static byte[] File(byte depth, byte color, int width, int height, byte interlace, string rows, string palette, string transparency)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, color, interlace);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.NoCompression))
        {
            zlib.Write(Convert.FromHexString(rows));
        }

        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR"u8, header),
            .. palette.Length > 0 ? Chunk("PLTE"u8, Convert.FromHexString(palette)) : [],
            .. transparency.Length > 0 ? Chunk("tRNS"u8, Convert.FromHexString(transparency)) : [],
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
