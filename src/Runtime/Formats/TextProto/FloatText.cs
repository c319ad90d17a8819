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

    /// <summary>C's %g with 6 digits where they read back as the same float32, else with 9.</summary>
    public static string Native(float value)
    {
        var text = value.ToString("E5", CultureInfo.InvariantCulture);
        return float.TryParse(text, CultureInfo.InvariantCulture, out var same) && same == value
            ? General(value, text, 6)
            : General(value, value.ToString("E8", CultureInfo.InvariantCulture), 9);
    }

    /// <summary>C's %g with 15 digits where they read back as the same float64, else with 17.</summary>
    public static string Native(double value)
    {
        var text = value.ToString("E14", CultureInfo.InvariantCulture);
        return double.TryParse(text, CultureInfo.InvariantCulture, out var same) && same == value
            ? General(value, text, 15)
            : General(value, value.ToString("E16", CultureInfo.InvariantCulture), 17);
    }

    private static string General(double value, string scientific, int precision)
    {
        if (!double.IsFinite(value))
        {
            return Format(value, "");
        }

        var cut = scientific.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(cut + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var text = Layout(double.IsNegative(value) ? "-" : "", scientific[..cut].TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimEnd('0'), exponent, precision);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

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
        return Layout(sign, digits, exponent, FirstExponent);
    }

    private static string Layout(string sign, string digits, int exponent, int firstExponent)
    {
        if (digits.Length == 0)
        {
            return sign + "0.0";
        }

        if (exponent >= firstExponent || exponent < LastFraction)
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
