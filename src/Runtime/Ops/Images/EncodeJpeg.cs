using Reproductions.Runtime.Formats.Jpeg;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The JPEG file of an image. It reads as TensorFlow's does, but need not have the same bytes.</summary>
internal sealed class EncodeJpeg : ComputeOp
{
    public override string SignatureText => "EncodeJpeg(image:uint8) -> (contents:string) | format:string='' in {'','grayscale','rgb'}; quality:int=95; progressive:bool=False; optimize_size:bool=False; chroma_downsampling:bool=True; density_unit:string='in' in {'in','cm'}; x_density:int=300; y_density:int=300; xmp_metadata:string=''";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 3);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var node = c.Node;
        var settings = new JpegSettings(
            (int)node.Int("quality"),
            node.Bool("progressive"),
            node.Bool("optimize_size"),
            node.Bool("chroma_downsampling"),
            node.Text("density_unit") == "in",
            (int)node.Int("x_density"),
            (int)node.Int("y_density"),
            node.Text("xmp_metadata"));
        JpegEncoding.Write(c, settings, node.Text("format") switch { "grayscale" => 1, "rgb" => 3, _ => 0 });
    }
}
