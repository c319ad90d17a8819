using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>What saving does to the disk: all of it or nothing.</summary>
public sealed class BundleWriterTests
{
    [Fact]
    public void A_checkpoint_has_the_bytes_that_the_rules_give()
    {
        using var folder = new TemporaryFolder();
        using var writer = new BundleWriter(folder.At("m"));
        writer.Add("b", Tensor.Vector(.5f, .25f, .125f));
        writer.Add("global_step", Tensor.Scalar(7L));
        writer.Add("w", Tensor.From(new Shape(2, 3), 1f, 2f, 3f, 4f, 5f, 6f));

        writer.Finish();

        Convert.ToHexStringLower(File.ReadAllBytes(folder.At("m.data-00000-of-00001")))
            .Should().Be("0000003f0000803e0000003e07000000000000000000803f0000004000004040000080400000a0400000c040");
        Convert.ToHexStringLower(File.ReadAllBytes(folder.At("m.index")))
            .Should().StartWith("00000608011a02080100010f620801120412020803280c35c5ff9b26000b0d676c6f62616c5f7374657008091200200c280835bbd79f11")
            .And.EndWith("57fb808b247547db").And.HaveLength(2 * 173);
    }

    [Fact]
    public void Nothing_is_seen_before_the_end()
    {
        using var folder = new TemporaryFolder();
        var writer = new BundleWriter(folder.At("m"));
        writer.Add("a", Tensor.Scalar(1f));
        File.Exists(folder.At("m.index")).Should().BeFalse();
        File.Exists(folder.At("m.data-00000-of-00001")).Should().BeFalse();

        writer.Dispose();

        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty("an unfinished save leaves no file");
    }

    [Fact]
    public void A_failed_save_leaves_the_checkpoint_that_was_there()
    {
        using var folder = new TemporaryFolder();
        Save(folder.At("m"), 1f);
        File.Delete(folder.At("m.index"));
        Directory.CreateDirectory(folder.At("m.index/in the way"));

        var save = () => Save(folder.At("m"), 2f);

        save.Should().Throw<NotOkStatusException>();
        BitConverter.ToSingle(File.ReadAllBytes(folder.At("m.data-00000-of-00001"))).Should().Be(1f);
        Directory.GetFiles(folder.Path).Should().ContainSingle("temporary files are gone");
    }

    [Fact]
    public void A_key_cannot_be_saved_twice()
    {
        using var folder = new TemporaryFolder();
        using var writer = new BundleWriter(folder.At("m"));
        writer.Add("a", Tensor.Scalar(1f));

        var add = () => writer.Add("a", Tensor.Scalar(2f));

        add.Should().Throw<InvalidArgumentError>().WithMessage("Adding duplicate key: a.*");
    }

    [Fact]
    public void The_empty_key_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var writer = new BundleWriter(folder.At("m"));

        var add = () => writer.Add("", Tensor.Scalar(1f));

        add.Should().Throw<InvalidArgumentError>().WithMessage("A tensor cannot be saved under the empty key*");
    }

    [Fact]
    public void One_missing_folder_is_made_and_two_are_not()
    {
        using var folder = new TemporaryFolder();

        Save(folder.At("one/m"), 1f);
        var save = () => Save(folder.At("two/three/m"), 1f);

        File.Exists(folder.At("one/m.index")).Should().BeTrue();
        save.Should().Throw<NotFoundError>().WithMessage("*two/three; No such file or directory.*");
    }

    [Fact]
    public void Parts_read_whole_and_in_another_partitioning()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new BundleWriter(folder.At("m")))
        {
            writer.AddSlice("p", new Shape(4, 2), TensorSlice.Parse("2,2:0,2"), Tensor.From(new Shape(2, 2), 4, 5, 6, 7));
            writer.AddSlice("p", new Shape(4, 2), TensorSlice.Parse("0,2:0,2"), Tensor.From(new Shape(2, 2), 0, 1, 2, 3));
            writer.Finish();
        }

        using var reader = BundleReader.Open(folder.At("m"));
        reader.Read("p").Span<int>().ToArray().Should().Equal(0, 1, 2, 3, 4, 5, 6, 7);
        reader.ReadSlice("p", TensorSlice.Parse("-:1,1")).Span<int>().ToArray().Should().Equal(1, 3, 5, 7);
        reader.ReadSlice("p", TensorSlice.Parse("1,2:-")).Span<int>().ToArray().Should().Equal(2, 3, 4, 5);
        reader.Entries.Select(e => e.Key).Should().Equal("p");
    }

    [Fact]
    public void A_part_of_a_whole_tensor_is_read()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new BundleWriter(folder.At("m")))
        {
            writer.Add("p", Tensor.From(new Shape(2, 2), 1, 2, 3, 4));
            writer.Add("s", Tensor.FromStrings(new Shape(2), ["a", "b"]));
            writer.Finish();
        }

        using var reader = BundleReader.Open(folder.At("m"));
        reader.ReadSlice("p", TensorSlice.Parse("-:0,1")).Span<int>().ToArray().Should().Equal(1, 3);
        reader.ReadSlice("s", TensorSlice.Parse("1,1")).TextAt(0).Should().Be("b");
    }

    [Fact]
    public void Strings_in_parts_are_read_part_by_part_alone()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new BundleWriter(folder.At("m")))
        {
            writer.AddSlice("s", new Shape(2), TensorSlice.Parse("0,1"), Tensor.FromStrings(new Shape(1), ["a"]));
            writer.AddSlice("s", new Shape(2), TensorSlice.Parse("1,1"), Tensor.FromStrings(new Shape(1), ["b"]));
            writer.Finish();
        }

        using var reader = BundleReader.Open(folder.At("m"));
        var whole = () => reader.Read("s");

        reader.ReadSlice("s", TensorSlice.Parse("1,1")).TextAt(0).Should().Be("b");
        whole.Should().Throw<InvalidArgumentError>().WithMessage("Dtype string not supported.*");
    }

    [Fact]
    public void Large_tensors_are_read_in_pieces_by_several_threads()
    {
        using var folder = new TemporaryFolder();
        var values = Enumerable.Range(0, 5_000_001).ToArray();
        using (var writer = new BundleWriter(folder.At("m")))
        {
            writer.Add("large", Tensor.Vector<int>(values));
            writer.Finish();
        }

        using var reader = BundleReader.Open(folder.At("m"));
        reader.Read("large").Span<int>().SequenceEqual(values).Should().BeTrue();
        using (var data = new FileStream(folder.At("m.data-00000-of-00001"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            data.Position = 17_000_000;
            data.WriteByte(0xEE);
        }

        var read = () => reader.Read("large");
        read.Should().Throw<DataLossError>().WithMessage("TensorBundle at *m shard 0 (20000004 bytes): Checksum does not match: stored *");
    }

    [Fact]
    public void Shards_of_one_tensor_merge_into_one_checkpoint()
    {
        using var folder = new TemporaryFolder();
        foreach (var part in (int[])[0, 1])
        {
            using var writer = new BundleWriter(folder.At($"temp/part-{part}"));
            writer.AddSlice("p", new Shape(2), TensorSlice.Parse($"{part},1"), Tensor.Vector((float)part));
            writer.Finish();
        }

        BundleMerger.Merge([folder.At("temp/part-0"), folder.At("temp/part-1")], folder.At("m"), deleteOldDirs: true);

        using var reader = BundleReader.Open(folder.At("m"));
        reader.ShardCount.Should().Be(2);
        reader.Read("p").Span<float>().ToArray().Should().Equal(0f, 1f);
        Directory.Exists(folder.At("temp")).Should().BeFalse();
    }

    [Fact]
    public void Checkpoints_with_a_key_in_common_do_not_merge()
    {
        using var folder = new TemporaryFolder();
        Save(folder.At("a"), 1f);
        Save(folder.At("b"), 2f);

        var merge = () => BundleMerger.Merge([folder.At("a"), folder.At("b")], folder.At("m"), deleteOldDirs: false);

        merge.Should().Throw<InvalidArgumentError>().WithMessage("Duplicate tensor keyed by x encountered, when merging prefix: *b");
        File.Exists(folder.At("a.index")).Should().BeTrue();
        File.Exists(folder.At("m.index")).Should().BeFalse();
    }

    private static void Save(string prefix, float value)
    {
        using var writer = new BundleWriter(prefix);
        writer.Add("x", Tensor.Scalar(value));
        writer.Finish();
    }
}
