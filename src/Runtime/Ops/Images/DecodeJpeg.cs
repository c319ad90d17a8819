using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The pixels of a JPEG, <c>[height, width, channels]</c>; a PNG, or a GIF of one frame, is read as well.</summary>
internal sealed class DecodeJpeg : OpType
{
    public override string SignatureText => "DecodeJpeg(contents:string) -> (image:uint8) | channels:int=0; ratio:int=1; fancy_upscaling:bool=True; try_recover_truncated:bool=False; acceptable_fraction:float=1.0; dct_method:string=''";

    public override void InferShapes(ShapeContext c) => JpegDecoding.Infer(c);

    public override Kernel? CreateKernel(Node node)
    {
        JpegDecoding.CheckRatio(node);
        return new DelegateKernel(Decode);
    }

    private static void Decode(KernelContext c)
    {
        var file = ImageFormats.Contents(c);
        if (c.Node.Bool("try_recover_truncated") && file.AsSpan().StartsWith(Formats.Jpeg.JpegFile.Signature))
        {
            JpegDecoding.Read(c, file, recovers: true);
            return;
        }

        ImageFormats.Decode(c, ImageFormats.Refuse);
    }
}
