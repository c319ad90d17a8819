using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Reproductions.Fixtures.Training;

namespace Reproductions.Reproduce.Commands;

/// <summary>Loads one checkpoint in the student's three ways and compares with what must come out.</summary>
internal static class ThreeWays
{
    private const double High = 0.97;
    private const double Chance = 0.25;

    /// <summary>Loads and measures.</summary>
    public static Outcome Load(TrainingSettings settings, string prefix)
    {
        var test = Mnist.Test(settings.MnistFolder);
        Way[] ways =
        [
            Measure("rebuild", LoadingPrograms.Rebuild(settings.Size, prefix), test),
            Measure("meta", LoadingPrograms.Meta(prefix), test),
            Measure("mixed", LoadingPrograms.Mixed(settings.Size, prefix, settings.Seed), test),
        ];
        var ok = ways[0].Accuracy >= High && ways[1].Correct == ways[0].Correct && ways[2].Accuracy < Chance
            && ways[0].VariablesRestored == ways[0].VariablesRead && ways[1].VariablesRestored == ways[1].VariablesRead && ways[2].VariablesRestored == 0;
        return new Outcome(ways, ok);
    }

    private static Way Measure(string name, LoadedModel model, Mnist test)
    {
        using (model)
        {
            var score = model.Score(test);
            var report = LoadAudit.Of(model.Session, model.Output);
            return new Way(
                name,
                score.Accuracy,
                score.Correct,
                score.Of,
                report.Sources.Count,
                report.Restored,
                [.. report.Sources.Select(s => new WaySource(s.Variable, s.WrittenBy, s.Key))],
                report.Verdict);
        }
    }
}
