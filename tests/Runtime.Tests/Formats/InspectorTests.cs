using Reproductions.Runtime.Formats.Inspection;
using Reproductions.Runtime.Formats.TensorBundle;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>What a person sees of any path.</summary>
public sealed class InspectorTests
{
    public static TheoryData<string, string, InspectionKind> Paths { get; } = new()
    {
        { "prefix", "bundle/strings/model.ckpt", InspectionKind.CheckpointV2 },
        { "index file", "bundle/strings/model.ckpt.index", InspectionKind.CheckpointV2 },
        { "data file", "bundle/strings/model.ckpt.data-00000-of-00001", InspectionKind.CheckpointV2 },
        { "folder with a state file", "bundle/partition_axis1", InspectionKind.CheckpointV2 },
        { "state file", "bundle/partition_axis1/checkpoint", InspectionKind.CheckpointV2 },
        { "V1 file", "v1/slices/model.ckpt", InspectionKind.CheckpointV1 },
        { "V1 shards", "v1/sharded/model.ckpt-?????-of-00002", InspectionKind.CheckpointV1 },
        { "meta", "hostile_meta/good/m.meta", InspectionKind.MetaGraph },
        { "text of a meta", "hostile_meta/text_pbtxt/m.pbtxt", InspectionKind.MetaGraph },
        { "text of a graph", "frozen/graphdef_text/graph.pbtxt", InspectionKind.Graph },
        { "SavedModel", "savedmodel/builder_as_text/export", InspectionKind.SavedModel },
        { "log", "events/histograms/events.out.tfevents.1795405339.host", InspectionKind.Events },
        { "log under another name", "hostile_records/good/f", InspectionKind.Events },
        { "TFRecord file", "tfrecord/examples/data.tfrecord", InspectionKind.TfRecord },
        { "packed TFRecord file", "tfrecord/gzip_two_members/ab.gz", InspectionKind.TfRecord },
    };

    public static TheoryData<string> Broken { get; } = [.. Corpus.Cases("hostile_bundle").Select(c => c.Data).Where(c => File.Exists(Path.Combine(Corpus.Folder("hostile_bundle", c), "m.index")))];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_is_recognised_and_sound(string label, string path, InspectionKind kind)
    {
        var report = Inspector.Inspect(At(path), new InspectionOptions(Verify: true));

        report.Kind.Should().Be(kind, label);
        report.Errors.Should().BeEmpty(label);
        (report.Entries.Count + report.Graphs.Count + (report.Records?.Count ?? 0)).Should().BePositive(label);
    }

    [Theory]
    [InlineData("bundle", "slices_incomplete/", ".tempstate")]
    [InlineData("v1")]
    [InlineData("interop", "name_width/", "only_empty_tensor_no_data_file/", "string_lengths_crc_as_uint64/", "typed_empty_unknown_shard/", "typed_empty_wrong_crc/")]
    [InlineData("meta", ".gz")]
    [InlineData("frozen")]
    [InlineData("savedmodel", "/assets/")]
    [InlineData("events")]
    [InlineData("tfrecord", "raw_deflate")]
    public void Every_file_of_the_corpus_is_recognised_and_sound(string family, params string[] except)
    {
        var root = Path.GetDirectoryName(Corpus.Folder(family, "case"))!;
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "truth.json" && !except.Any(f.Contains));

        var faults = files.SelectMany(f => Inspector.Inspect(f, new InspectionOptions(Verify: true)).Errors.Select(e => $"{f}: {e.Message}"));

        faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("state/absolute_paths/checkpoint", "/data/run1/model.ckpt-20; No such checkpoint. The state file * names it*")]
    [InlineData("bundle/nothing_here", "*; No such file or directory.*")]
    public void What_is_not_there_is_named(string path, string message)
    {
        var inspect = () => Inspector.Inspect(At(path));

        inspect.Should().Throw<NotFoundError>().WithMessage(message);
    }

    [Theory]
    [InlineData("hand_bad_syntax")]
    [InlineData("hand_invalid_utf8")]
    [InlineData("hand_empty_path")]
    public void A_state_file_that_cannot_be_used_is_damage(string name)
    {
        var report = Inspector.Inspect(At($"state/{name}/checkpoint"));

        report.Errors.Should().ContainSingle().Which.Type.Should().Be("DataLossError");
    }

    [Fact]
    public void A_missing_path_is_no_report()
    {
        var inspect = () => Inspector.Inspect(At("bundle/nothing_here"));

        inspect.Should().Throw<NotFoundError>().WithMessage("*nothing_here; No such file or directory.*");
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Damage_is_reported_and_never_thrown(string name)
    {
        var truth = Corpus.Truth("hostile_bundle", name);
        var path = Path.Combine(Corpus.Folder("hostile_bundle", name), "m");
        var report = Inspector.Inspect(path, new InspectionOptions(Verify: true));

        report.Errors.Where(e => !e.Type.EndsWith("Error", StringComparison.Ordinal) || e.Message.Length == 0).Should().BeEmpty();
        var says = truth.GetProperty("tensorflow_says");
        if (says.GetProperty("restore").TryGetProperty("error", out var error) && error.GetString() == "DataLossError" && !name.StartsWith("prefix_", StringComparison.Ordinal))
        {
            report.Errors.Should().Contain(e => e.Type == "DataLossError", name);
        }
    }

    [Fact]
    public void A_damaged_block_costs_its_own_keys_alone_and_is_named()
    {
        var report = Inspector.Inspect(At("hostile_bundle/small_blocks_bad_crc_2/m"));

        report.Entries.Select(e => e.Key).Should().Equal("b", "s", "w");
        report.Errors.Should().ContainSingle().Which.Message.Should().StartWith("block checksum mismatch. The damage is in ");
    }

    [Fact]
    public void A_salvaging_reader_reads_what_is_whole_without_a_header()
    {
        using var reader = BundleReader.Open(At("hostile_bundle/header_garbage/m"), new BundleReadOptions(Salvage: true));

        reader.Read("w").Span<float>().ToArray().Should().Equal(1f, 2f, 3f, 4f, 5f, 6f);
        reader.Entries.Select(e => e.Key).Should().Equal("b", "global_step", "s", "w");
        reader.Faults.Should().ContainSingle().Which.Should().BeOfType<DataLossError>();
    }

    [Fact]
    public void Salvaging_never_returns_a_value_whose_checksum_is_wrong()
    {
        using var reader = BundleReader.Open(At("hostile_bundle/data_flip_b/m"), new BundleReadOptions(Salvage: true));

        var read = () => reader.Read("b");

        read.Should().Throw<DataLossError>().WithMessage("TensorBundle at *: Checksum does not match: *");
    }

    [Theory]
    [InlineData("keys_unsorted", "comes after a greater one")]
    [InlineData("keys_duplicate", "is in '*' twice")]
    public void Keys_out_of_order_are_damage(string name, string message)
    {
        var report = Inspector.Inspect(At($"hostile_bundle/{name}/m"), new InspectionOptions(Verify: true));

        report.Errors.Select(e => e.Message).Should().ContainMatch($"*{message}*");
    }

    [Fact]
    public void Statistics_count_what_is_no_number_apart()
    {
        var tensor = Reproductions.Runtime.Tensors.Tensor.Vector(1f, float.NaN, 0f, -3f, float.NaN);

        TensorStatistics.Of(tensor).Should().Be(new TensorStatistics(-3, 1, -2.0 / 3, 1, 2, 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_type_without_values_here_is_whole_and_has_no_numbers(bool verify)
    {
        var report = Inspector.Inspect(At("bundle/dtype_float8_e5m2/model.ckpt"), new InspectionOptions(Verify: verify, Stats: true));

        report.Errors.Should().BeEmpty("TensorFlow wrote it, and its checksums are right");
        report.Entries.Should().Contain(e => e.DType == "float8_e5m2" && e.Statistics == null);
    }

    [Fact]
    public void More_bytes_than_one_tensor_may_hold_are_listed_and_no_damage()
    {
        const long Bytes = 1L << 31;
        using var folder = new TemporaryFolder();
        using (var data = File.Create(BundleNames.Data(folder.At("m"), 0, 1)))
        {
            data.SetLength(Bytes);
        }

        var large = new Tensorflow.BundleEntryProto { Dtype = Tensorflow.DataType.DtInt8, Size = Bytes, Shape = new Tensorflow.TensorShapeProto { Dim = { new Tensorflow.TensorShapeProto.Types.Dim { Size = Bytes } } } };
        IndexFile.Write(BundleNames.Index(folder.At("m")), 1, [new("large"u8.ToArray(), large)]);

        var report = Inspector.Inspect(folder.At("m"), new InspectionOptions(Stats: true));

        report.Errors.Should().BeEmpty();
        report.Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = "large", Bytes, Statistics = (TensorStatistics?)null });
    }

    [Fact]
    public void One_key_is_shown_with_its_value()
    {
        var report = Inspector.Inspect(At("bundle/partition_axis1"), new InspectionOptions(Stats: true, Key: "emb", Values: true));

        var entry = report.Entries.Should().ContainSingle().Which;
        entry.Should().BeEquivalentTo(new { Key = "emb", DType = "float32", Shape = new long[] { 3, 7 }, Bytes = 84L, Crc32C = (uint?)null });
        entry.Slices.Should().Equal(TensorSlice.Parse("0,3:0,4"), TensorSlice.Parse("0,3:4,3"));
        entry.Statistics.Should().Be(new TensorStatistics(-3, 2, -0.5, 1, 0, 0));
        entry.Value!.Span<float>()[20].Should().Be(2f);
    }

    [Fact]
    public void A_graph_is_shown_in_numbers()
    {
        var graph = Inspector.Inspect(At("hostile_meta/good/m.meta")).Graphs.Should().ContainSingle().Which;

        graph.NodeCount.Should().Be(19);
        graph.Ops["MatMul"].Should().Be(1);
        graph.Collections.Keys.Should().Equal("out", "trainable_variables", "variables");
        graph.Saver!.RestoreOpName.Should().Be("save/restore_all");
    }

    private static string At(string path)
    {
        var parts = path.Split('/', 3);
        return parts.Length == 2 ? Corpus.Folder(parts[0], parts[1]) : Path.Combine(Corpus.Folder(parts[0], parts[1]), parts[2]);
    }
}
