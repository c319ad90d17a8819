namespace Reproductions.Runtime.Ops.Images;

/// <summary>Images whose hue is turned by a part of the circle.</summary>
internal sealed class AdjustHue() : AdjustOp("delta")
{
    public override string SignatureText => "AdjustHue(images:T, delta:float) -> (output:T) | T:type=float in {half,float}";

    protected override Func<Rgb, Rgb> Changed(float by) => pixel =>
    {
        var hsv = pixel.ToHsv();
        var hue = hsv.R + by;
        return (hsv with { R = hue - Math.Floor(hue) }).ToRgb();
    };
}
