using Reproductions.Fixtures.Lanes;
using Xunit.Sdk;
using Xunit.v3;

namespace Reproductions.Tests.TensorFlowNetLane;

/// <summary>Runs the tests as xUnit does and has <see cref="LedgerSink"/> judge their outcomes.</summary>
public sealed class LaneTestFrameworkExecutor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
{
    /// <inheritdoc/>
    public override ValueTask RunTestCases(IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions, CancellationToken cancellationToken)
    {
        var tests = testCases.ToDictionary(c => c.UniqueID, c => $"{c.TestClass.Class.Name}.{c.TestMethod.Method.Name}");
        var sink = new LedgerSink(executionMessageSink, Ledger.Default, Lane.Current.Loaded, tests);
        return base.RunTestCases(testCases, sink, executionOptions, cancellationToken);
    }
}
