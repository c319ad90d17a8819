using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The pixels of a window of a JPEG; the window is top, left, height and width.</summary>
internal sealed class DecodeAndCropJpeg : OpType
{
    public override string SignatureText => "DecodeAndCropJpeg(contents:string, crop_window:int32) -> (image:uint8) | channels:int=0; ratio:int=1; fancy_upscaling:bool=True; try_recover_truncated:bool=False; acceptable_fraction:float=1.0; dct_method:string=''";

    public override void InferShapes(ShapeContext c)
    {
        JpegDecoding.Infer(c);
        var window = c.InputOfRank(1, 1);
        c.WithValue(window[0], 4);
        if (c.Constant(1) is { } value)
        {
            var channels = c.Node.Int("channels");
            c.Set(0, new Shape(ConstantFolder.Integer(value, 2), ConstantFolder.Integer(value, 3), channels == 0 ? Shape.Unknown : channels));
        }
    }

    public override Kernel? CreateKernel(Node node)
    {
        JpegDecoding.CheckRatio(node);
        return new DelegateKernel(Decode);
    }

    private static void Decode(KernelContext c)
    {
        var window = c.Input(1);
        if (window.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"crop_window must be 1-D, got shape {window.Shape}");
        }

        if (window.Count != 4)
        {
            throw new InvalidArgumentError($"crop_size must have four elements {window.Shape}");
        }

        JpegDecoding.Read(c, ImageFormats.Contents(c), c.Node.Bool("try_recover_truncated"), window.Span<int>().ToArray());
    }
}
