namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>A name without the number that made it unique.</summary>
internal static class NameStem
{
    /// <summary><c>output</c> of <c>output_1</c>.</summary>
    public static string Of(string name)
    {
        var digits = name.Length - name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length;
        return digits > 0 && name.Length > digits + 1 && name[^(digits + 1)] == '_' ? name[..^(digits + 1)] : name;
    }
}
