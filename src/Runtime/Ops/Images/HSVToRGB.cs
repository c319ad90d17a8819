using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Red, green and blue of hue, saturation and value.</summary>
internal sealed class HSVToRGB : ColorOp
{
    public override string SignatureText => "HSVToRGB(images:T) -> (output:T) | T:type=float in {half,bfloat16,float,double}";

    protected override Func<Rgb, Rgb> Function(KernelContext c) => pixel => pixel.ToRgb();
}
