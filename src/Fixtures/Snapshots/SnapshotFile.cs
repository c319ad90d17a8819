using System.Reflection;
using Reproductions.Fixtures.Lanes;

namespace Reproductions.Fixtures.Snapshots;

/// <summary>Where a snapshot is: beside its test, for each lane one.</summary>
internal static class SnapshotFile
{
    /// <summary>Its path up to <c>.verified.txt</c>.</summary>
    /// <param name="test">The assembly of the test.</param>
    /// <param name="name"><c>Type.Method</c>, with its folder in front.</param>
    public static string Of(Assembly test, string name) =>
        Path.Combine(Repository.ProjectOf(test), Lane.Current.IsManaged ? name : name + ".TensorFlowNet");
}
