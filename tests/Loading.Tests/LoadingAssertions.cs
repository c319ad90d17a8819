using System.Diagnostics;
using FluentAssertions.Execution;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;

namespace Reproductions.Tests.Loading;

/// <summary>Assertions about loaded models whose failures say which variables the prediction read and who wrote them.</summary>
internal static class LoadingAssertions
{
    /// <summary>What a trained network reaches at least.</summary>
    public const double High = 0.97;

    /// <summary>What an untrained network stays below: real TensorFlow's were between 0.039 and 0.159 over 40 seeds.</summary>
    public const double Chance = 0.25;

    /// <summary>Asserts that the model predicts as it was trained to.</summary>
    [StackTraceHidden]
    public static void ShouldBeAccurate(this Score score, LoadedModel model) => Execute.Assertion
        .ForCondition(score.Accuracy >= High)
        .FailWith($"Expected an accuracy of at least {High}, but it is {score}.\n{Escaped(model)}");

    /// <summary>Asserts that the model predicts no better than chance.</summary>
    [StackTraceHidden]
    public static void ShouldBeAtChance(this Score score, LoadedModel model) => Execute.Assertion
        .ForCondition(score.Accuracy < Chance)
        .FailWith($"Expected an accuracy at chance (below {Chance}), but it is {score}. The mistake that this pins is gone, or this program does not make it. See docs/failing-tests.md#a-pinned-mistake-is-gone\n{Escaped(model)}");

    private static string Escaped(LoadedModel model) =>
        LoadExplanation.For(model.Session, model.Output).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
