using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R43 · LOUD · some variables were restored, the others never initialized
//   tf.train.Saver(tf.trainable_variables()).restore(session, prefix);      // no init
//   session.run(train, ...);
// Reported: models#2800 and many more; every 1.x
// Picture: checkpoint > restore > trainable variables > training step; nobody > Adam's slots > training step
[Trait("Reproduction", "R43")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Coverage")]
[Trait("Engine", "both")]
public class R43_UninitializedAfterPartialRestore
{
    [Fact]
    public void Symptom_the_training_step_reads_a_variable_without_a_value()
    {
        using var model = Built(out var train, out var label);
        tf.train.Saver(tf.trainable_variables()).restore(model.Session, Prefix);

        var step = () => model.Session.run(train, (model.Input, RecordedModel.Test.Take(8).All().Images), (label, RecordedModel.Test.Take(8).All().Labels));

        step.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value *");
    }

    [Fact]
    public void Cause_a_prediction_reads_only_what_was_restored()
    {
        using var model = Built(out _, out _);

        tf.train.Saver(tf.trainable_variables()).restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4431 - RecordedModel.Borderline, 4431 + RecordedModel.Borderline);
    }

    [Fact]
    public void Remedy_initialize_all_and_restore_last()
    {
        using var model = Built(out var train, out var label);
        model.Session.run(tf.global_variables_initializer());
        tf.train.Saver(tf.trainable_variables()).restore(model.Session, Prefix);

        model.Session.run(train, (model.Input, RecordedModel.Test.Take(8).All().Images), (label, RecordedModel.Test.Take(8).All().Labels));

        model.Score(RecordedModel.Test.Take(1000)).Accuracy.Should().BeGreaterThan(0.8);
    }

    private static string Prefix => RecordedReproductions.File("R43/mlp");

    private static LoadedModel Built(out Operation train, out Tensor label)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = Perceptron.Build();
        label = tf.placeholder(tf.float32, (-1, 10), name: "label");
        train = tf.train.AdamOptimizer(0.001f).minimize(-tf.reduce_sum(label * tf.log(network.Output)));
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
