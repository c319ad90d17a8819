using System.Diagnostics;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Training;

/// <summary>The student's training program: cross entropy by hand, Adam, a saver that keeps three checkpoints with the step in their names.</summary>
public static class TrainingProgram
{
    private const int ReportEvery = 100;

    /// <summary>Builds the student's training graph in the default graph.</summary>
    public static TrainingGraph Build(NetworkSize size, float learningRate) => Build(size, tf.train.AdamOptimizer(learningRate));

    /// <summary>Builds the training graph with another optimizer.</summary>
    public static TrainingGraph Build(NetworkSize size, Optimizer optimizer)
    {
        var network = MnistNetwork.Build(size);
        var loss = -tf.reduce_sum(network.Label * tf.log(network.Output));
        var train = optimizer.minimize(loss);
        var accuracy = Accuracy.Build(network.Output, network.Label);
        var saver = tf.train.Saver(max_to_keep: 3);
        var init = tf.global_variables_initializer();
        return new TrainingGraph(network, loss, train, accuracy, saver, init);
    }

    /// <summary>Trains and saves checkpoints <c>mnist_model-N</c> with their meta graphs into <paramref name="folder"/>.</summary>
    /// <returns>The prefix of the last checkpoint.</returns>
    public static string Run(TrainingSettings settings, string folder, Action<TrainingProgress> report = null)
    {
        var data = Mnist.Training(settings.MnistFolder);
        var order = new BatchOrder(data.Count, settings.BatchSize, settings.Seed);
        var graph = tf.Graph().as_default();
        try
        {
            tf.set_random_seed(settings.Seed);

            // The rate falls to 0: the same accuracy in half the steps of a fixed one.
            var rate = tf.placeholder(tf.float32, Shape.Scalar, name: "learning_rate");
            var program = Build(settings.Size, tf.train.AdamOptimizer(rate));
            using var session = tf.Session(graph);
            session.run(program.Init);
            var clock = Stopwatch.StartNew();
            var prefix = "";
            for (var step = 1; step <= settings.Steps; step++)
            {
                var (images, labels) = data.Batch(order.Next());
                var current = settings.LearningRate * (settings.Steps + 1 - step) / settings.Steps;
                if (step % ReportEvery == 0 || step == 1 || step == settings.Steps)
                {
                    var (_, loss, accuracy) = session.run((program.Train, program.Loss, program.Accuracy), (program.Network.Input, images), (program.Network.Label, labels), (rate, current));
                    TimeSpan? left = step == 1 ? null : clock.Elapsed / step * (settings.Steps - step);
                    report?.Invoke(new TrainingProgress(step, settings.Steps, loss, accuracy, left));
                }
                else
                {
                    session.run(program.Train, (program.Network.Input, images), (program.Network.Label, labels), (rate, current));
                }

                if (step % settings.SaveEvery == 0 || step == settings.Steps)
                {
                    prefix = program.Saver.save(session, Path.Combine(folder, "mnist_model"), global_step: step);
                }
            }

            return prefix;
        }
        finally
        {
            graph.Exit();
        }
    }
}
