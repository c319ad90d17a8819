extern alias api;
using System.Text.Json;
using api::Tensorflow.Checkpoint;
using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>What a checkpoint holds, asked of TensorFlow.NET's reader and of Python's functions.</summary>
public sealed class CheckpointReaderTests
{
    public static TheoryData<string> Bundles { get; } = [.. Corpus.Cases("bundle").Select(c => c.Data).Where(IsListed)];

    public static TheoryData<string> V1Files { get; } = [.. Corpus.Cases("v1").Select(c => c.Data).Where(c => Corpus.Truth("v1", c).TryGetProperty("reader", out _))];

    private static string Good => Path.Combine(Corpus.Folder("hostile_meta", "_checkpoint"), "m");

    [Theory]
    [MemberData(nameof(Bundles))]
    public void Keys_types_and_shapes_are_TensorFlows(string name)
    {
        var truth = Corpus.Truth("bundle", name);
        var expected = truth.GetProperty("keys").EnumerateArray().Where(k => k.TryGetProperty("key", out _)).ToDictionary(k => k.GetProperty("key").GetString()!);

        using var reader = tf.train.NewCheckpointReader(Path.Combine(Corpus.Folder("bundle", name), truth.GetProperty("prefix").GetString()!));

        reader.Size().Should().Be(expected.Count);
        reader.VariableToShapeMap.Keys.Should().BeEquivalentTo(expected.Keys);
        reader.VariableToShapeMap.Select(p => (p.Key, Shape: string.Join(",", p.Value.dims))).Should().BeEquivalentTo(expected.Select(p => (p.Key, Shape: string.Join(",", TruthValues.Dims(p.Value.GetProperty("shape"))))));
        reader.VariableToDataTypeMap.Select(p => (p.Key, Type: ((DType)p.Value).PythonName)).Where(p => !p.Type.StartsWith("dtype", StringComparison.Ordinal))
            .Should().BeSubsetOf(expected.Select(p => (p.Key, Type: p.Value.GetProperty("dtype").GetString()!)));
    }

    [Theory]
    [MemberData(nameof(V1Files))]
    public void Files_of_the_first_version_are_read_too(string name)
    {
        var truth = Corpus.Truth("v1", name);
        var path = truth.GetProperty(truth.TryGetProperty("prefix", out _) ? "prefix" : "path").GetString()!;

        using var reader = tf.train.NewCheckpointReader(Path.Combine(Corpus.Folder("v1", name), path));

        reader.VariableToShapeMap.Keys.Should().BeEquivalentTo(truth.GetProperty("reader").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void A_key_has_type_shape_and_value()
    {
        using var reader = new CheckpointReader(Good);

        reader.HasTensor("w").Should().Be(1);
        reader.HasTensor("W").Should().Be(0);
        reader.GetVariable(0).Should().Be("w");
        reader.GetVariableDataType("w").Should().Be(api::Tensorflow.TF_DataType.TF_FLOAT);
        reader.GetVariableShape("w").dims.Should().Equal(2, 1);
        reader.GetTensor("w").numpy().ToArray<float>().Should().Equal(1f, 2f);
        reader.debug_string().Should().Be("w (DtFloat) [2,1]\n");
    }

    [Fact]
    public void A_missing_key_is_not_found()
    {
        using var reader = new CheckpointReader(Good);

        var get = () => reader.get_tensor("nope");

        get.Should().Throw<NotFoundError>().WithMessage("Key nope not found in checkpoint*");
    }

    [Fact]
    public void Another_type_than_the_stored_one_is_refused()
    {
        using var reader = new CheckpointReader(Good);

        var get = () => reader.GetTensor("w", api::Tensorflow.TF_DataType.TF_INT32);

        get.Should().Throw<InvalidArgumentError>().WithMessage("tensor_name = w; expected dtype int32 does not equal original dtype float");
    }

    [Fact]
    public void A_prefix_without_files_is_not_found()
    {
        using var folder = new TemporaryFolder();

        var open = () => new CheckpointReader(folder.At("m"));

        open.Should().Throw<NotFoundError>().WithMessage($"Unsuccessful TensorSliceReader constructor: Failed to find any matching files for {folder.At("m")}*");
    }

    [Fact]
    public void Pythons_functions_take_a_folder_or_a_prefix_and_a_variables_name()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Good)!, "m.*"))
        {
            File.Copy(file, folder.At(Path.GetFileName(file)));
        }

        tf.train.update_checkpoint_state(folder.Path, folder.At("m"));

        tf.train.list_variables(folder.Path).Select(v => $"{v.Item1} {v.Item2}").Should().Equal(tf.train.list_variables(folder.At("m")).Select(v => $"{v.Item1} {v.Item2}"));
        tf.train.load_variable(folder.Path, "w:0").ToArray<float>().Should().Equal(1f, 2f);
    }

    [Fact]
    public void A_folder_without_a_state_file_is_a_value_error()
    {
        using var folder = new TemporaryFolder();

        var load = () => tf.train.load_checkpoint(folder.Path);

        load.Should().Throw<api::Tensorflow.ValueError>().WithMessage($"Couldn't find 'checkpoint' file or checkpoints in given directory {folder.Path}");
    }

    [Fact]
    public void One_key_of_a_large_checkpoint_costs_one_key()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new BundleWriter(folder.At("m")))
        {
            writer.Add("large", Tensor.Zeros(DType.Float32, new Shape(8 << 20)));
            writer.Add("small", Tensor.Vector(1f, 2f));
            writer.Finish();
        }

        using var reader = new CheckpointReader(folder.At("m"));
        reader.get_tensor("small");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var small = reader.get_tensor("small");

        small.ToArray<float>().Should().Equal(1f, 2f);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(64 << 10, "the other key has 32 MiB");
    }

    [Fact]
    public void A_damaged_block_is_an_error_unless_the_reader_is_told_to_salvage()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new BundleWriter(folder.At("m")))
        {
            // Keys above the block size make several blocks.
            Enumerable.Range(0, 3).ToList().ForEach(i => writer.Add($"{i}{new string('k', 300_000)}", Tensor.Scalar((float)i)));
            writer.Finish();
        }

        var index = File.ReadAllBytes(folder.At("m.index"));
        index[index.Length / 2] ^= 1;
        File.WriteAllBytes(folder.At("m.index"), index);

        var open = () => new CheckpointReader(folder.At("m"));
        using var salvaged = new CheckpointReader(folder.At("m"), salvage: true);

        open.Should().Throw<DataLossError>().WithMessage("*block checksum mismatch*");
        salvaged.Size().Should().BePositive().And.BeLessThan(3);
        salvaged.get_tensor(salvaged.GetVariable(0)).ToArray<float>().Should().Equal(0f);
    }

    // Where keys are too many or too long, or no text, the truth file has another form; the format's own tests read those.
    private static bool IsListed(string name) => Corpus.Truth("bundle", name).TryGetProperty("keys", out var keys)
        && keys.EnumerateArray().All(k => k.TryGetProperty("slice_data_key", out _) || (k.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String && key.GetString() != "" && k.TryGetProperty("shape", out _)));
}
