using Reproductions.Fixtures;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R08 · SILENT · the step is not saved, or not counted
//   var step = tf.Variable(0, trainable: false, name: "global_step")
//   var train = optimizer.minimize(loss);          // the step is not passed
//   saver.save(session, prefix, global_step: step);
// Reported: YOLOv3_TensorFlow#94, CRNN_Tensorflow#208, CycleGAN-TensorFlow#27, pix2pix-tensorflow#15, TFFRCNN#75; every 1.x
// Picture: checkpoint > restore > weights; initializer > step 0 > learning rate and file names
[Trait("Reproduction", "R08")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Training")]
[Trait("Engine", "managed")]
public class R08_GlobalStepLost
{
    [Fact]
    public void Symptom_a_step_that_nobody_counts_overwrites_one_file_for_ever()
    {
        using var folder = new TempDirectory();

        // A user expects m-10, m-20, m-30.
        var run = Train(folder, counts: false);

        run.Saved.Should().Equal("m-0", "m-0", "m-0");
        run.RateAtEnd.Should().BeApproximately(1e-3f, 1e-9f, "the rate never falls");
    }

    [Fact]
    public void Symptom_names_by_a_counter_of_ones_own_overwrite_the_first_runs_files()
    {
        using var folder = new TempDirectory();
        Train(folder, counts: true, byEpoch: true);

        var second = Train(folder, counts: true, byEpoch: true);

        second.Saved.Should().Equal("m-0", "m-1", "m-2");
        (second.StepAtStart, second.StepAtEnd).Should().Be((30, 60));
    }

    [Fact]
    public void Cause_the_rate_and_the_names_are_made_from_the_variable()
    {
        using var folder = new TempDirectory();

        var run = Train(folder, counts: true);

        run.RateAtEnd.Should().BeApproximately(1.25e-4f, 1e-9f, "halved three times in thirty steps");
        run.Saved.Should().Equal("m-10", "m-20", "m-30");
    }

    [Fact]
    public void Remedy_a_global_step_that_is_counted_saved_and_restored()
    {
        using var folder = new TempDirectory();
        Train(folder, counts: true);

        var second = Train(folder, counts: true);

        (second.StepAtStart, second.StepAtEnd).Should().Be((30, 60));
        second.Saved.Should().Equal("m-40", "m-50", "m-60");
    }

    private sealed record Run(int StepAtStart, int StepAtEnd, float RateAtEnd, IReadOnlyList<string> Saved);

    private static Run Train(TempDirectory folder, bool counts, bool byEpoch = false)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var w = tf.Variable(1.0f, name: "w");
        var step = tf.Variable(0, trainable: false, name: "global_step");
        var rate = tf.train.exponential_decay(1e-3f, step, 10, 0.5f, staircase: true);
        var train = tf.train.AdamOptimizer(rate).minimize(tf.square(w.AsTensor()), counts ? step : null);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var saver = tf.train.Saver(max_to_keep: 0);
        if (tf.train.latest_checkpoint(folder.FullName) is { } newest)
        {
            saver.restore(session, newest);
        }

        int start = session.run(step.AsTensor());
        var saved = new List<string>();
        for (var i = 1; i <= 30; i++)
        {
            session.run(train);
            if (i % 10 == 0)
            {
                saved.Add(Path.GetFileName(saver.save(session, folder["m"], global_step: byEpoch ? (i / 10) - 1 : (int)session.run(step.AsTensor()))));
            }
        }

        var run = new Run(start, session.run(step.AsTensor()), session.run(rate), saved);
        graph.Exit();
        return run;
    }
}
