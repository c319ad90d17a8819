extern alias api;
using api::Tensorflow;
using Reproductions.Runtime.Formats;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>What saving writes, under which names, and what stands when it fails.</summary>
public sealed class SaverSaveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly VariableGraph _graph = new();
    private readonly IVariableV1 _variable;

    public SaverSaveTests() => _variable = _graph.Variable(new[] { 1f, 2f }, "v");

    [Theory]
    [InlineData(false, "m-7")]
    [InlineData(true, "m-00000007")]
    public void The_step_is_appended_and_padded_on_request(bool pad, string name)
    {
        var saved = tf.train.Saver(pad_step_number: pad).save(_graph.Session, _folder.At("m"), 7);

        saved.Should().Be(_folder.At(name));
        File.Exists(_folder.At(name + ".meta")).Should().BeTrue();
    }

    [Fact]
    public void The_step_may_be_a_variable()
    {
        var step = _graph.Variable(12L, "global_step");

        var saved = tf.train.Saver([_variable]).save(_graph.Session, _folder.At("m"), step);

        saved.Should().Be(_folder.At("m-12"));
    }

    [Fact]
    public void A_state_file_name_with_a_folder_is_refused()
    {
        var save = () => tf.train.Saver().save(_graph.Session, _folder.At("m"), latest_filename: "sub/checkpoint");

        save.Should().Throw<ValueError>().WithMessage("'latest_filename' must not contain path components");
    }

    [Fact]
    public void A_prefix_with_the_state_files_name_is_refused_without_a_step()
    {
        var save = () => tf.train.Saver().save(_graph.Session, _folder.At("checkpoint"));

        save.Should().Throw<ValueError>().WithMessage($"'latest_filename' collides with 'save_path': 'checkpoint' and '{_folder.At("checkpoint")}'");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_prefix_is_refused_before_anything_is_written()
    {
        var save = () => tf.train.Saver().save(_graph.Session, "");

        save.Should().Throw<ValueError>().WithMessage("no path specified");
    }

    [Fact]
    public void One_missing_folder_is_made_and_two_are_refused()
    {
        var saver = tf.train.Saver();

        var deep = () => saver.save(_graph.Session, _folder.At("a/b/m"));
        var saved = saver.save(_graph.Session, _folder.At("a/m"));

        saved.Should().Be(_folder.At("a/m"));
        tf.train.latest_checkpoint(_folder.At("a")).Should().Be(saved);
        var missing = () => saver.save(_graph.Session, _folder.At("x/y/m"));
        missing.Should().Throw<ValueError>().WithMessage($"Parent directory of {_folder.At("x/y/m")} doesn't exist, can't save.");
        deep.Should().NotThrow("its parent exists by now");
    }

    [Fact]
    public void A_saver_of_nothing_is_refused_unless_it_may_be_empty()
    {
        using var empty = new VariableGraph();
        tf.constant(1f, name: "one");

        var make = () => tf.train.Saver();
        var saver = tf.train.Saver(allow_empty: true);
        var saved = saver.save(empty.Session, _folder.At("m"));
        saver.restore(empty.Session, _folder.At("not there"));

        make.Should().Throw<ValueError>().WithMessage("No variables to save");
        saved.Should().BeNull();
        Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Should().Equal("m.meta");
    }

    [Fact]
    public void A_deferred_saver_is_of_the_variables_there_are_when_it_is_built()
    {
        using var other = new VariableGraph();
        var saver = tf.train.Saver(defer_build: true);
        other.Variable(1f, "late");

        var early = () => saver.save(other.Session, _folder.At("m"));
        early.Should().Throw<RuntimeError>().WithMessage("`build()` should be called before save if defer_build==True");
        saver.build();
        saver.save(other.Session, _folder.At("m"));

        tf.train.list_variables(_folder.At("m")).Select(v => v.Item1).Should().Equal("late");
    }

    [Fact]
    public void Variables_and_a_deferred_build_exclude_each_other()
    {
        var make = () => new Saver([_variable], defer_build: true);

        make.Should().Throw<ValueError>().WithMessage("If `var_list` is provided then build cannot be deferred. Either set defer_build=False or var_list=None.");
    }

    [Fact]
    public void A_dictionary_renames_keys_both_ways()
    {
        var other = _graph.Variable(new[] { 3f }, "w");
        var saver = tf.train.Saver(new Dictionary<string, IVariableV1> { ["old/w"] = other, ["old/v"] = _variable });
        saver.save(_graph.Session, _folder.At("m"));
        _graph.Assign(_variable, new[] { -77f, -77f });
        _graph.Assign(other, new[] { -77f });
        _graph.Values(_variable).Should().Equal(-77f, -77f);

        saver.restore(_graph.Session, _folder.At("m"));

        tf.train.list_variables(_folder.At("m")).Select(v => v.Item1).Should().Equal("old/v", "old/w");
        _graph.Values(_variable).Should().Equal(1f, 2f);
        _graph.Values(other).Should().Equal(3f);
    }

    [Fact]
    public void One_variable_under_two_keys_is_refused()
    {
        var make = () => tf.train.Saver(new Dictionary<string, IVariableV1> { ["a"] = _variable, ["b"] = _variable });

        make.Should().Throw<ValueError>().WithMessage("The same saveable will be restored with two names: b");
    }

    [Fact]
    public void A_value_that_is_no_variable_is_refused()
    {
        var make = () => tf.train.Saver(new Dictionary<string, object> { ["a"] = tf.constant(1f) });

        make.Should().Throw<TypeError>().WithMessage("names_to_saveables must be a dict mapping string names to Tensors/Variables. Not a variable: *");
    }

    [Fact]
    public void Two_variables_of_one_name_are_refused()
    {
        var make = () => tf.train.Saver([_variable, _variable]);

        make.Should().Throw<ValueError>().WithMessage("At least two variables have the same name: v");
    }

    [Theory]
    [InlineData(SaverDef.Types.CheckpointFormatVersion.V1, false, "m")]
    [InlineData(SaverDef.Types.CheckpointFormatVersion.V1, true, "m-?????-of-00001")]
    [InlineData(SaverDef.Types.CheckpointFormatVersion.V2, false, "m")]
    [InlineData(SaverDef.Types.CheckpointFormatVersion.V2, true, "m")]
    public void Every_form_of_checkpoint_comes_back(SaverDef.Types.CheckpointFormatVersion version, bool sharded, string name)
    {
        var saver = tf.train.Saver(sharded: sharded, write_version: version);
        var saved = saver.save(_graph.Session, _folder.At("m"));
        _graph.Assign(_variable, new[] { -77f, -77f });
        _graph.Values(_variable).Should().Equal(-77f, -77f);

        saver.restore(_graph.Session, saved);

        saved.Should().Be(_folder.At(name));
        _graph.Values(_variable).Should().Equal(1f, 2f);
        tf.train.latest_checkpoint(_folder.Path).Should().Be(saved);
        File.Exists(_folder.At("m.meta")).Should().BeTrue();
        Directory.GetDirectories(_folder.Path).Should().BeEmpty("temporary folders are gone");
    }

    [Fact]
    public void Variables_of_three_devices_are_saved_in_three_shards_with_TensorFlows_bytes()
    {
        var recorded = Path.Combine(Corpus.Folder("bundle", "sharded_two_devices"), "model.ckpt");
        using var reader = tf.train.NewCheckpointReader(recorded);
        var graph = tf.Graph().as_default();
        using var session = new Session(graph, new ConfigProto { AllowSoftPlacement = true });
        foreach (var (name, device) in new[] { ("on0", "/cpu:0"), ("on1", "/cpu:1"), ("aa_on1", "/cpu:1") })
        {
            tf_with(graph.device(device), _ => tf.Variable(reader.get_tensor(name), name: name));
        }

        tf.Variable(reader.get_tensor("nodev"), name: "nodev");
        session.run(tf.global_variables_initializer());

        var saved = tf.train.Saver(sharded: true).save(session, _folder.At("model.ckpt"), write_meta_graph: false);

        string[] endings = [".index", ".data-00000-of-00003", ".data-00001-of-00003", ".data-00002-of-00003"];
        Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Should().BeEquivalentTo([.. endings.Select(e => "model.ckpt" + e), "checkpoint"]);
        endings.ToList().ForEach(e => File.ReadAllBytes(saved + e).Should().Equal(File.ReadAllBytes(recorded + e), e));
        graph.Exit();
    }

    [Theory]
    [InlineData(false, ".index")]
    [InlineData(false, ".data-00000-of-00001")]
    [InlineData(false, ".meta")]
    [InlineData(true, ".index")]
    [InlineData(true, ".data-00000-of-00001")]
    public void The_same_values_give_the_same_bytes_wherever_they_are_saved(bool sharded, string ending)
    {
        tf.train.Saver(sharded: sharded).save(_graph.Session, _folder.At("first"), 1);
        using var other = new VariableGraph();
        other.Variable(new[] { 1f, 2f }, "v");

        Directory.CreateDirectory(_folder.At("sub"));
        tf.train.Saver(sharded: sharded).save(other.Session, _folder.At("sub/second"));

        File.ReadAllBytes(_folder.At("sub/second" + ending)).Should().Equal(File.ReadAllBytes(_folder.At("first-1" + ending)));
    }

    [Fact]
    public void An_imported_saver_keeps_as_many_checkpoints_as_the_one_it_was_saved_by()
    {
        tf.train.Saver(max_to_keep: 1).export_meta_graph(_folder.At("one.meta"), save_debug_info: false);
        using var other = new VariableGraph();
        var imported = tf.train.import_meta_graph(_folder.At("one.meta"));
        other.Session.run(tf.get_collection<IVariableV1>("variables")[0].Initializer);

        imported.save(other.Session, _folder.At("m"), 1);
        imported.save(other.Session, _folder.At("m"), 2);

        Directory.GetFiles(_folder.Path, "*.index").Select(f => Path.GetFileName(f)).Should().Equal("m-2.index");
    }

    [Fact]
    public void A_pattern_that_matches_another_checkpoint_passes_the_first_check_and_fails_in_the_kernel()
    {
        var saver = tf.train.Saver();
        saver.save(_graph.Session, _folder.At("m1"));

        var restore = () => saver.restore(_graph.Session, _folder.At("m?"));

        tf.train.checkpoint_exists(_folder.At("m?")).Should().BeTrue();
        restore.Should().Throw<NotFoundError>().WithMessage($"Restoring from checkpoint failed.*Unsuccessful TensorSliceReader constructor: Failed to find any matching files for {_folder.At("m?")}*");
    }

    [Fact]
    public void A_prefix_with_brackets_is_saved_and_not_found_again()
    {
        var saver = tf.train.Saver();

        var saved = saver.save(_graph.Session, _folder.At("m[1]"));
        var restore = () => saver.restore(_graph.Session, saved);

        File.Exists(saved + ".index").Should().BeTrue();
        restore.Should().Throw<ValueError>().Which.Message.Should().Be($"The passed save_path is not a valid checkpoint: {saved}");
    }

    [Fact]
    public void A_meta_graph_that_cannot_be_written_leaves_the_state_file_as_it_was()
    {
        var saver = tf.train.Saver(max_to_keep: 1);
        saver.save(_graph.Session, _folder.At("m"), 1);
        Directory.CreateDirectory(_folder.At("m-2.meta/in the way"));

        var save = () => saver.save(_graph.Session, _folder.At("m"), 2);

        save.Should().Throw<NotOkStatusException>();
        tf.train.latest_checkpoint(_folder.Path).Should().Be(_folder.At("m-1"));
        saver.last_checkpoints.Should().Equal(_folder.At("m-1"));
    }

    [Fact]
    public void Values_that_cannot_be_written_leave_the_checkpoint_that_was_there()
    {
        var saver = tf.train.Saver();
        saver.save(_graph.Session, _folder.At("m"), 1);
        _graph.Assign(_variable, new[] { 8f, 9f });
        Directory.CreateDirectory(_folder.At("m-2.index/in the way"));

        var save = () => saver.save(_graph.Session, _folder.At("m"), 2);

        save.Should().Throw<NotOkStatusException>();
        tf.train.latest_checkpoint(_folder.Path).Should().Be(_folder.At("m-1"));
        tf.train.load_variable(_folder.At("m-1"), "v").ToArray<float>().Should().Equal(1f, 2f);
        Directory.GetFiles(_folder.Path, "m-2*").Should().BeEmpty();
    }

    [Fact]
    public void A_variable_without_value_fails_before_anything_is_written()
    {
        tf.Variable(1f, name: "uninitialized");

        var save = () => tf.train.Saver().save(_graph.Session, _folder.At("m"));

        save.Should().Throw<FailedPreconditionError>().WithMessage("Attempting to use uninitialized value uninitialized*");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void Parts_are_saved_as_slices_of_one_key_and_come_back_whole()
    {
        using var parts = new VariableGraph();
        var def = SavedModelLoadTests.PartitionedModel();
        tf.saved_model.loader.load(parts.Session, ["serve"], def);

        tf.train.Saver().save(parts.Session, _folder.At("m"), write_meta_graph: false);

        using var file = CheckpointFile.Open(_folder.At("m"));
        file.Entries.Select(e => $"{e.Key} {e.Shape}").Should().Equal("v [2,4]");
        using var whole = new VariableGraph();
        var v = whole.Variable(new float[2, 4], "v");
        tf.train.Saver().restore(whole.Session, _folder.At("m"));
        whole.Values(v).Should().Equal(1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f);
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }
}
