using System.Globalization;

namespace Reproductions.Fixtures.Lanes;

/// <summary>Versions in NuGet's interval notation: <c>[0.110,0.151)</c>, <c>[0.20,)</c>, <c>(,0.13]</c>. Suffixes behind '-' are left out of comparisons.</summary>
public sealed class VersionRange
{
    private readonly string _text;
    private readonly Version _least;
    private readonly Version _most;
    private readonly bool _withLeast;
    private readonly bool _withMost;

    private VersionRange(string text, Version least, Version most)
    {
        (_text, _least, _most) = (text, least, most);
        (_withLeast, _withMost) = (text[0] == '[', text[^1] == ']');
    }

    /// <summary>Reads a range.</summary>
    /// <exception cref="FormatException">The text is no interval of versions.</exception>
    public static VersionRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bounds = text.Length > 2 && text[0] is '[' or '(' && text[^1] is ']' or ')' ? text[1..^1].Split(',') : [];
        if (bounds.Length != 2)
        {
            throw new FormatException($"'{text}' is no version range. Write an interval such as [0.110,0.151) or [0.20,).");
        }

        return new VersionRange(text, Bound(bounds[0], text), Bound(bounds[1], text));
    }

    /// <summary>True when <paramref name="version"/> lies in the range.</summary>
    /// <exception cref="FormatException">It is no version.</exception>
    public bool Contains(string version)
    {
        var number = Number(version, version);
        return (_least is null || (_withLeast ? number >= _least : number > _least)) && (_most is null || (_withMost ? number <= _most : number < _most));
    }

    /// <summary>True when some version lies in both ranges.</summary>
    public bool Overlaps(VersionRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return BeginsBeforeTheEndOf(other) && other.BeginsBeforeTheEndOf(this);
    }

    private bool BeginsBeforeTheEndOf(VersionRange other) =>
        _least is null || other._most is null || _least < other._most || (_least == other._most && _withLeast && other._withMost);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static Version Bound(string text, string range) => string.IsNullOrWhiteSpace(text) ? null : Number(text.Trim(), range);

    private static Version Number(string text, string context)
    {
        var parts = text.Split('-')[0].Split('.');
        var numbers = new int[4];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i >= numbers.Length || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new FormatException($"'{text}' in '{context}' is no version. Versions are up to four numbers with points between them.");
            }
        }

        return new Version(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
