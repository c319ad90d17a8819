extern alias api;
using System.Text.Json;
using api::Tensorflow;
using Google.Protobuf;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Restores that fail: TensorFlow's words, and what the variables hold afterwards.</summary>
public sealed class SaverRestoreTests : IDisposable
{
    private const string Altered = " from the checkpoint. Please ensure that you have not altered the graph expected based on the checkpoint. Original error:\n\n";
    private const string KeyMissing = "Restoring from checkpoint failed. This is most likely due to a Variable name or other graph key that is missing" + Altered;
    private const string Mismatch = "Restoring from checkpoint failed. This is most likely due to a mismatch between the current graph and the graph" + Altered;

    private readonly TemporaryFolder _folder = new();
    private readonly VariableGraph _graph = new();

    public SaverRestoreTests()
    {
        using var saved = new VariableGraph();
        saved.Variable(new[] { 1f, 2f }, "a");
        saved.Variable(new[] { 3, 4 }, "b");
        tf.train.Saver().save(saved.Session, _folder.At("m"), write_meta_graph: false);
    }

    [Fact]
    public void No_path_and_no_checkpoint_are_value_errors()
    {
        _graph.Variable(1f, "a");
        var saver = tf.train.Saver();

        var none = () => saver.restore(_graph.Session, null!);
        var missing = () => saver.restore(_graph.Session, _folder.At("nope"));

        none.Should().Throw<ValueError>().WithMessage("Can't load save_path when it is None.");
        missing.Should().Throw<ValueError>().WithMessage($"The passed save_path is not a valid checkpoint: {_folder.At("nope")}");
    }

    [Fact]
    public void The_first_missing_key_is_named_and_nothing_is_written()
    {
        var a = _graph.Variable(new[] { -77f, -77f }, "a");
        _graph.Variable(1f, "z");
        _graph.Variable(1f, "c");
        _graph.Values(a).Should().Equal(-77f, -77f);

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m"));

        restore.Should().Throw<NotFoundError>().Which.Message.Should().StartWith(KeyMissing + "Key c not found in checkpoint").And.Contain("[[{{node save/RestoreV2}}]]");
        _graph.Values(a).Should().Equal(-77f, -77f);
    }

    [Fact]
    public void All_wrong_types_are_named_after_the_keys_and_before_the_shapes()
    {
        _graph.Variable(new[] { 1, 2, 3 }, "a");
        _graph.Variable(new[] { 1f, 2f }, "b");

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m"));

        restore.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith(Mismatch
            + "tensor_name = a; expected dtype int32 does not equal original dtype float\ntensor_name = b; expected dtype float does not equal original dtype int32");
    }

    [Fact]
    public void A_wrong_shape_is_found_by_the_assignment()
    {
        _graph.Variable(new[] { 1f, 2f, 3f }, "a");

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m"));

        restore.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith(Mismatch
            + "Assign requires shapes of both tensors to match. lhs shape= [3] rhs shape= [2]").And.Contain("[[{{node save/Assign}}]]");
    }

    [Fact]
    public void Reshaping_takes_a_value_of_as_many_elements_and_refuses_others()
    {
        var fits = _graph.Variable(new float[,] { { -77 }, { -77 } }, "a");
        tf.train.Saver([fits], max_to_keep: 5).Should().NotBeNull();
        tf.train.Saver(reshape: true).restore(_graph.Session, _folder.At("m"));
        using var other = new VariableGraph();
        other.Variable(new[] { 1f, 2f, 3f }, "a");

        var restore = () => tf.train.Saver(reshape: true).restore(other.Session, _folder.At("m"));

        _graph.Values(fits).Should().Equal(1f, 2f);
        restore.Should().Throw<InvalidArgumentError>().WithMessage("*Input to reshape is a tensor with 2 values, but the requested shape has 3*");
    }

    [Fact]
    public void Damaged_bytes_are_data_loss_without_a_wrapping_and_touch_nothing()
    {
        var a = _graph.Variable(new[] { -77f, -77f }, "a");
        var data = File.ReadAllBytes(_folder.At("m.data-00000-of-00001"));
        data[0] ^= 1;
        File.WriteAllBytes(_folder.At("m.data-00000-of-00001"), data);

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m"));

        restore.Should().Throw<DataLossError>().Which.Message.Should().StartWith("TensorBundle at ").And.Contain("Checksum does not match: stored ");
        _graph.Values(a).Should().Equal(-77f, -77f);
    }

    // As a process leaves them that is killed between the two renames of a second save under one prefix.
    [Fact]
    public void New_data_beside_an_old_index_are_data_loss_that_names_the_interrupted_save()
    {
        var a = _graph.Variable(new[] { -77f, -77f }, "a");
        _graph.Variable(new[] { -77, -77 }, "b");
        var index = File.ReadAllBytes(_folder.At("m.index"));
        tf.train.Saver().save(_graph.Session, _folder.At("m"), write_meta_graph: false);
        File.WriteAllBytes(_folder.At("m.index"), index);

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m"));

        restore.Should().Throw<DataLossError>().Which.Message.Should().Contain("Checksum does not match").And.Contain("its index and its data are of two saves: restore another checkpoint.");
        _graph.Values(a).Should().Equal(-77f, -77f);
    }

    [Fact]
    public void A_cut_data_file_is_out_of_range()
    {
        _graph.Variable(new[] { -77f, -77f }, "a");
        File.WriteAllBytes(_folder.At("m.data-00000-of-00001"), [1, 2, 3]);

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m"));

        restore.Should().Throw<OutOfRangeError>().Which.Message.Should().StartWith("Read less bytes than requested");
    }

    [Theory]
    [InlineData(".index", "NotFoundError", "Tensor name \"a\" not found in checkpoint files ")]
    [InlineData(".data-00000-of-00001", "DataLossError", "Unable to open table file ")]
    public void A_file_in_place_of_the_prefix_is_told(string ending, string type, string message)
    {
        _graph.Variable(new[] { -77f, -77f }, "a");

        var restore = () => tf.train.Saver().restore(_graph.Session, _folder.At("m" + ending));

        var error = restore.Should().Throw<NotOkStatusException>().Which;
        error.GetType().Name.Should().Be(type);
        error.Message.Should().Contain(message + _folder.At("m" + ending));
    }

    [Fact]
    public void A_name_based_saver_reads_an_object_based_checkpoint_by_the_old_names()
    {
        var truth = Corpus.Truth("bundle", "object_based_read_by_saver").GetProperty("results");
        var v = _graph.Variable(new[] { -77f, -77f }, "v");
        _graph.Values(v).Should().Equal(-77f, -77f);

        tf.train.Saver().restore(_graph.Session, ObjectBased);

        _graph.Values(v).Should().Equal(truth.GetProperty("value").GetProperty("ok").GetProperty("values").EnumerateArray().Select(e => e.GetSingle()));
    }

    [Fact]
    public void A_name_that_an_object_based_checkpoint_lacks_is_listed()
    {
        var expected = Corpus.Truth("bundle", "object_based_read_by_saver").GetProperty("results").GetProperty("Saver, missing name").GetProperty("message").GetString()!;
        _graph.Variable(1f, "v");
        _graph.Variable(1f, "other");

        var restore = () => tf.train.Saver().restore(_graph.Session, ObjectBased);

        restore.Should().Throw<NotFoundError>().Which.Message.Should().StartWith(expected[..expected.IndexOf("Could not find", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_saver_comes_back_from_its_proto()
    {
        var a = _graph.Variable(new[] { -77f, -77f }, "a");
        var def = tf.train.Saver(max_to_keep: 7).saver_def;

        var again = Saver.from_proto(def.Clone());
        again.restore(_graph.Session, _folder.At("m"));

        again.to_proto().Should().Be(def);
        _graph.Values(a).Should().Equal(1f, 2f);
    }

    [Fact]
    public void Every_setting_of_a_saver_comes_back_from_its_proto()
    {
        _graph.Variable(1f, "a");
        var def = tf.train.Saver(sharded: true, max_to_keep: 7, keep_checkpoint_every_n_hours: 2.5f, write_version: SaverDef.Types.CheckpointFormatVersion.V1).to_proto();

        // 1.13.1: shards of the first version end in the pattern of their names, an op ShardedFilespec.
        def.Should().Be(new SaverDef
        {
            FilenameTensorName = "save/Const:0",
            SaveTensorName = "save/ShardedFilespec:0",
            RestoreOpName = "save/restore_all",
            Sharded = true,
            MaxToKeep = 7,
            KeepCheckpointEveryNHours = 2.5f,
            Version = SaverDef.Types.CheckpointFormatVersion.V1,
        });
        Saver.from_proto(SaverDef.Parser.ParseFrom(def.ToByteArray())).to_proto().Should().Be(def);
    }

    [Fact]
    public void Variables_restored_one_after_another_hold_the_same()
    {
        var a = _graph.Variable(new[] { -77f, -77f }, "a");
        var b = _graph.Variable(new[] { -77, -77 }, "b");
        _graph.Values(a).Should().Equal(-77f, -77f);

        tf.train.Saver(restore_sequentially: true).restore(_graph.Session, _folder.At("m"));

        _graph.Values(a).Should().Equal(1f, 2f);
        ((api::Tensorflow.NumPy.NDArray)_graph.Session.RunMany(b.GraphElement)).ToArray<int>().Should().Equal(3, 4);
    }

    [Theory]
    [InlineData("save", "Const:0")]
    [InlineData("elsewhere", null)]
    public void A_saver_leaves_its_scope_out_of_an_exported_proto(string scope, string? filename)
    {
        _graph.Variable(new[] { 1f, 2f }, "a");

        var def = tf.train.Saver().to_proto(scope);

        (def?.FilenameTensorName).Should().Be(filename);
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    private static string ObjectBased => Path.Combine(Corpus.Folder("bundle", "object_based_read_by_saver"), "obj");
}
