using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The frames of a GIF, <c>[frames, height, width, 3]</c>; another image is one frame without that dimension, as in TensorFlow.</summary>
internal sealed class DecodeGif : ComputeOp
{
    public override string SignatureText => "DecodeGif(contents:string) -> (image:uint8) |";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, new Shape(Shape.Unknown, Shape.Unknown, Shape.Unknown, 3));
    }

    protected override void Compute(KernelContext c)
    {
        var file = ImageFormats.Contents(c);
        if (!Formats.Gif.GifReader.Starts(file))
        {
            ImageFormats.Refuse(c, file);
        }

        GifDecoding.Read(c, file, isAnimated: true);
    }
}
