using System.Buffers.Binary;
using Reproductions.Runtime.Formats.Png;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>An image <c>[height, width, 1 to 4]</c> as a PNG, a string scalar. The bytes depend on zlib, the pixels do not.</summary>
internal sealed class EncodePng : ComputeOp
{
    public override string SignatureText => "EncodePng(image:T) -> (contents:string) | compression:int=-1; T:type=uint8 in {uint8,uint16}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 3);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var level = c.Node.Int("compression");
        if (level is < -1 or > 9)
        {
            throw new InvalidArgumentError($"compression should be in [-1,9], got {level}");
        }

        var image = c.Input(0);
        if (image.Shape.Rank != 3)
        {
            throw new InvalidArgumentError($"image must be 3-dimensional{image.Shape}");
        }

        var channels = image.Shape[2];
        if (channels is < 1 or > 4)
        {
            throw new InvalidArgumentError($"image must have 1, 2, 3, or 4 channels, got {channels}");
        }

        if (image.Count == 0)
        {
            throw new InternalError($"PNG encoding failed: an image of shape {image.Shape} has no pixels.");
        }

        var isWide = image.DType == DType.UInt16;
        var pixels = image.Bytes;
        if (isWide)
        {
            pixels = new byte[image.ByteCount];
            BinaryPrimitives.ReverseEndianness(image.Span<ushort>(), System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(pixels));
        }

        var file = PngWriter.Write(pixels, (int)image.Shape[1], (int)image.Shape[0], (int)channels, isWide ? 16 : 8, (int)level);
        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [file]));
    }
}
