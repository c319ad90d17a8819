using System.Collections.Concurrent;
using Reproductions.Fixtures.Lanes;
using Xunit.Sdk;
using Xunit.v3;

namespace Reproductions.Tests.TensorFlowNetLane;

/// <summary>
/// Stands between the tests and the report: a difference that the ledger knows passes, one that vanished, changed or is not listed fails with
/// the ledger's report before the test's own message.
/// </summary>
/// <param name="inner">The report.</param>
/// <param name="ledger">The known differences.</param>
/// <param name="version">The version of TensorFlow.NET that was loaded.</param>
/// <param name="tests">The test, <c>Class.Method</c>, of each test case.</param>
public sealed class LedgerSink(IMessageSink inner, Ledger ledger, string version, IReadOnlyDictionary<string, string> tests) : IMessageSink
{
    private readonly ConcurrentDictionary<string, string> _displayNames = new();

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message) => inner.OnMessage(message switch
    {
        ITestStarting starting => Named(starting),
        ITestFailed failed => Judged(failed),
        ITestPassed passed => Judged(passed),
        _ => message,
    });

    private ITestStarting Named(ITestStarting starting)
    {
        _displayNames[starting.TestUniqueID] = starting.TestDisplayName;
        return starting;
    }

    /// <summary><c>Class.Method</c>, for a row of a theory with its arguments.</summary>
    private string Name(ITestMessage seen)
    {
        var display = _displayNames.GetValueOrDefault(seen.TestUniqueID, "");
        return tests[seen.TestCaseUniqueID] + (display.IndexOf('(', StringComparison.Ordinal) is var start and >= 0 ? display[start..] : "");
    }

    private IMessageSinkMessage Judged(ITestFailed failed)
    {
        var seen = new TestOutcome(Name(failed), Passed: false, failed.ExceptionTypes[0] ?? "", failed.Messages[0]);
        var judgement = ledger.Judge(version, seen);
        return judgement.Green ? Passed(failed, new HeldDifference(judgement.Report, seen).ToString()) : Failed(failed, judgement.Report + "\n" + failed.Messages[0], failed.ExceptionTypes[0], failed.StackTraces[0]);
    }

    private IMessageSinkMessage Judged(ITestPassed passed)
    {
        var judgement = ledger.Judge(version, new TestOutcome(Name(passed), Passed: true));
        return judgement.Green ? passed : Failed(passed, judgement.Report, typeof(KnownDifference).FullName, stackTrace: null);
    }

    private static TestPassed Passed(ITestResultMessage seen, string report) => new()
    {
        AssemblyUniqueID = seen.AssemblyUniqueID,
        TestCollectionUniqueID = seen.TestCollectionUniqueID,
        TestClassUniqueID = seen.TestClassUniqueID,
        TestMethodUniqueID = seen.TestMethodUniqueID,
        TestCaseUniqueID = seen.TestCaseUniqueID,
        TestUniqueID = seen.TestUniqueID,
        ExecutionTime = seen.ExecutionTime,
        FinishTime = seen.FinishTime,
        Output = report + "\n" + seen.Output,
        Warnings = seen.Warnings,
    };

    private static TestFailed Failed(ITestResultMessage seen, string message, string? type, string? stackTrace) => new()
    {
        AssemblyUniqueID = seen.AssemblyUniqueID,
        TestCollectionUniqueID = seen.TestCollectionUniqueID,
        TestClassUniqueID = seen.TestClassUniqueID,
        TestMethodUniqueID = seen.TestMethodUniqueID,
        TestCaseUniqueID = seen.TestCaseUniqueID,
        TestUniqueID = seen.TestUniqueID,
        ExecutionTime = seen.ExecutionTime,
        FinishTime = seen.FinishTime,
        Output = seen.Output,
        Warnings = seen.Warnings,
        Cause = FailureCause.Assertion,
        ExceptionParentIndices = [-1],
        ExceptionTypes = [type],
        Messages = [message],
        StackTraces = [stackTrace],
    };
}
