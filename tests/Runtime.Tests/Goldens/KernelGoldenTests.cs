namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>Every op computes, infers and refuses what real TensorFlow recorded; a row is one op type of one family.</summary>
public sealed class KernelGoldenTests
{
    private const int MaxReported = 10;

    public static TheoryData<string, string> Rows(string family)
    {
        var rows = new TheoryData<string, string>();
        foreach (var op in GoldenArchive.Family(family).Cases.Select(c => c.Op).Distinct().Order(StringComparer.Ordinal))
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
    public void Elementwise_ops_agree_with_the_recordings(string family, string op) => Check(family, op);

    [Theory]
    [MemberData(nameof(Rows), "reductions")]
    [MemberData(nameof(Rows), "scan_segment")]
    public void Folding_ops_agree_with_the_recordings(string family, string op) => Check(family, op);

    [Theory]
    [MemberData(nameof(Rows), "matmul")]
    [MemberData(nameof(Rows), "conv")]
    [MemberData(nameof(Rows), "depthwise")]
    [MemberData(nameof(Rows), "pooling")]
    [MemberData(nameof(Rows), "norm_resize")]
    [MemberData(nameof(Rows), "nn")]
    public void Network_ops_agree_with_the_recordings(string family, string op) => Check(family, op);

    [Theory]
    [MemberData(nameof(Rows), "control_flow")]
    public void Branches_loops_and_arrays_agree_with_the_recordings(string family, string op) => Check(family, op);

    [Theory]
    [MemberData(nameof(Rows), "shape_ops")]
    [MemberData(nameof(Rows), "slicing")]
    [MemberData(nameof(Rows), "gather_scatter")]
    [MemberData(nameof(Rows), "selection")]
    [MemberData(nameof(Rows), "space_matrix")]
    [MemberData(nameof(Rows), "strings_misc")]
    public void Data_ops_agree_with_the_recordings(string family, string op) => Check(family, op);

    [Theory]
    [MemberData(nameof(Rows), "variables")]
    [MemberData(nameof(Rows), "optimizers")]
    public void State_ops_agree_with_the_recordings(string family, string op) => Check(family, op);

    private static void Check(string familyName, string op)
    {
        var family = GoldenArchive.Family(familyName);
        var cases = family.Cases.Where(c => c.Op == op).ToList();

        var failed = cases
            .Select(c => (c.Name, Failures: GoldenRunner.Failures(family, c)))
            .Where(c => c.Failures.Count > 0)
            .ToList();

        var gaps = GoldenGaps.Of(familyName);
        var closed = cases.Where(c => gaps.ContainsKey(c.Name) && failed.TrueForAll(f => f.Name != c.Name)).Select(c => c.Name).ToList();
        failed.RemoveAll(f => gaps.ContainsKey(f.Name));
        closed.Should().BeEmpty("a gap that is closed leaves Gaps.txt");
        var shown = failed.Take(MaxReported).Select(c => $"{c.Name}: {string.Join("; ", c.Failures)}");
        var more = failed.Count > MaxReported ? $"\nand {failed.Count - MaxReported} more" : "";
        failed.Should().BeEmpty($"{failed.Count} of {cases.Count} cases of {op} fail:\n{string.Join("\n", shown)}{more}\n");
    }
}
