using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R06 · SILENT · no checkpoint is found, and the program starts afresh
//   var path = tf.train.latest_checkpoint(folder)
//   if (path is null) session.run(init); else saver.restore(session, path)
//   session.run(output, (input, images));
// Reported: llSourcell/tensorflow_chatbot#11, tf#2901, models#974, tflearn#526; every 1.x
// Picture: checkpoint > latest_checkpoint is null; initializer > variables > output
[Trait("Reproduction", "R06")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Paths")]
[Trait("Engine", "both")]
public class R06_SilentFreshStart
{
    [Theory]
    [InlineData("no state file", "", "")]
    [InlineData("the state file has another name", "checkpoint.txt", "model_checkpoint_path: \"m-1800\"\n")]
    [InlineData("the state file names a step that does not exist", "checkpoint", "model_checkpoint_path: \"m-9999\"\n")]
    [InlineData("the state file holds garbage", "checkpoint", "this is not a text proto\n")]
    public void Symptom_the_network_starts_afresh_without_a_word(string label, string file, string text)
    {
        using var folder = Folder(file, text);
        using var model = LoadOrStart(folder.FullName);

        // A user expects the model of the folder.
        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(0, label);
    }

    [Theory]
    [InlineData("an empty state file", "")]
    [InlineData("a state file without the newest path", "all_model_checkpoint_paths: \"m-1800\"\n")]
    public void Symptom_a_state_file_without_a_path_is_loud(string label, string text)
    {
        using var folder = Folder("checkpoint", text);

        var find = () => tf.train.latest_checkpoint(folder.FullName);

        find.Should().Throw<ValueError>(label).WithMessage($"Invalid checkpoint state loaded from {folder.FullName}*");
    }

    [Fact]
    public void Symptom_a_test_for_the_prefix_as_a_file_never_finds_a_V2_checkpoint()
    {
        using var folder = Folder("checkpoint", "model_checkpoint_path: \"m-1800\"\n");

        var exists = File.Exists(folder["m-1800"]);

        exists.Should().BeFalse("the prefix is the beginning of two names, not a file");
    }

    [Fact]
    public void Cause_latest_checkpoint_gives_null_where_the_state_leads_nowhere()
    {
        using var folder = Folder("checkpoint", "model_checkpoint_path: \"m-9999\"\n");

        var path = tf.train.latest_checkpoint(folder.FullName);

        path.Should().BeNull();
    }

    [Fact]
    public void Remedy_a_complete_folder_is_loaded()
    {
        using var folder = Folder("checkpoint", "model_checkpoint_path: \"m-1800\"\n");
        using var model = LoadOrStart(folder.FullName);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(MnistNetwork.VariableCount);
    }

    [Fact]
    public void Remedy_restore_without_asking_and_a_missing_checkpoint_is_loud()
    {
        using var folder = Folder("", "");
        var graph = LoadingPrograms.NewGraph(seed: 1);
        MnistNetwork.Build(NetworkSize.Small);
        using var session = tf.Session(graph);

        var restore = () => tf.train.Saver().restore(session, tf.train.latest_checkpoint(folder.FullName));

        restore.Should().Throw<ValueError>().WithMessage("Can't load save_path when it is None.");
        graph.Exit();
    }

    private static TempDirectory Folder(string file, string text)
    {
        var folder = new TempDirectory();
        foreach (var ending in new[] { ".index", ".data-00000-of-00001" })
        {
            File.Copy(RecordedModel.Prefix + ending, folder["m-1800" + ending]);
        }

        if (file.Length > 0)
        {
            File.WriteAllText(folder[file], text);
        }

        return folder;
    }

    private static LoadedModel LoadOrStart(string folder)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        var session = tf.Session(graph);
        var path = tf.train.latest_checkpoint(folder);
        if (path is null)
        {
            session.run(tf.global_variables_initializer());
        }
        else
        {
            tf.train.Saver().restore(session, path);
        }

        return new LoadedModel(session, network.Input, network.Output);
    }
}
