using Google.Protobuf;
using Reproductions.Runtime.Formats.Png;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Summaries;

/// <summary>Images <c>[batch, height, width, 1, 3 or 4]</c> as a Summary proto of PNGs (core/kernels/summary_image_op.cc).</summary>
internal sealed class ImageSummary : ComputeOp
{
    // Values below are black: nothing is scaled up to them.
    private const float ZeroThreshold = 1e-6f;

    public override string SignatureText => "ImageSummary(tag:string, tensor:T) -> (summary:string) | max_images:int=3>=1; T:type=float in {uint8,float,half,double}; bad_color:tensor=uint8[255,0,0,255]";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c)
    {
        var (tag, images) = (c.Input(0), c.Input(1));
        if (tag.Count != 1)
        {
            throw new InvalidArgumentError("Tags must be a scalar");
        }

        if (images.Shape.Rank != 4 || images.Shape[3] is not (1 or 3 or 4))
        {
            throw new InvalidArgumentError($"Tensor must be 4-D with last dim 1, 3, or 4, not {images.Shape}");
        }

        var (height, width, channels) = (checked((int)images.Shape[1]), checked((int)images.Shape[2]), (int)images.Shape[3]);
        var badColor = TensorProtos.Read(c.Node.Attributes.Find("bad_color")!.Tensor, c.Node.Name);
        if (badColor.DType != DType.UInt8 || badColor.Shape.Rank != 1 || badColor.Count < channels)
        {
            throw new InvalidArgumentError($"expected size at least {channels}, bad_color is {badColor.DType.Name}{badColor.Shape}");
        }

        var most = c.Node.Int("max_images");
        var summary = new Summary();
        for (var i = 0; i < Math.Min(most, images.Shape[0]); i++)
        {
            var pixels = Pixels(images, i, height * width, channels, badColor.Bytes);
            summary.Value.Add(new Summary.Types.Value
            {
                Tag = most > 1 ? $"{tag.TextAt(0)}/image/{i}" : $"{tag.TextAt(0)}/image",
                Image = new Summary.Types.Image
                {
                    Height = height,
                    Width = width,
                    Colorspace = channels,
                    EncodedImageString = UnsafeByteOperations.UnsafeWrap(PngWriter.Write(pixels, width, height, channels)),
                },
            });
        }

        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [summary.ToByteArray()]));
    }

    private static byte[] Pixels(Tensor images, int image, int count, int channels, ReadOnlySpan<byte> badColor)
    {
        var size = count * channels;
        if (images.DType == DType.UInt8)
        {
            return images.Bytes.Slice(image * size, size).ToArray();
        }

        var values = new float[size];
        for (var i = 0; i < size; i++)
        {
            values[i] = (float)Numeric.Real(images, (image * size) + i);
        }

        return Scaled(values, channels, badColor);
    }

    /// <summary>Positive values are scaled to 255 at the largest; signed ones to 127 at the largest absolute one, around 128. A pixel with NaN or infinity gets the bad color.</summary>
    private static byte[] Scaled(float[] values, int channels, ReadOnlySpan<byte> badColor)
    {
        var (min, max) = (float.PositiveInfinity, float.NegativeInfinity);
        for (var i = 0; i < values.Length; i += channels)
        {
            if (IsFinite(values.AsSpan(i, channels)))
            {
                for (var j = i; j < i + channels; j++)
                {
                    (min, max) = (Math.Min(min, values[j]), Math.Max(max, values[j]));
                }
            }
        }

        var largest = min < 0 ? Math.Max(Math.Abs(min), Math.Abs(max)) : max;
        var scale = largest < ZeroThreshold ? 0 : (min < 0 ? 127f : 255f) / largest;
        var offset = min < 0 ? 128f : 0f;
        var pixels = new byte[values.Length];
        for (var i = 0; i < values.Length; i += channels)
        {
            var isFinite = IsFinite(values.AsSpan(i, channels));
            for (var j = 0; j < channels; j++)
            {
                pixels[i + j] = isFinite ? (byte)((values[i + j] * scale) + offset) : badColor[j];
            }
        }

        return pixels;
    }

    private static bool IsFinite(ReadOnlySpan<float> pixel)
    {
        foreach (var value in pixel)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }
}
