namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>tf.gradients of every op that has a gradient function gives the recorded numbers; a row is one op type of one family.</summary>
public sealed class GradientGoldenTests
{
    private const int MaxReported = 10;

    public static TheoryData<string, string> Rows(string family)
    {
        var rows = new TheoryData<string, string>();
        foreach (var op in GoldenArchive.Family(family).Cases.Where(GoldenGradients.Covers).Select(c => c.Op).Distinct().Order(StringComparer.Ordinal))
        {
            rows.Add(family, op);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), "unary")]
    [MemberData(nameof(Rows), "cast")]
    [MemberData(nameof(Rows), "binary")]
    [MemberData(nameof(Rows), "select")]
    [MemberData(nameof(Rows), "reductions")]
    [MemberData(nameof(Rows), "scan_segment")]
    [MemberData(nameof(Rows), "matmul")]
    [MemberData(nameof(Rows), "conv")]
    [MemberData(nameof(Rows), "depthwise")]
    [MemberData(nameof(Rows), "pooling")]
    [MemberData(nameof(Rows), "norm_resize")]
    [MemberData(nameof(Rows), "nn")]
    [MemberData(nameof(Rows), "shape_ops")]
    [MemberData(nameof(Rows), "slicing")]
    [MemberData(nameof(Rows), "gather_scatter")]
    [MemberData(nameof(Rows), "selection")]
    [MemberData(nameof(Rows), "space_matrix")]
    [MemberData(nameof(Rows), "strings_misc")]
    public void Gradients_agree_with_the_recordings(string familyName, string op)
    {
        var family = GoldenArchive.Family(familyName);
        var cases = family.Cases.Where(c => c.Op == op && GoldenGradients.Covers(c)).ToList();
        var gaps = GoldenGaps.Of($"{familyName}.gradients");

        var failed = cases
            .Select(c => (c.Name, Failures: GoldenGradients.Failures(family, c)))
            .Where(c => c.Failures.Count > 0)
            .ToList();

        var closed = cases.Where(c => gaps.ContainsKey(c.Name) && failed.TrueForAll(f => f.Name != c.Name)).Select(c => c.Name);
        closed.Should().BeEmpty("a gap that is closed leaves Gaps.txt");
        failed.RemoveAll(f => gaps.ContainsKey(f.Name));
        var shown = failed.Take(MaxReported).Select(c => $"{c.Name}: {string.Join("; ", c.Failures)}");
        var more = failed.Count > MaxReported ? $"\nand {failed.Count - MaxReported} more" : "";
        failed.Should().BeEmpty($"{failed.Count} of {cases.Count} gradients of {op} fail:\n{string.Join("\n", shown)}{more}\n");
    }
}
