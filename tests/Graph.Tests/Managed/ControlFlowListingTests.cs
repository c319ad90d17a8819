using Reproductions.Tests.Graph.Managed.Listings;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>Loops, conditionals and arrays with their gradients, node for node as real TensorFlow built them with control flow of version 1.</summary>
public class ControlFlowListingTests
{
    /// <summary>The compared cases.</summary>
    public static TheoryData<string> Cases => [.. ControlFlowPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_nodes_are_TensorFlows(string name)
    {
        // Python's operator % has the name mod; the recorded program called the function FloorMod.
        var built = RecordedGraph.Build(ControlFlowPrograms.All[name]).Select(l => l.Replace("/mod", "/FloorMod", StringComparison.Ordinal)).ToArray();

        built.Should().Equal(RecordedGraph.Read("control_flow/" + name), $"TensorFlow built '{name}' so");
    }
}
