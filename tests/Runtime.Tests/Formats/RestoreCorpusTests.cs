using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>RestoreV2's answers: parts of tensors in any partitioning, and its errors in their order.</summary>
public sealed partial class RestoreCorpusTests
{
    public static TheoryData<string> Partitioned { get; } = [.. Corpus.Cases("bundle").Select(c => c.Data).Where(c => Corpus.Truth("bundle", c).TryGetProperty("restored_into_two_parts", out _))];

    public static TheoryData<string, string> Specs { get; } = MakeSpecs();

    [Theory]
    [MemberData(nameof(Partitioned))]
    public void A_partitioned_tensor_restores_whole_and_in_two_parts(string name)
    {
        var truth = Corpus.Truth("bundle", name);
        using var file = CheckpointFile.Open(Prefix(name, truth));

        file.Read("emb").ShouldBe(truth.GetProperty("full_from_slices"), name);
        var shape = string.Join(' ', file.Entry("emb").Shape.ToArray());
        long start = 0;
        foreach (var part in truth.GetProperty("restored_into_two_parts").GetProperty("ok").EnumerateObject())
        {
            var dims = TruthValues.Dims(part.Value.GetProperty("shape"));
            var spec = $"{shape} {start},{dims[0]}{string.Concat(dims.Skip(1).Select(d => $":0,{d}"))}";
            file.Restore([new RestoreRequest("emb", spec, DType.Float32)])[0].ShouldBe(part.Value, part.Name);
            start += dims[0];
        }
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_slice_specification_gets_TensorFlows_answer(string name, string spec)
    {
        var truth = Corpus.Truth("bundle", name);
        var property = name == "slices_incomplete" ? "restore" : "restore_by_spec";
        var says = truth.GetProperty(property).GetProperty(spec);
        using var file = CheckpointFile.Open(Prefix(name, truth));
        var key = truth.GetProperty("keys").EnumerateArray().First(k => k.TryGetProperty("key", out _) && k.GetProperty("dtype").GetString() == "float32" && k.GetProperty("shape").GetArrayLength() > 0).GetProperty("key").GetString()!;

        var restore = () => file.Restore([new RestoreRequest(key, spec, DType.Float32)])[0];

        if (says.TryGetProperty("ok", out var ok))
        {
            restore().ShouldBe(ok, spec);
            return;
        }

        var error = restore.Should().Throw<TensorflowException>().Which;
        CheckpointJudge.ErrorShouldBe(error, says.GetProperty("error").GetString()!, Frame().Replace(says.GetProperty("message").GetString()!, ""), spec);
    }

    [Theory]
    [InlineData("missing key", "nope:float")]
    [InlineData("wrong dtype", "a:int32")]
    [InlineData("two wrong dtypes", "b:float a:int32")]
    [InlineData("missing and wrong", "a:int32 nope:float")]
    [InlineData("string as float", "c:float")]
    [InlineData("case", "A:float")]
    [InlineData("float as half", "a:half")]
    [InlineData("same key twice", "a:float a:float")]
    public void A_request_gets_TensorFlows_answer(string label, string request)
    {
        var truth = Corpus.Truth("bundle", "restore_errors");
        var says = truth.GetProperty("results").GetProperty(label);
        using var file = CheckpointFile.Open(Prefix("restore_errors", truth));
        var requests = request.Split(' ').Select(r => r.Split(':')).Select(r => new RestoreRequest(r[0], "", DTypes.Parse(r[1]))).ToArray();

        var restore = () => file.Restore(requests);

        if (says.TryGetProperty("ok", out var ok))
        {
            foreach (var (value, expected) in restore().Zip(ok.EnumerateArray()))
            {
                value.ShouldBe(expected, label);
            }

            return;
        }

        var error = restore.Should().Throw<TensorflowException>().Which;
        CheckpointJudge.ErrorShouldBe(error, says.GetProperty("error").GetString()!, Frame().Replace(says.GetProperty("message").GetString()!, ""), label);
    }

    [Fact]
    public void Of_two_missing_keys_the_first_in_order_is_named()
    {
        using var file = CheckpointFile.Open(Prefix("restore_errors", Corpus.Truth("bundle", "restore_errors")));

        // TensorFlow 1.13.1 sorts the names; 2.21 takes them as they come.
        var restore = () => file.Restore([new RestoreRequest("zz", "", DType.Float32), new RestoreRequest("aa", "", DType.Float32)]);

        restore.Should().Throw<Tensorflow.Exceptions.NotFoundError>().WithMessage("Key aa not found in checkpoint*");
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("nodir/nothing")]
    public void A_prefix_without_files_is_named(string prefix)
    {
        var path = Path.Combine(Corpus.Folder("bundle", "restore_errors"), prefix);

        var open = () => CheckpointFile.Open(path);

        open.Should().Throw<Tensorflow.Exceptions.NotFoundError>().WithMessage($"Unsuccessful TensorSliceReader constructor: Failed to find any matching files for {path}*");
    }

    private static string Prefix(string name, JsonElement truth) => Path.Combine(Corpus.Folder("bundle", name), truth.GetProperty("prefix").GetString()!);

    private static TheoryData<string, string> MakeSpecs()
    {
        var specs = new TheoryData<string, string>();
        foreach (var (name, property) in (ReadOnlySpan<(string, string)>)[("partition_from_full", "restore_by_spec"), ("slices_incomplete", "restore")])
        {
            foreach (var spec in Corpus.Truth("bundle", name).GetProperty(property).EnumerateObject().Where(s => !s.Name.StartsWith('s')))
            {
                specs.Add(name, spec.Name);
            }
        }

        return specs;
    }

    // What the op and its shape function add behind the reader's words.
    [GeneratedRegex(@"(\n\t \[\[| for '\{\{node).*$", RegexOptions.Singleline)]
    private static partial Regex Frame();
}
