using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Hue, saturation and value of red, green and blue.</summary>
internal sealed class RGBToHSV : ColorOp
{
    public override string SignatureText => "RGBToHSV(images:T) -> (output:T) | T:type=float in {half,bfloat16,float,double}";

    protected override Func<Rgb, Rgb> Function(KernelContext c) => pixel => pixel.ToHsv();
}
