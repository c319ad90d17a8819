using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The pixels of a BMP of 8, 24 or 32 bits, <c>[height, width, channels]</c>.</summary>
internal sealed class DecodeBmp : ComputeOp
{
    public override string SignatureText => "DecodeBmp(contents:string) -> (image:uint8) | channels:int=0";

    public override void InferShapes(ShapeContext c) => JpegDecoding.Infer(c);

    protected override void Compute(KernelContext c) => BmpDecoding.Read(c, ImageFormats.Contents(c));
}
