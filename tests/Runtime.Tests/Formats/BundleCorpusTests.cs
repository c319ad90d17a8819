using System.Text.Json;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Checkpoints that TensorFlow wrote: what is in them, and that we write the same bytes.</summary>
public sealed class BundleCorpusTests
{
    public static TheoryData<string> CasesWithFiles { get; } = [.. Corpus.Cases("bundle").Select(c => c.Data).Where(c => Corpus.Truth("bundle", c).TryGetProperty("prefix", out _))];

    // Their values belong to types that TensorFlow 1.13.1 does not know: see the last test.
    private static readonly string[] NewerTypes = ["dtype_float8_e4m3fn", "dtype_float8_e5m2"];

    public static TheoryData<string> CasesWithValues { get; } = [.. CasesWithFiles.Select(c => c.Data).Except(NewerTypes)];

    [Theory]
    [MemberData(nameof(CasesWithFiles))]
    public void The_reader_lists_and_reads_what_TensorFlow_lists_and_reads(string name)
    {
        var truth = Corpus.Truth("bundle", name);
        using var reader = BundleReader.Open(Prefix(name, truth));

        reader.ShardCount.Should().Be(truth.GetProperty("header").GetProperty("num_shards").GetInt32());
        var keys = truth.GetProperty("keys").EnumerateArray().Where(k => !k.TryGetProperty("slice_data_key", out _) && !k.TryGetProperty("note", out _)).ToList();
        foreach (var key in keys)
        {
            if (key.TryGetProperty("dtype", out _))
            {
                CheckEntry(reader, key);
            }
        }


        // TensorFlow's Python cannot list keys that are no UTF-8; then its count is 0.
        var listed = truth.GetProperty("shape_map_size").GetInt32();
        reader.Entries.Count.Should().Be(listed == 0 ? keys.Count : listed);
        reader.Entries.Zip(reader.Entries.Skip(1)).All(p => KeyText.Encode(p.First.Key).AsSpan().SequenceCompareTo(KeyText.Encode(p.Second.Key)) < 0).Should().BeTrue("keys rise bytewise");
    }

    [Theory]
    [MemberData(nameof(CasesWithValues))]
    public void Saving_what_was_read_makes_the_same_bytes(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("bundle", name);
        var prefix = Prefix(name, truth);
        using var reader = BundleReader.Open(prefix);
        var copy = folder.At("m");

        BundleCopy.Rewrite(reader, copy);

        foreach (var shard in Enumerable.Range(0, reader.ShardCount))
        {
            SameBytes(BundleNames.Data(copy, shard, reader.ShardCount), BundleNames.Data(prefix, shard, reader.ShardCount)).Should().BeTrue($"shard {shard}");
        }

        SameBytes(BundleNames.Index(copy), BundleNames.Index(prefix)).Should().BeTrue("index");
        Directory.GetFiles(folder.Path).Should().HaveCount(reader.ShardCount + 1, "no temporary file stays");
    }

    [Theory]
    [InlineData("int4", 3)]
    [InlineData("uint4", 3)]
    [InlineData("variant", 34)]
    public void A_type_that_is_not_restored_is_listed(string type, long bytes)
    {
        using var folder = new TemporaryFolder();
        var ok = Corpus.Truth("bundle", "dtypes_not_saved").GetProperty("results").GetProperty(type).GetProperty("ok");
        File.WriteAllBytes(folder.At("m.index"), Convert.FromHexString(ok.GetProperty("bundle").GetString()!));

        using var reader = BundleReader.Open(folder.At("m"));

        var entry = reader.Entries.Should().ContainSingle().Which;
        (entry.Key, StoredType.PythonName(entry.DType), entry.ByteCount).Should().Be(("x", type, bytes));
    }

    [Theory]
    [InlineData("dtype_float8_e4m3fn", "float8_e4m3fn")]
    [InlineData("dtype_float8_e5m2", "float8_e5m2")]
    public void Values_of_types_newer_than_1_13_1_are_refused_by_name(string name, string type)
    {
        using var reader = BundleReader.Open(Prefix(name, Corpus.Truth("bundle", name)));

        var read = () => reader.Read("vec");

        read.Should().Throw<Tensorflow.Exceptions.UnimplementedError>().WithMessage($"Key 'vec' has element type {type}*");
    }

    private static string Prefix(string name, JsonElement truth) => Path.Combine(Corpus.Folder("bundle", name), truth.GetProperty("prefix").GetString()!);

    private static bool SameBytes(string first, string second) => File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second));

    private static void CheckEntry(BundleReader reader, JsonElement key)
    {
        var text = key.TryGetProperty("key", out var k) ? Text(k) : KeyText.Decode(Convert.FromHexString(key.GetProperty("key_hex").GetString()!));
        var entry = reader.Entry(text);
        StoredType.PythonName(entry.DType).Should().Be(key.GetProperty("dtype").GetString(), text);
        entry.Shape.ToArray().Should().Equal(TruthValues.Dims(key.GetProperty("shape")), text);
        entry.ShardId.Should().Be(key.GetProperty("shard").GetInt32(), text);
        entry.Offset.Should().Be(key.GetProperty("offset").GetInt64(), text);
        entry.Size.Should().Be(key.GetProperty("size").GetInt64(), text);
        entry.MaskedCrc.Should().Be(key.GetProperty("crc32c_masked").GetUInt32(), text);
        var slices = key.TryGetProperty("slices", out var s)
            ? s.EnumerateArray().Select(slice => new TensorSlice([.. slice.EnumerateArray().Select(e => (e[0].GetInt64(), e[1].GetInt64()))])).ToArray()
            : [];
        entry.Slices.Should().Equal(slices, text);
        if (key.TryGetProperty("value", out var value) && value.TryGetProperty("shape", out _) && StoredType.HasValues(entry.DType))
        {
            reader.Read(text).ShouldBe(value, text);
        }
    }

    // Keys of many equal characters are written short.
    private static string Text(JsonElement key) => key.ValueKind == JsonValueKind.Object
        ? new string(key.GetProperty("char").GetString()![0], key.GetProperty("times").GetInt32())
        : key.GetString()!;
}
