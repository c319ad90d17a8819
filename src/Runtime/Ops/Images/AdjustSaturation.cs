namespace Reproductions.Runtime.Ops.Images;

/// <summary>Images whose saturation is multiplied, and cut at 1.</summary>
internal sealed class AdjustSaturation() : AdjustOp("scale")
{
    public override string SignatureText => "AdjustSaturation(images:T, scale:float) -> (output:T) | T:type=float in {half,float}";

    protected override Func<Rgb, Rgb> Changed(float by) => pixel =>
    {
        var hsv = pixel.ToHsv();
        return (hsv with { G = Math.Clamp(hsv.G * by, 0, 1) }).ToRgb();
    };
}
