using Reproductions.Runtime.Formats.Jpeg;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The JPEG file of an image, in a quality that the graph computes.</summary>
internal sealed class EncodeJpegVariableQuality : ComputeOp
{
    public override string SignatureText => "EncodeJpegVariableQuality(images:uint8, quality:int32) -> (contents:string) |";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 3);
        c.InputOfRank(1, 0);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c) => JpegEncoding.Write(c, new JpegSettings(c.Input(1).Value<int>()));
}
