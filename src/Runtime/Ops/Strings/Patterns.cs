using System.Text.RegularExpressions;
using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>RE2 patterns on the engine of .NET without backtracking, which knows the same syntax but for a few classes.</summary>
internal static class Patterns
{
    /// <summary>Compiles a pattern.</summary>
    public static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            var open = pattern.Count(ch => ch == '(') > pattern.Count(ch => ch == ')');
            throw new InvalidArgumentError($"Invalid pattern: {pattern}, error: {(open ? $"missing ): {pattern}" : e.Message)}", e);
        }
    }

    /// <summary>Replaces the first or every match; <c>\1</c> in the rewrite is a group, <c>\0</c> the match.</summary>
    public static byte[] Replace(Regex regex, byte[] value, string rewrite, bool all) =>
        Encoding.UTF8.GetBytes(regex.Replace(Encoding.UTF8.GetString(value), m => Rewrite(m, rewrite), all ? -1 : 1));

    /// <summary>True when the pattern takes the whole string.</summary>
    public static bool IsFullMatch(Regex regex, byte[] value) => regex.IsMatch(Encoding.UTF8.GetString(value));

    /// <summary>A pattern that takes whole strings only.</summary>
    public static string Anchored(string pattern)
    {
        Compile(pattern);
        return $"\\A(?:{pattern})\\z";
    }

    private static string Rewrite(Match match, string rewrite)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rewrite.Length; i++)
        {
            if (rewrite[i] == '\\' && i + 1 < rewrite.Length)
            {
                i++;
                text.Append(char.IsAsciiDigit(rewrite[i]) ? match.Groups[rewrite[i] - '0'].Value : rewrite[i]);
            }
            else
            {
                text.Append(rewrite[i]);
            }
        }

        return text.ToString();
    }
}
