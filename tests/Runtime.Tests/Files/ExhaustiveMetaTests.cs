extern alias api;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Tests.Runtime.Formats;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Every byte of a meta graph changed, or every length of it cut, and imported: TensorFlow's verdict on each mutant.</summary>
public sealed partial class ExhaustiveMetaTests
{
    private const string Same = "same summary";
    private const string NoText = "no text";

    [Theory]
    [InlineData("meta_flips")]
    [InlineData("meta_cuts")]
    public void Every_mutant_ends_as_in_TensorFlow_or_better(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("exhaustive", name);
        var outcomes = truth.GetProperty("outcomes").EnumerateArray().Select(o => Words(o.GetString()!)).ToArray();
        var original = File.ReadAllBytes(Path.Combine(Corpus.Folder("exhaustive", name), "m.meta"));
        var path = folder.At("m.meta");
        List<string> different = [];

        foreach (var row in truth.GetProperty("rows").EnumerateArray())
        {
            File.WriteAllBytes(path, Mutant(original, row));
            var expected = outcomes[row[row.GetArrayLength() - 1].GetInt32()];
            var actual = Outcome(path);
            if (!actual.StartsWith(expected, StringComparison.Ordinal))
            {
                different.Add($"{row}: {expected} | {actual}");
            }
        }

        different.Where(d => !Excused().IsMatch(d)).Should().BeEmpty();
    }

    private static byte[] Mutant(byte[] original, JsonElement row)
    {
        if (row.GetArrayLength() == 2)
        {
            return original[..row[0].GetInt32()];
        }

        var bytes = (byte[])original.Clone();
        bytes[row[0].GetInt32()] ^= (byte)row[1].GetInt32();
        return bytes;
    }

    private static string Outcome(string path)
    {
        using var judge = new MetaJudge();
        var error = MetaJudge.ErrorOf(() => judge.Import(path));
        if (error is not null)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }

        var isSame = judge.Operations == 19 && judge.Saver is not null && judge.Variables.SequenceEqual(["w:0"]) && judge.Collections.SequenceEqual(["out", "trainable_variables", "variables"]);
        return isSame ? Same : $"accepted: {{\"ops\": {judge.Operations}, \"saver\": {(judge.Saver is null ? "false" : "true")}, \"variables\": [{Quoted(judge.Variables)}], \"collections\": [{Quoted(judge.Collections)}]}}";
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"\"{n}\""));

    private static string Words(string outcome)
    {
        var colon = outcome.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || outcome.StartsWith("accepted", StringComparison.Ordinal))
        {
            return outcome;
        }

        // Elsewhere than at its beginning it was not the file: Python met bytes in a node that are no text.
        if (outcome.StartsWith("UnicodeDecodeError", StringComparison.Ordinal) && !outcome.Contains("byte 0xa6 in position 1:", StringComparison.Ordinal))
        {
            return NoText;
        }

        var says = JsonSerializer.SerializeToElement(new { error = outcome[..colon], message = outcome[(colon + 2)..] });
        return $"{MetaJudge.TypeOf(says)}: {MetaJudge.Words(says, "")}";
    }

    /// <summary>
    /// Differences that are meant, in this order: 1.13.1 refuses attributes it does not know; recorded shapes are a hint (R62); an empty file
    /// is no graph; other words; bytes of a node that are no text; a version that is no number; and three unknown fields that C#'s protobuf steps over.
    /// </summary>
    [GeneratedRegex("""
        \|[ ]ValueError:[ ]NodeDef[ ]mentions[ ]attr
        |_output_shapes[ ]attribute
        |^\[[01],[ ]0\]:[ ]accepted:[ ].*[ ]\|[ ]DataLossError:[ ]Cannot[ ]parse[ ]file
        |DataLossError:[ ]Error[ ]parsing[ ]message[ ].*[ ]\|[ ]DataLossError:[ ]The[ ]collection
        |Shape[ ]\[9223372036854775807,2\][ ].*[ ]\|[ ]ValueError:[ ].*Shape[ ]\[9223372036854775807,2\]
        |:[ ]no[ ]text[ ]\|
        |:[ ]InvalidVersion:[ ].*[ ]\|[ ]same[ ]summary
        |^\[(1590,[ ]128|2422,[ ]128|3017,[ ]1),[ ]0\]:[ ].*[ ]\|[ ]same[ ]summary
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Excused();
}
