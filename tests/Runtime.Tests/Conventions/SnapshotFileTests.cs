namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Snapshots belong to tests.</summary>
public class SnapshotFileTests
{
    private const string LaneMark = ".TensorFlowNet";

    public static TheoryData<string> Snapshots => [.. RepositoryFiles.Named("*.verified.txt")];

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Every_snapshot_stands_beside_the_test_that_reads_it(string snapshot)
    {
        var name = Path.GetFileName(snapshot).Replace(".verified.txt", "", StringComparison.Ordinal).Replace(LaneMark, "", StringComparison.Ordinal);
        var (type, method) = (name.Split('.')[0], name.Split('.')[1]);
        var source = Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(snapshot)!, type + ".cs");

        File.Exists(source).Should().BeTrue($"'{snapshot}' is the snapshot of {type}; remove it with its test");
        File.ReadAllText(source).Should().Contain(method.Split('_')[0], $"'{snapshot}' names a test of {type}");
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void A_snapshot_has_LF_and_one_final_newline(string snapshot)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, snapshot));

        text.Should().NotContain("\r").And.EndWith("\n").And.NotEndWith("\n\n");
    }
}
