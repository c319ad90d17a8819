using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Fixtures.Programs;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>Compares what a program did here with what it did on real TensorFlow.</summary>
internal static partial class OutcomeAssertions
{
    private const double RelativeTolerance = 1e-5;

    /// <summary>Asserts that <paramref name="actual"/>, a prediction, an exception, a number, a text, a list or a dictionary of them, is the recorded value.</summary>
    public static void ShouldBe(this object actual, JsonElement expected, string where)
    {
        switch (actual)
        {
            case Exception error:
                Fails(Failure.Of(error), expected, where);
                break;
            case Failure failure:
                Fails(failure, expected, where);
                break;
            case Prediction prediction:
                Scores(prediction, expected, where);
                break;
            case Holds holds:
                holds.Of(expected).Should().BeTrue($"{where} is recorded as {expected}, here: {holds.Words}");
                break;
            case null:
                expected.ValueKind.Should().Be(JsonValueKind.Null, where);
                break;
            case string text:
                text.Should().Be(expected.GetString(), where);
                break;
            case bool value:
                value.Should().Be(expected.GetBoolean(), where);
                break;
            case IDictionary<string, object> members:
                expected.ValueKind.Should().Be(JsonValueKind.Object, where);
                expected.EnumerateObject().Select(e => e.Name).Should().BeSubsetOf(members.Keys, where);
                expected.EnumerateObject().ToList().ForEach(e => members[e.Name].ShouldBe(e.Value, $"{where}, {e.Name}"));
                break;
            case IEnumerable list:
                var items = list.Cast<object>().ToList();
                items.Should().HaveCount(expected.GetArrayLength(), where);
                expected.EnumerateArray().Select((e, i) => (e, i)).ToList().ForEach(e => items[e.i].ShouldBe(e.e, $"{where}[{e.i}]"));
                break;
            default:
                var (number, recorded) = (Convert.ToDouble(actual, System.Globalization.CultureInfo.InvariantCulture), expected.GetDouble());
                number.Should().BeApproximately(recorded, Math.Abs(recorded) * RelativeTolerance, where);
                break;
        }
    }

    private static void Scores(Prediction prediction, JsonElement expected, string where)
    {
        var recorded = expected.ValueKind == JsonValueKind.Number ? expected.GetDouble() : expected.GetProperty("accuracy").GetDouble();
        var score = prediction.Score;
        if (!prediction.IsDetermined && recorded < LoadingAssertions.High)
        {
            // Dropout lowers, chance is chance: which images it hits depends on another generator's numbers.
            var (low, high) = recorded < LoadingAssertions.Chance ? (0, LoadingAssertions.Chance) : (0.7, 0.9);
            score.Accuracy.Should().BeInRange(low, high, $"{where} was {recorded}: {score}");
            return;
        }

        ((double)score.Correct).Should().BeApproximately(recorded * score.Of, RecordedModel.Borderline + 0.01, $"{where} was {recorded}, here {score}");
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("of", out var of))
        {
            score.Of.Should().Be(of.GetInt32(), where);
        }
    }

    /// <summary>The type, the node and the words; the variable that an uninitialized read names is the first that happens to run.</summary>
    private static void Fails(Failure error, JsonElement expected, string where)
    {
        expected.TryGetProperty("exception", out var type).Should().BeTrue($"{where} did not fail on TensorFlow; here: {error.Type}: {error.Message}");
        error.Type.Should().Be(type.GetString(), error.Message);
        var text = OlderWords.Of(expected.GetProperty(expected.TryGetProperty("message_without_python_parts", out _) ? "message_without_python_parts" : "message").GetString());
        if (text.StartsWith("Attempting to use uninitialized value", StringComparison.Ordinal))
        {
            Uninitialized().Replace(error.Message, "a variable").Should().StartWith(Uninitialized().Replace(text, "a variable").Split('\n')[0], where);
            return;
        }

        Plain(error.Message).Should().Contain(Plain(text), where);
        if (error.Code is { } code && expected.TryGetProperty("op", out var op) && op.ValueKind == JsonValueKind.String)
        {
            error.Node.Should().Be(op.GetString(), where);
            code.Should().Be(expected.GetProperty("error_code").GetInt32(), where);
        }
    }

    private static string Plain(string text) => Place().Replace(text, "").Trim();

    [GeneratedRegex(@"(?<=uninitialized value )[^\s.]+")]
    private static partial Regex Uninitialized();

    [GeneratedRegex(@"\s*\[\[(\{\{node [^}]+\}\}|[\w/]+)\]\]")]
    private static partial Regex Place();
}
