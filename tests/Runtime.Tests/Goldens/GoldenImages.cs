using Google.Protobuf;
using Reproductions.Runtime.Formats.Png;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>
/// Summaries of images: how a PNG is compressed depends on the library that writes it, what it shows does not. The reader of PNG has tests of its own, on files
/// that were put together by hand.
/// </summary>
internal static class GoldenImages
{
    /// <summary>Our summary with the recorded PNG in each place where ours has the same header and the same pixels; all other bytes stay ours.</summary>
    public static Tensor InPlaceOfPixels(Tensor got, Tensor want)
    {
        var ours = Summary.Parser.ParseFrom(got.StringAt(0));
        var theirs = Summary.Parser.ParseFrom(want.StringAt(0));
        for (var i = 0; i < Math.Min(ours.Value.Count, theirs.Value.Count); i++)
        {
            var (mine, recorded) = (ours.Value[i].Image, theirs.Value[i].Image);
            if (mine is not null && recorded is not null && Pixels(mine.EncodedImageString).SequenceEqual(Pixels(recorded.EncodedImageString)))
            {
                mine.EncodedImageString = recorded.EncodedImageString;
            }
        }

        return Tensor.FromByteStrings(Shape.Scalar, [ours.ToByteArray()]);
    }

    private static byte[] Pixels(ByteString png)
    {
        // Signature, and the chunk IHDR: size, depth, kind of colour, filters, interlacing.
        const int HeaderLength = 33;
        var file = png.ToByteArray();
        var header = PngHeader.Read(file);
        header.Should().NotBeNull("the summary holds a PNG");
        var pixels = new byte[header!.Height * header.Width * header.Channels];
        var packed = PngReader.Packed(file, header);
        (packed is not null && PngReader.TryRead(packed, header, header.Channels, pixels.AsSpan())).Should().BeTrue("the PNG is whole");
        return [.. file[..HeaderLength], .. pixels];
    }
}
