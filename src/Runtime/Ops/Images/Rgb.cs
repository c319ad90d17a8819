namespace Reproductions.Runtime.Ops.Images;

/// <summary>A color of three numbers: red, green and blue, or hue, saturation and value, each from 0 to 1.</summary>
internal readonly record struct Rgb(double R, double G, double B)
{
    /// <summary>Hue, saturation and value of red, green and blue; hue and saturation of gray are 0.</summary>
    public Rgb ToHsv()
    {
        var value = Math.Max(R, Math.Max(G, B));
        var range = value - Math.Min(R, Math.Min(G, B));
        var saturation = value > 0 ? range / value : 0;
        if (!(range > 0))
        {
            return new(0, saturation, value);
        }

        var hue = R == value ? (G - B) / range : G == value ? 2 + ((B - R) / range) : 4 + ((R - G) / range);
        return new((hue < 0 ? hue + 6 : hue) / 6, saturation, value);
    }

    /// <summary>Red, green and blue of hue, saturation and value.</summary>
    public Rgb ToRgb()
    {
        var (sixths, saturation, value) = (R * 6, G, B);
        return new(
            Part(Math.Abs(sixths - 3) - 1),
            Part(2 - Math.Abs(sixths - 2)),
            Part(2 - Math.Abs(sixths - 4)));

        double Part(double height) => (1 - saturation + (saturation * Math.Clamp(height, 0, 1))) * value;
    }
}
