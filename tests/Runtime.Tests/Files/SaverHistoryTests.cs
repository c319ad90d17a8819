extern alias api;
using System.Text.Json;
using api::Tensorflow;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Which checkpoints a saver keeps, and what the state file says: as in the recorded runs of TensorFlow.</summary>
public sealed class SaverHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly VariableGraph _graph = new();

    public SaverHistoryTests() => _graph.Variable(1f, "v");

    [Fact]
    public void Three_of_five_checkpoints_stay_and_the_state_names_them_after_each_save()
    {
        var truth = Corpus.Truth("state", "max_to_keep_3");
        var saver = tf.train.Saver(max_to_keep: 3, save_relative_paths: true);

        var history = Enumerable.Range(1, 5).Select(i =>
        {
            var returned = Save(saver, "mnist_model", i * 1000);
            return (returned, State(), string.Join(" ", Files()), string.Join(" ", saver.last_checkpoints.Select(Relative)));
        }).ToList();

        history.Should().Equal(truth.GetProperty("history").EnumerateArray().Select(h =>
            (h.GetProperty("returned").GetString()!, h.GetProperty("state").GetString()!, Texts(h.GetProperty("files")), Texts(h.GetProperty("last_checkpoints")))));
    }

    [Theory]
    [InlineData(null, "None")]
    [InlineData(0, "0")]
    public void Without_a_limit_all_files_stay_and_the_state_names_the_newest_alone(int? maxToKeep, string setting)
    {
        var truth = Corpus.Truth("state", "max_to_keep_none");
        var expected = truth.GetProperty("by_setting").GetProperty(setting);
        var saver = tf.train.Saver(new[] { tf.get_collection<IVariableV1>("variables")[0] }.AsEnumerable(), max_to_keep: maxToKeep, save_relative_paths: true);

        Enumerable.Range(1, 3).ToList().ForEach(i => Save(saver, "m" + setting, i));

        State().Should().Be(expected.GetProperty("state").GetString());
        saver.last_checkpoints.Should().BeEmpty();
        saver.saver_def.MaxToKeep.Should().Be(expected.GetProperty("saver_def_max_to_keep").GetInt32());
        string.Join(" ", Files()).Should().Be(Texts(truth.GetProperty("files_left"), f => f == "checkpoint" || f.StartsWith($"m{setting}-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_negative_limit_leaves_the_meta_graphs_alone()
    {
        var saver = tf.train.Saver(max_to_keep: -1);

        saver.save(_graph.Session, _folder.At("m"), 1);
        saver.save(_graph.Session, _folder.At("m"), 2);

        Files().Should().Equal("checkpoint", "m-1.meta", "m-2.meta");
    }

    [Fact]
    public void A_second_saver_goes_on_from_what_it_recovers()
    {
        var truth = Corpus.Truth("state", "recover_last_checkpoints");
        var first = tf.train.Saver(max_to_keep: 2);
        Save(first, "m", 1);
        Save(first, "m", 2);

        var second = tf.train.Saver(max_to_keep: 2);
        second.recover_last_checkpoints(first.last_checkpoints);
        var recovered = second.last_checkpoints.Select(Relative).ToList();
        Save(second, "m", 3);
        Save(tf.train.Saver(max_to_keep: 2), "m", 4);

        string.Join(" ", recovered).Should().Be(Texts(truth.GetProperty("after_recover")));
        string.Join(" ", Files()).Should().Be(Texts(truth.GetProperty("files_left")));
    }

    [Fact]
    public void Checkpoints_that_are_gone_are_not_recovered()
    {
        var saver = tf.train.Saver();
        Save(saver, "m", 1);

        saver.recover_last_checkpoints([_folder.At("gone-1"), _folder.At("m-1")]);

        saver.last_checkpoints.Should().Equal(_folder.At("m-1"));
    }

    [Fact]
    public void A_checkpoint_stays_for_good_when_its_time_has_come()
    {
        var saver = tf.train.Saver(max_to_keep: 1, keep_checkpoint_every_n_hours: 1);
        Save(saver, "m", 1);
        var inTwoHours = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 7200.0;

        saver.set_last_checkpoints_with_time([(_folder.At("m-1"), inTwoHours)]);
        Save(saver, "m", 2);
        Save(saver, "m", 3);

        Files().Where(f => f.EndsWith(".index", StringComparison.Ordinal)).Should().Equal("m-1.index", "m-3.index");
    }

    [Fact]
    public void Saving_one_prefix_again_counts_once()
    {
        var saver = tf.train.Saver(max_to_keep: 2);

        Save(saver, "m", 1);
        Save(saver, "m", 2);
        Save(saver, "m", 1);

        saver.last_checkpoints.Select(Relative).Should().Equal("./m-2", "./m-1");
        Files().Should().Contain("m-2.index");
    }

    [Fact]
    public void Removing_a_checkpoint_leaves_those_whose_names_begin_alike()
    {
        var expected = Corpus.Truth("state", "remove_checkpoint").GetProperty("results");
        foreach (var file in expected.GetProperty("before").EnumerateArray())
        {
            File.WriteAllText(_folder.At(file.GetString()!), "");
        }

        tf.train.remove_checkpoint(_folder.At("m-1"));
        var afterFirst = string.Join(" ", Files());
        tf.train.remove_checkpoint(_folder.At("v1"), SaverDef.Types.CheckpointFormatVersion.V1);

        afterFirst.Should().Be(Texts(expected.GetProperty("after_first")));
        string.Join(" ", Files()).Should().Be(Texts(expected.GetProperty("after_v1")));
    }

    [Fact]
    public void A_prefix_with_a_star_does_not_take_its_neighbours_along()
    {
        var saver = tf.train.Saver(max_to_keep: 1);
        Save(tf.train.Saver(), "mine", 1);

        Save(saver, "m*", 1);
        Save(saver, "m*", 2);

        Files().Where(f => f.EndsWith(".index", StringComparison.Ordinal)).Should().Equal("m*-2.index", "mine-1.index");
    }

    [Fact]
    public void A_folder_that_moved_is_found_by_relative_paths_and_not_by_absolute_ones()
    {
        Save(tf.train.Saver(save_relative_paths: true), "run/relative", 1);
        tf.train.Saver().save(_graph.Session, _folder.At("run/absolute"), 1, latest_filename: "other");

        Directory.Move(_folder.At("run"), _folder.At("moved"));

        tf.train.latest_checkpoint(_folder.At("moved")).Should().Be(_folder.At("moved/relative-1"));
        tf.train.latest_checkpoint(_folder.At("moved"), "other").Should().BeNull();
    }

    [Theory]
    [InlineData("d/x")]
    [InlineData("d/y")]
    [InlineData("d/z")]
    [InlineData("d/nope")]
    [InlineData("d/x.index")]
    [InlineData("d/*")]
    [InlineData("d/?")]
    [InlineData("d")]
    [InlineData("")]
    public void A_checkpoint_exists_where_TensorFlow_sees_one(string prefix)
    {
        var expected = Corpus.Truth("state", "missing_and_directory").GetProperty("results").GetProperty("checkpoint_exists").GetProperty(prefix).GetProperty("ok").GetBoolean();
        var root = Corpus.Folder("state", "missing_and_directory");

        var exists = tf.train.checkpoint_exists(prefix.Length == 0 ? "" : $"{root}/{prefix}");

        exists.Should().Be(expected);
    }

    [Fact]
    public void A_folder_without_state_file_or_with_a_folder_in_its_place_has_no_state()
    {
        Directory.CreateDirectory(_folder.At("d/checkpoint"));

        tf.train.get_checkpoint_state(_folder.At("nothing_here")).Should().BeNull();
        tf.train.get_checkpoint_state(_folder.At("d")).Should().BeNull();
        tf.train.latest_checkpoint(_folder.At("d")).Should().BeNull();
    }

    [Fact]
    public void Times_are_written_for_each_path_or_refused()
    {
        var update = () => tf.train.update_checkpoint_state(_folder.Path, "b", ["a"], all_model_checkpoint_timestamps: [1.5]);

        tf.train.update_checkpoint_state(_folder.Path, "b", ["a", "b"], all_model_checkpoint_timestamps: [1.5, 2.5], last_preserved_timestamp: .5);

        var state = tf.train.get_checkpoint_state(_folder.Path);
        state.AllModelCheckpointTimestamps.Should().Equal(1.5, 2.5);
        state.LastPreservedTimestamp.Should().Be(.5);
        update.Should().Throw<ValueError>().WithMessage("Checkpoint timestamps, if provided, must match checkpoint paths (got 2 paths and 1 timestamps).");
    }

    [Fact]
    public void A_state_file_cannot_have_the_checkpoints_name()
    {
        var update = () => checkpoint_management.update_checkpoint_state_internal(_folder.Path, _folder.At("checkpoint"));

        update.Should().Throw<RuntimeError>().WithMessage($"Save path '{_folder.At("checkpoint")}' conflicts with path used for checkpoint state.  Please use a different save path.");
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    private static string Texts(JsonElement list, Func<string, bool>? filter = null) =>
        string.Join(" ", list.EnumerateArray().Select(e => e.GetString()!).Where(e => filter?.Invoke(e) != false).Order(StringComparer.Ordinal));

    private string Save(Saver saver, string name, int step)
    {
        var saved = saver.save(_graph.Session, _folder.At(name), step, write_meta_graph: false);
        return Relative(saved);
    }

    private string Relative(string path) => "./" + Path.GetRelativePath(_folder.Path, path);

    private string State() => File.ReadAllText(_folder.At("checkpoint"));

    private IEnumerable<string> Files() => Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
