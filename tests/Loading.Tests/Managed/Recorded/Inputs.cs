using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R15: a network loaded right is asked with other labels or pixels.</summary>
internal static class Inputs
{
    private const string Steps = "build; saver; restore 1800";

    private static readonly string[] s_digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Each digit has the place of its name in a recorded list for a label.</summary>
    public static Func<RecordedProgram, RecordedCase, object> Labelled(string list) => (program, recorded) =>
    {
        program.Continue(Steps);
        var names = recorded.Element.GetProperty("facts").GetProperty(list).EnumerateArray().Select(n => n.GetString()).ToList();
        var prediction = (Prediction)Observations.Last(program, recorded);
        return prediction with { Labels = [.. prediction.Labels.Select(l => (byte)names.IndexOf(s_digits[l]))] };
    };

    /// <summary>Each pixel is changed.</summary>
    public static Func<RecordedProgram, RecordedCase, object> Pixels(Func<float, float> change) => (program, recorded) =>
    {
        program.Continue(Steps);
        return Observations.Ask(program, recorded.Runs().Last(), RecordedModel.Test.Change((image, i) => change(image.Span[i])));
    };

    /// <summary>Each image is turned over its diagonal.</summary>
    public static object Transposed(RecordedProgram program, RecordedCase recorded)
    {
        const int Side = 28;
        program.Continue(Steps);
        return Observations.Ask(program, recorded.Runs().Last(), RecordedModel.Test.Change((image, i) => image.Span[(i % Side * Side) + (i / Side)]));
    }
}
