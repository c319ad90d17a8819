using System.Globalization;

namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>Floats as Python prints them. Thread-safe: it holds no state.</summary>
internal static class FloatText
{
    // Python's repr turns to an exponent from here on, and below 1e-4.
    private const int FirstExponent = 16;
    private const int LastFraction = -4;

    /// <summary>The shortest text that reads back as the same float32.</summary>
    public static string Python(float value) => Format(value, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The shortest text that reads back as the same float64.</summary>
    public static string Python(double value) => Format(value, value.ToString("R", CultureInfo.InvariantCulture));

    private static string Format(double value, string shortest)
    {
        if (double.IsNaN(value))
        {
            return "nan";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        // Digits and exponent of the shortest form, whatever form .NET chose for it.
        var sign = double.IsNegative(value) ? "-" : "";
        var mantissa = shortest.TrimStart('-');
        var exponent = -1;
        if (mantissa.IndexOf('E', StringComparison.Ordinal) is >= 0 and var cut)
        {
            exponent += int.Parse(mantissa.AsSpan(cut + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..cut];
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += point < 0 ? mantissa.Length : point;
        mantissa = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = mantissa.TrimStart('0');
        exponent -= mantissa.Length - digits.Length;
        digits = digits.TrimEnd('0');
        if (digits.Length == 0)
        {
            return sign + "0.0";
        }

        if (exponent is >= FirstExponent or < LastFraction)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):D2}");
        }

        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0') + ".0"
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }
}
