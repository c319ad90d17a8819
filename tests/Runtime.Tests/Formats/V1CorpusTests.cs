using System.Text.Json;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.SavedSlices;
using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Checkpoints of the first version that TensorFlow wrote.</summary>
public sealed class V1CorpusTests
{
    public static TheoryData<string> Cases { get; } = [.. Corpus.Cases("v1").Select(c => c.Data).Where(c => Corpus.Truth("v1", c).TryGetProperty("path", out _))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reader_lists_and_reads_what_TensorFlow_lists_and_reads(string name)
    {
        var truth = Corpus.Truth("v1", name);
        using var reader = SavedSlicesReader.Open(At(name, truth));

        foreach (var expected in truth.GetProperty("tensors").EnumerateArray())
        {
            var tensor = reader.Entry(expected.GetProperty("name").GetString()!);
            StoredType.PythonName(tensor.DType).Should().Be(expected.GetProperty("dtype").GetString());
            tensor.Shape.ToArray().Should().Equal(TruthValues.Dims(expected.GetProperty("shape")));
            tensor.Slices.Select(s => s.Slice).Should().Equal(expected.GetProperty("slices").EnumerateArray().Select(s => new TensorSlice([.. s.EnumerateArray().Select(e => (e[0].GetInt64(), e[1].GetInt64()))])));
        }

        reader.Tensors.Should().HaveCount(truth.GetProperty("tensors").GetArrayLength());
        foreach (var expected in truth.GetProperty("reader").EnumerateObject())
        {
            var value = reader.Read(expected.Name);
            if (expected.Value.TryGetProperty("ok", out var ok))
            {
                value.ShouldBe(ok, expected.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Saving_what_was_read_makes_the_same_bytes(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("v1", name);
        using var reader = SavedSlicesReader.Open(At(name, truth));
        var writer = new SavedSlicesWriter(folder.At("copy"));

        foreach (var listed in truth.GetProperty("tensors").EnumerateArray())
        {
            var tensor = reader.Entry(listed.GetProperty("name").GetString()!);
            foreach (var (slice, _) in tensor.Slices)
            {
                writer.AddSlice(tensor.Name, tensor.Shape, slice, reader.ReadSlice(tensor.Name, slice));
            }
        }

        writer.Finish();

        File.ReadAllBytes(folder.At("copy")).Should().Equal(File.ReadAllBytes(At(name, truth)));
    }

    [Fact]
    public void All_shards_of_a_pattern_are_read_as_one()
    {
        var truth = Corpus.Truth("v1", "sharded");
        using var file = CheckpointFile.Open(Path.Combine(Corpus.Folder("v1", "sharded"), "model.ckpt-?????-of-00002"));

        foreach (var expected in truth.GetProperty("reader_on_pattern").EnumerateObject())
        {
            file.Read(expected.Name).ShouldBe(expected.Value, expected.Name);
        }
    }

    [Fact]
    public void A_partitioned_tensor_reads_whole_and_in_another_partitioning()
    {
        var truth = Corpus.Truth("v1", "slices");
        using var file = CheckpointFile.Open(At("slices", truth));

        file.Read("emb").ShouldBe(truth.GetProperty("restored_into_full_variable").GetProperty("emb"), "whole");
        var parts = truth.GetProperty("restored_into_two_parts").GetProperty("ok");
        file.ReadSlice("emb", TensorSlice.Parse("0,5:-")).ShouldBe(parts.GetProperty("emb/part_0"), "first half");
        file.ReadSlice("emb", TensorSlice.Parse("5,5:-")).ShouldBe(parts.GetProperty("emb/part_1"), "second half");
    }

    [Theory]
    [InlineData(DType.UInt32, "Tensor slice serialization not implemented for dtype 22*")]
    [InlineData(DType.UInt64, "Tensor slice serialization not implemented for dtype 23*")]
    [InlineData(DType.BFloat16, "Saving data type bfloat16 not yet supported*")]
    public void Types_without_a_field_are_refused(DType dtype, string message)
    {
        var writer = new SavedSlicesWriter("never-written");

        var add = () => writer.Add("x", Tensor.Zeros(dtype, new Shape(2)));

        add.Should().Throw<Tensorflow.InvalidArgumentError>().WithMessage(message);
    }

    private static string At(string name, JsonElement truth) => Path.Combine(Corpus.Folder("v1", name), truth.GetProperty("path").GetString()!);
}
