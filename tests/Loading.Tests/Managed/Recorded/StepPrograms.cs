using Reproductions.Fixtures;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R08: a program that trains for thirty steps, saves after every ten, and is run twice in one folder.</summary>
internal static class StepPrograms
{
    /// <summary>Two runs and what the folder holds then.</summary>
    /// <param name="local">Whether the step stands in the collection of local variables.</param>
    /// <param name="counts">Whether minimize counts it.</param>
    /// <param name="byEpoch">Whether files are named by a counter of the program's own.</param>
    public static Func<RecordedProgram, RecordedCase, object> TwoRuns(bool local = false, bool counts = true, bool byEpoch = false) => (_, _) =>
    {
        using var folder = new TempDirectory();
        var runs = new[] { 1, 2 }.Select(n => Run(n, folder, local, counts, byEpoch)).ToList();
        using var reader = new CheckpointReader(tf.train.latest_checkpoint(folder.FullName));
        return new Dictionary<string, object>
        {
            ["runs"] = runs,
            ["checkpoints_in_the_folder_at_the_end"] = Directory.GetFiles(folder.FullName, "*.index").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToList(),
            ["global_step_in_checkpoint"] = reader.VariableToShapeMap.ContainsKey("global_step"),
        };
    };

    private static Dictionary<string, object> Run(int number, TempDirectory folder, bool local, bool counts, bool byEpoch)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var w = tf.Variable(1.0f, name: "w");
        var step = local
            ? tf.compat.v1.get_variable("global_step", Array.Empty<int>(), TF_DataType.TF_INT32, tf.zeros_initializer, trainable: false, collections: ["local_variables"])
            : tf.Variable(0, trainable: false, name: "global_step");
        var rate = tf.train.exponential_decay(1e-3f, step, 10, 0.5f, staircase: true);
        var train = tf.train.AdamOptimizer(rate).minimize(tf.square(w.AsTensor()), counts ? step : null);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        session.run(tf.local_variables_initializer());
        var saver = tf.train.Saver(max_to_keep: 0);
        var newest = tf.train.latest_checkpoint(folder.FullName);
        if (newest is not null)
        {
            saver.restore(session, newest);
        }

        int Step() => session.run(step.AsTensor());
        float Rate() => session.run(rate);
        var (start, rateAtStart, saved) = (Step(), Rate(), new List<string>());
        for (var i = 1; i <= 30; i++)
        {
            session.run(train);
            if (i % 10 == 0)
            {
                saved.Add(Path.GetFileName(saver.save(session, folder["m"], global_step: byEpoch ? (i / 10) - 1 : Step())));
            }
        }

        var run = new Dictionary<string, object>
        {
            ["run"] = number,
            ["restored_from"] = newest is null ? null : Path.GetFileName(newest),
            ["global_step_at_start"] = start,
            ["learning_rate_at_start"] = rateAtStart,
            ["global_step_at_end"] = Step(),
            ["learning_rate_at_end"] = Rate(),
            ["saved_as"] = saved,
        };
        graph.Exit();
        return run;
    }
}
