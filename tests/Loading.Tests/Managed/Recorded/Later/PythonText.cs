using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>Texts as Python shows them in source form.</summary>
internal static partial class PythonText
{
    /// <summary>The text that a literal in quotes means.</summary>
    public static string Of(string literal) => Escape().Replace(literal[1..^1], m => m.Groups["letter"].Value switch
    {
        "n" => "\n",
        "r" => "\r",
        "t" => "\t",
        "" => ((char)int.Parse(m.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        var itself => itself,
    });

    [GeneratedRegex(@"\\(x(?<code>[0-9a-f]{2})|u(?<code>[0-9a-f]{4})|(?<letter>.))")]
    private static partial Regex Escape();
}
