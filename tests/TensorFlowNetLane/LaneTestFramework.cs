using Reproductions.Fixtures.Lanes;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestFrameworkAttribute(typeof(Reproductions.Tests.TensorFlowNetLane.LaneTestFramework))]

namespace Reproductions.Tests.TensorFlowNetLane;

/// <summary>xUnit's own framework, with the ledger between the tests and the report. Compiled in the TensorFlow.NET lane only.</summary>
public sealed class LaneTestFramework : XunitTestFramework
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(System.Reflection.Assembly assembly) =>
        new LaneTestFrameworkExecutor(new XunitTestAssembly(assembly, null, null, null, null, null, assembly.GetName().Version));
}
