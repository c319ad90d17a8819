using Reproductions.Runtime.Formats.Jpeg;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Height, width and channels of a JPEG, from its header.</summary>
internal sealed class ExtractJpegShape : ComputeOp
{
    public override string SignatureText => "ExtractJpegShape(contents:string) -> (image_shape:output_type) | output_type:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, new Shape(3));
    }

    protected override void Compute(KernelContext c)
    {
        var file = ImageFormats.Contents(c);
        var jpeg = JpegFile.Open(file) ?? throw new InvalidArgumentError($"Invalid JPEG data, size {file.Length}");
        Integers.Write(c.Allocate(0, new Shape(3)), [jpeg.Height, jpeg.Width, jpeg.Components]);
    }
}
