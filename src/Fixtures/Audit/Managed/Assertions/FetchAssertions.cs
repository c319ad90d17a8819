using System.Diagnostics;
using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using Reproductions.Fixtures.Audit.Findings;
using Tensorflow;

namespace Reproductions.Fixtures.Audit.Managed.Assertions;

/// <summary>Assertions about a fetched tensor. A failure says what happened, which variables it concerns, why, and what to do.</summary>
public sealed class FetchAssertions(Tensor fetch) : ReferenceTypeAssertions<Tensor, FetchAssertions>(fetch)
{
    /// <inheritdoc/>
    protected override string Identifier => "tensor";

    /// <summary>Every variable behind the tensor was written last by a restore, and there is one at least.</summary>
    /// <param name="session">The session that predicts.</param>
    /// <param name="because">Why it should be so.</param>
    /// <param name="becauseArgs">Values for its placeholders.</param>
    [StackTraceHidden]
    public AndConstraint<FetchAssertions> ReadOnlyRestoredVariables(Session session, string because = "", params object[] becauseArgs)
    {
        var report = LoadAudit.Of(session, Subject);
        return Check(report.IsRestored, "read only restored variables", report, because, becauseArgs);
    }

    /// <summary>At least one variable behind the tensor was written last by somebody else than a restore.</summary>
    /// <inheritdoc cref="ReadOnlyRestoredVariables" path="param"/>
    [StackTraceHidden]
    public AndConstraint<FetchAssertions> ReadVariablesThatWereNotRestored(Session session, string because = "", params object[] becauseArgs)
    {
        var report = LoadAudit.Of(session, Subject);
        return Check(report.Restored < report.Sources.Count, "read variables that were not restored", report, because, becauseArgs, "The mistake that this pins is gone. Where that was meant, expect restored variables; else find out why it no longer happens. See docs/failing-tests.md#a-pinned-mistake-is-gone");
    }

    /// <summary>Every variable behind the tensor took its value from <paramref name="checkpoint"/>.</summary>
    /// <param name="session">The session that predicts.</param>
    /// <param name="checkpoint">The prefix, as the program gave it.</param>
    /// <param name="because">Why it should be so.</param>
    /// <param name="becauseArgs">Values for its placeholders.</param>
    [StackTraceHidden]
    public AndConstraint<FetchAssertions> ReadOnlyValuesOf(Session session, string checkpoint, string because = "", params object[] becauseArgs)
    {
        var report = LoadAudit.Of(session, Subject);
        return Check(report.IsRestored && report.Sources.All(s => s.File == checkpoint), $"read only values of '{checkpoint}'", report, because, becauseArgs, $"Restore '{Path.GetFileName(checkpoint)}', and nothing after it, in the session that predicts. See docs/reproductions/R25.md");
    }

    /// <summary>The load audit finds nothing that goes wrong without a word.</summary>
    /// <param name="session">The session that predicts.</param>
    /// <param name="feeds">What the prediction is fed.</param>
    [StackTraceHidden]
    public AndConstraint<FetchAssertions> BeLoadedWithoutSilentFindings(Session session, params FeedItem[] feeds)
    {
        var report = LoadAudit.Of(session, Subject, feeds);
        return Check(!report.Findings.Any(f => f.Grade == Grade.Silent), "be loaded without a silent mistake", report, "", []);
    }

    /// <summary>The tensor is computed from <paramref name="fed"/>: feeding that changes something.</summary>
    /// <param name="session">The session that predicts.</param>
    /// <param name="fed">The tensor that is fed.</param>
    [StackTraceHidden]
    public AndConstraint<FetchAssertions> BeComputedFrom(Session session, Tensor fed) =>
        Check(session.reads(Subject, fed), $"be computed from {fed.name}", LoadAudit.Of(session, Subject, new FeedItem(fed, null)), "", []);

    [StackTraceHidden]
    private AndConstraint<FetchAssertions> Check(bool holds, string expected, LoadReport report, string because, object[] becauseArgs, string advice = "")
    {
        Execute.Assertion
            .BecauseOf(because, becauseArgs)
            .ForCondition(holds)
            .FailWith($"Expected {Plain(Subject.name)} to {Plain(expected)}{{reason}}, but {Plain(report.ToString())}{(advice.Length > 0 ? "\n" + Plain(advice) : "")}");
        return new AndConstraint<FetchAssertions>(this);
    }

    private static string Plain(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
