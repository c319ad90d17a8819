using System.Reflection;
using Tensorflow;

namespace Reproductions.Tests.TensorFlowNetLane;

/// <summary>Lists the public members of the loaded package beside the test assembly (<c>api.txt</c>), so that the gate can compare two versions.</summary>
public class ApiListingTests
{
    [Fact]
    public void The_public_members_are_listed_for_the_gate()
    {
        var members = typeof(tensorflow).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => $"{t.FullName}: {m}"))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "api.txt"), members);

        members.Should().Contain(m => m.StartsWith("Tensorflow.Saver: Void restore(", StringComparison.Ordinal));
    }
}
