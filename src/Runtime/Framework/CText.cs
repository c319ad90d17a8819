using System.Globalization;

namespace Reproductions.Runtime.Framework;

/// <summary>Numbers in the notation of C's printf. Thread-safe.</summary>
internal static class CText
{
    /// <summary><c>%.{digits}g</c> of a value, or its shortest text <paramref name="shortest"/> (digits and exponent) in that notation.</summary>
    public static string General(double value, int digits, string? shortest = null)
    {
        if (!double.IsFinite(value))
        {
            return Special(value);
        }

        var text = shortest is null ? value.ToString("E" + Math.Max(digits - 1, 0), CultureInfo.InvariantCulture) : Normalize(shortest);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture);
        var mantissa = text[..at].TrimEnd('0').TrimEnd('.');
        if (mantissa.TrimStart('-') is "" or "0")
        {
            return text.StartsWith('-') ? "-0" : "0";
        }

        if (exponent < -4 || exponent >= Math.Max(digits, 1))
        {
            return mantissa + Exponent(exponent);
        }

        var sign = mantissa.StartsWith('-') ? "-" : "";
        var figures = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? sign + "0." + new string('0', -exponent - 1) + figures
            : figures.Length <= exponent + 1
                ? sign + figures.PadRight(exponent + 1, '0')
                : sign + figures[..(exponent + 1)] + "." + figures[(exponent + 1)..];
    }

    /// <summary><c>%.{digits}f</c>.</summary>
    public static string Fixed(double value, int digits) =>
        double.IsFinite(value) ? value.ToString("F" + digits, CultureInfo.InvariantCulture) : Special(value);

    /// <summary><c>%.{digits}e</c>.</summary>
    public static string Scientific(double value, int digits)
    {
        if (!double.IsFinite(value))
        {
            return Special(value);
        }

        var text = value.ToString("E" + digits, CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        return text[..at] + Exponent(int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture));
    }

    private static string Special(double value) => double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";

    private static string Exponent(int exponent) => (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Any decimal text as one figure, point, rest and exponent.</summary>
    private static string Normalize(string text)
    {
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = at < 0 ? 0 : int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture);
        var body = at < 0 ? text : text[..at];
        var sign = body.StartsWith('-') ? "-" : "";
        body = body.TrimStart('-');
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? body : body[..point];
        var figures = whole + (point < 0 ? "" : body[(point + 1)..]);
        var zeros = figures.Length - figures.TrimStart('0').Length;
        if (zeros == figures.Length)
        {
            return sign + "0E+0";
        }

        figures = figures[zeros..];
        exponent += whole.Length - 1 - zeros;
        return $"{sign}{figures[0]}.{figures[1..]}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
