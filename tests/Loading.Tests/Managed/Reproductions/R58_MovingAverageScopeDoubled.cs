using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R58 · LOUD · moving averages are applied inside a variable scope
//   with variable_scope("net"): build, ema.apply(...)     // shadow: net/net/w/ExponentialMovingAverage
//   var map = ema.variables_to_restore();          // outside of the scope: net/w/ExponentialMovingAverage
// Reported: tf#2740 (won't fix), tf#25543, tf#5827; every 1.x
// Picture: checkpoint > net/net/w/ExponentialMovingAverage; variables_to_restore > net/w/ExponentialMovingAverage > the restore fails
[Trait("Reproduction", "R58")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Moving averages")]
[Trait("Engine", "managed")]
public class R58_MovingAverageScopeDoubled
{
    private const int AveragedScore = 4186;

    [Fact]
    public void Symptom_the_key_without_the_second_scope_is_missing()
    {
        using var model = Built();

        var restore = () => tf.train.Saver(tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()).restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key net/b/ExponentialMovingAverage not found in checkpoint*");
    }

    [Fact]
    public void Cause_a_shadow_is_made_by_get_variable_under_the_variables_full_name()
    {
        using var model = Built();
        ExponentialMovingAverage averages = null;

        tf_with(tf.variable_scope("net"), _ =>
        {
            averages = tf.train.ExponentialMovingAverage(0.9f);
            averages.apply(tf.trainable_variables());
        });

        tf.trainable_variables().Select(v => averages.average(v).Op.name).Should().Equal("net/net/w/ExponentialMovingAverage", "net/net/b/ExponentialMovingAverage");
    }

    [Fact]
    public void Remedy_ask_inside_the_same_variable_scope()
    {
        Dictionary<string, IVariableV1> map = null;
        using var model = Built(inside: () => map = tf.train.ExponentialMovingAverage(0.9f).variables_to_restore());

        tf.train.Saver(map).restore(model.Session, Prefix);

        ShouldBeAveraged(model);
    }

    [Fact]
    public void Remedy_take_the_keys_from_the_file()
    {
        using var model = Built();
        using var reader = new CheckpointReader(Prefix);
        var map = tf.trainable_variables().ToDictionary(v => reader.VariableToShapeMap.Keys.Single(k => k.EndsWith(v.Op.name + "/ExponentialMovingAverage", StringComparison.Ordinal)));

        tf.train.Saver(map).restore(model.Session, Prefix);

        ShouldBeAveraged(model);
    }

    private static string Prefix => RecordedReproductions.File("R58/doubled");

    private static void ShouldBeAveraged(LoadedModel model) =>
        model.Score(RecordedModel.Test).Correct.Should().BeInRange(AveragedScore - RecordedModel.Borderline, AveragedScore + RecordedModel.Borderline);

    private static LoadedModel Built(Action inside = null)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        Tensor output = null;
        tf_with(tf.variable_scope("net"), _ =>
        {
            var w = tf.compat.v1.get_variable("w", (784, 10));
            var b = tf.compat.v1.get_variable("b", 10);
            output = tf.nn.softmax(tf.matmul(input, w.AsTensor()) + b.AsTensor());
            inside?.Invoke();
        });
        return new LoadedModel(tf.Session(graph), input, output);
    }
}
