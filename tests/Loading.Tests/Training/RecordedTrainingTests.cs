using System.Runtime.InteropServices;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Training;
using Reproductions.Tests.Runtime.Support;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Training;

/// <summary>Training follows real TensorFlow's recorded run: the same initial values, the same losses (testdata/trajectory).</summary>
public class RecordedTrainingTests
{
    private const int Batch = 64;
    private const int Steps = 100;

    [Fact]
    public void Initial_variables_and_a_hundred_steps_of_Adam_equal_TensorFlows()
    {
        using var recorded = new NpzFile(Path.Combine(Repository.TestData, "trajectory", "cnn_adam.npz"));
        var data = Mnist.Training();
        var graph = tf.Graph().as_default();
        tf.set_random_seed(1);
        var program = TrainingProgram.Build(NetworkSize.Small, 1e-4f);
        var variables = tf.trainable_variables();
        using var session = tf.Session(graph);

        session.run(program.Init);

        foreach (var variable in variables)
        {
            Value(session, variable).Should().Equal(Floats(recorded, $"init/{variable.Op.name}"), $"'{variable.Op.name}' has the initial values of TensorFlow's Philox stream");
        }

        var losses = Floats(recorded, "loss");
        for (var step = 0; step < Steps; step++)
        {
            var indices = Enumerable.Range(step * Batch, Batch).ToArray();
            var (images, labels) = data.Batch(indices);
            var (_, loss) = session.run((program.Train, program.Loss), (program.Network.Input, images), (program.Network.Label, labels));
            var tolerance = step < 10 ? 1e-6f : 1e-4f;
            ((float)loss).Should().BeApproximately(losses[step], Math.Abs(losses[step]) * tolerance, $"step {step} has TensorFlow's loss");
            if (step is 0 or 9 or Steps - 1)
            {
                CompareVariables(session, variables, recorded, $"step{step + 1}", step < 10 ? 1e-6f : 1e-3f);
            }
        }

        graph.Exit();
    }

    private static void CompareVariables(Session session, IVariableV1[] variables, NpzFile recorded, string step, float tolerance)
    {
        foreach (var variable in variables)
        {
            var expected = Floats(recorded, $"{step}/{variable.Op.name}");
            var actual = Value(session, variable);
            var worst = expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max();
            worst.Should().BeLessThanOrEqualTo(tolerance, $"'{variable.Op.name}' follows TensorFlow's at {step}");
        }
    }

    private static float[] Value(Session session, IVariableV1 variable) => session.run(variable.AsTensor()).ToArray<float>();

    private static float[] Floats(NpzFile file, string name) => MemoryMarshal.Cast<byte, float>(file.Read(name).Bytes).ToArray();
}
