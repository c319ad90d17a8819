using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Compares what we say of a checkpoint with what TensorFlow said of it.</summary>
internal static partial class CheckpointJudge
{
    /// <summary>Our answer to Saver.restore of the variables.</summary>
    public static (Tensor[]? Values, TensorflowException? Error) Restore(string prefix, JsonElement variables)
    {
        try
        {
            using var file = CheckpointFile.Open(prefix);
            return (file.Restore([.. variables.EnumerateArray().Select(v => new RestoreRequest(v[0].GetString()!, "", DTypes.Parse(v[1].GetString()!)))]), null);
        }
        catch (TensorflowException e)
        {
            return (null, e);
        }
    }

    /// <summary>Demands TensorFlow's answer to Saver.restore.</summary>
    public static void RestoreShouldBe(string prefix, JsonElement variables, JsonElement says, string because)
    {
        var (values, error) = Restore(prefix, variables);
        if (says.TryGetProperty("ok", out var ok))
        {
            error.Should().BeNull(because);
            foreach (var (value, variable) in values!.Zip(variables.EnumerateArray()))
            {
                value.ShouldBeShort(ok.GetProperty(variable[0].GetString()!), because);
            }

            return;
        }

        var message = Words(says.GetProperty("message").GetString()!, prefix);
        if (message.StartsWith("Assign requires shapes", StringComparison.Ordinal))
        {
            // The reader has done its part; the variable refuses.
            error.Should().BeNull(because);
            values!.Zip(variables.EnumerateArray()).Should().Contain(v => !v.First.Shape.ToArray().SequenceEqual(TruthValues.Dims(v.Second[2])), because);
            return;
        }

        ErrorShouldBe(error, says.GetProperty("error").GetString()!, message, because);
    }

    /// <summary>Demands TensorFlow's answers to NewCheckpointReader: the list, and each tensor.</summary>
    public static void ReaderShouldBe(string prefix, JsonElement says, string because)
    {
        if (says.GetProperty("reader").ValueKind != JsonValueKind.String)
        {
            return;
        }

        using var file = CheckpointFile.Open(prefix);
        var entries = file.Entries.ToDictionary(e => e.Key);
        foreach (var expected in says.GetProperty("map").EnumerateObject())
        {
            entries.Should().ContainKey(expected.Name, because);
            var entry = entries[expected.Name];
            StoredType.PythonName(entry.DType).Should().Be(expected.Value[0].GetString(), because);
            entry.Shape.ToArray().Should().Equal(TruthValues.Dims(expected.Value[1]), because);
        }

        file.Entries.Should().HaveCount(says.GetProperty("map").EnumerateObject().Count(), because);
        if (says.TryGetProperty("get_tensor", out var tensors))
        {
            foreach (var expected in tensors.EnumerateObject())
            {
                TensorShouldBe(file, expected.Name, expected.Value, prefix, $"{because}, {expected.Name}");
            }
        }
    }

    /// <summary>A message without the Saver's and the session's frames, in 1.13.1's words, with our path.</summary>
    public static string Words(string message, string prefix)
    {
        var start = message.IndexOf("Original error:\n\n", StringComparison.Ordinal);
        message = start < 0 ? message : message[(start + 17)..];
        message = Node().Replace(message, "");
        var folder = Path.GetDirectoryName(prefix)!;
        return message
            .Replace("./", folder + "/", StringComparison.Ordinal)
            .Replace("FAILED_PRECONDITION: d;", $"Failed precondition: {folder}/d;", StringComparison.Ordinal)
            .Replace("m.index; Invalid", $"{folder}/m.index; Invalid", StringComparison.Ordinal)
            .Replace("DATA_LOSS:", "Data loss:", StringComparison.Ordinal)
            .Replace("TensorFlow 2.21.0", "TensorFlow 1.13.1", StringComparison.Ordinal);
    }

    /// <summary>Demands a type and the beginning of a message.</summary>
    public static void ErrorShouldBe(TensorflowException? error, string type, string message, string because)
    {
        error.Should().NotBeNull(because);
        error!.Message.Should().StartWith(message, because);

        // OpError is what Python's reader makes of codes that it has no class for.
        type = type switch { "IndexError" => nameof(OutOfRangeError), "ValueError" => nameof(InvalidArgumentError), _ => type };
        if (type != "OpError")
        {
            error.GetType().Name.Should().Be(type, because);
        }
    }

    private static void TensorShouldBe(CheckpointFile file, string key, JsonElement says, string prefix, string because)
    {
        if (says.ValueKind == JsonValueKind.String)
        {
            // "not tried: more than 1e9 elements"
            return;
        }

        Tensor value;
        try
        {
            value = file.Read(key);
        }
        catch (TensorflowException e)
        {
            says.TryGetProperty("error", out var type).Should().BeTrue($"{because}: {e.Message}");
            var words = Words(says.GetProperty("message").GetString()!, prefix);
            if (file.Slices is null)
            {
                ErrorShouldBe(e, type.GetString()!, words, because);
            }

            return;
        }

        says.TryGetProperty("ok", out var ok).Should().BeTrue(because);
        value.ShouldBeShort(ok, because);
    }

    [GeneratedRegex(@"\n\t \[\[.*$", RegexOptions.Singleline)]
    private static partial Regex Node();
}
