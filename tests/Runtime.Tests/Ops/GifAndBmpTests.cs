using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>GIF and BMP files written by hand.</summary>
public sealed class GifAndBmpTests
{
    // The sample file of Matthew Flickinger's "What's In A GIF": white 0, red 1, blue 2 in a pattern of ten by ten.
    private const string Sample =
        "4749463839610A000A00910000FFFFFFFF00000000FF00000021F90400000000002C000000000A000A000002168C2D99872A1CDC33A00275EC95FAA8DE608C04914C01003B";

    [Fact]
    public void The_published_sample_has_its_published_pixels()
    {
        var image = OneOp.Run("DecodeGif", [], Bytes(Convert.FromHexString(Sample)))[0];

        string[] rows = ["1111122222", "1111122222", "1111122222", "1110000222", "1110000222", "2220000111", "2220000111", "2222211111", "2222211111", "2222211111"];
        byte[][] colors = [[255, 255, 255], [255, 0, 0], [0, 0, 255]];
        image.Shape.Should().Be(new Shape(1, 10, 10, 3));
        image.Span<byte>().ToArray().Should().Equal(string.Concat(rows).SelectMany(c => colors[c - '0']));
    }

    // A second frame of one pixel at (1, 0), over the first; one of its colors is transparent.
    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void A_later_frame_is_drawn_over_the_one_before(bool transparent, int expected)
    {
        byte[] file =
        [
            .. "GIF89a"u8, 2, 0, 1, 0, 0x81, 0, 0, 10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40,
            0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, .. Codes(0, 1),
            0x21, 0xF9, 4, (byte)(transparent ? 1 : 0), 0, 0, 2, 0,
            0x2C, 1, 0, 0, 0, 1, 0, 1, 0, 0, .. Codes(2),
            0x3B,
        ];

        var frames = OneOp.Run("DecodeGif", [], Bytes(file))[0];

        frames.Shape.Should().Be(new Shape(2, 1, 2, 3));
        frames.Span<byte>().ToArray().Where((_, i) => i % 3 == 0).Should().Equal(10, 20, 10, (byte)((expected + 1) * 10));
    }

    [Fact]
    public void Two_frames_are_no_single_image()
    {
        byte[] frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, .. Codes(0)];
        byte[] file = [.. "GIF87a"u8, 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, .. frame, .. frame, 0x3B];

        var run = () => OneOp.Run("DecodeJpeg", [], Bytes(file));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Got 2 frames, but animated gifs can only be decoded by tf.image.decode_gif or tf.image.decode_image*");
    }

    [Fact]
    public void Every_cut_of_a_file_is_refused()
    {
        var whole = Convert.FromHexString(Sample);
        for (var length = 6; length < whole.Length - 1; length++)
        {
            var run = () => OneOp.Run("DecodeGif", [], Bytes(whole[..length]));

            run.Should().Throw<InvalidArgumentError>($"{length} bytes of {whole.Length} are left").WithMessage("Invalid GIF data*");
        }
    }

    [Theory]
    [InlineData(2, new byte[] { 3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10 })]
    [InlineData(-2, new byte[] { 9, 8, 7, 12, 11, 10, 3, 2, 1, 6, 5, 4 })]
    public void A_bitmap_stands_on_its_head_unless_its_height_is_negative(int height, byte[] expected)
    {
        // Two rows of two pixels, blue first, padded to eight bytes.
        byte[] pixels = [9, 8, 7, 12, 11, 10, 0, 0, 3, 2, 1, 6, 5, 4, 0, 0];
        var swapped = expected.Chunk(3).SelectMany(p => p.Reverse()).ToArray();

        var image = OneOp.Run("DecodeBmp", [], Bytes([.. Header(2, height, 24), .. pixels]))[0];

        image.Shape.Should().Be(new Shape(2, 2, 3));
        image.Span<byte>().ToArray().Should().Equal(swapped);
    }

    [Fact]
    public void A_bitmap_that_is_cut_is_refused()
    {
        var run = () => OneOp.Run("DecodeBmp", [], Bytes([.. Header(2, 2, 24), 1, 2, 3]));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Incomplete bmp content*");
    }

    [Fact]
    public void Any_format_is_decoded_by_its_first_bytes()
    {
        var bitmap = Bytes([.. Header(1, 1, 8), 7, 0, 0, 0]);

        OneOp.Run("DecodeImage", [], bitmap)[0].Span<byte>().ToArray().Should().Equal(7);
        OneOp.Run("DecodeImage", [("dtype", new AttrValue { Type = DataType.DtFloat })], bitmap)[0].Span<float>().ToArray().Should().Equal(7 / 255f);
        OneOp.Run("DecodeImage", [("dtype", new AttrValue { Type = DataType.DtUint16 })], bitmap)[0].Span<ushort>().ToArray().Should().Equal(7 * 257);
    }

    private static Tensor Bytes(byte[] file) => Tensor.FromByteStrings(Shape.Scalar, [file]);

    // Codes of three bits of two-bit colors, the lowest bit first: 4 clears, 5 ends. Two colors do not make a code longer.
    private static byte[] Codes(params int[] colors)
    {
        var bits = 0;
        int[] codes = [4, .. colors, 5];
        for (var i = 0; i < codes.Length; i++)
        {
            bits |= codes[i] << (3 * i);
        }

        return [2, 2, (byte)bits, (byte)(bits >> 8), 0];
    }

    private static byte[] Header(int width, int height, short bits)
    {
        byte[] header = new byte[54];
        (header[0], header[1], header[10]) = ((byte)'B', (byte)'M', 54);
        BitConverter.TryWriteBytes(header.AsSpan(18), width);
        BitConverter.TryWriteBytes(header.AsSpan(22), height);
        BitConverter.TryWriteBytes(header.AsSpan(28), bits);
        return header;
    }
}
