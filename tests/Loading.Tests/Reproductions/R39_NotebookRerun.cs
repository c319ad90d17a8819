using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R39 · LOUD · the model cell of a notebook was run twice
//   Build(); Build();                              // the second run of the cell
//   tf.train.Saver().restore(session, prefix);
// Reported: tf#11097, tf#11597, tf#10632, thanosvlo/MARL#2; every 1.x
// Picture: checkpoint > restore > first copy; initializer > second copy > output
[Trait("Reproduction", "R39")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Names")]
[Trait("Engine", "both")]
public class R39_NotebookRerun
{
    [Fact]
    public void Symptom_the_first_key_of_the_second_run_is_missing()
    {
        using var model = RunTwice(out _);

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key Variable_4 not found in checkpoint*");
    }

    [Fact]
    public void Symptom_the_first_runs_saver_and_the_second_runs_output_are_silent_once_initialized()
    {
        using var model = RunTwice(out var firstSaver);
        model.Session.run(tf.global_variables_initializer());

        // A user expects 0.87: the restore went well.
        firstSaver.restore(model.Session, Prefix);

        MeasuredProvenance.Restored(model.Session, model.Output, Prefix).Should().Be(0);
        model.Score(RecordedModel.Test).Accuracy.Should().BeLessThan(0.25, "real TensorFlow gave 0.0704");
    }

    [Fact]
    public void Cause_the_second_run_made_variables_of_its_own()
    {
        using var model = RunTwice(out _);

        var names = tf.global_variables().Select(v => v.Op.name);

        names.Should().Equal(Enumerable.Range(0, 8).Select(i => i == 0 ? "Variable" : $"Variable_{i}"));
    }

    [Fact]
    public void Symptom_a_placeholder_that_was_declared_twice_cannot_be_fed()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = Perceptron.Build(named: false);
        var again = tf.placeholder(tf.float32, (-1, 784), name: "input");
        using var session = tf.Session(graph);
        tf.train.Saver().restore(session, Prefix);

        var predict = () => session.run(network.Output, (again, RecordedModel.Test.Take(1).All().Images));

        predict.Should().Throw<TensorflowException>().WithMessage("You must feed a value for placeholder tensor 'input' with dtype float and shape [?,784]*");
        graph.Exit();
    }

    [Fact]
    public void Remedy_a_fresh_graph_before_the_model_cell()
    {
        RunTwice(out _).Dispose();
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = Perceptron.Build(named: false);
        using var model = new LoadedModel(tf.Session(graph), network.Input, network.Output);

        tf.train.Saver().restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4354 - RecordedModel.Borderline, 4354 + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R39/nb");

    private static LoadedModel RunTwice(out Saver first)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        Perceptron.Build(named: false);
        first = tf.train.Saver();
        var second = Perceptron.Build(named: false);
        return new LoadedModel(tf.Session(graph), second.Input, second.Output);
    }
}
