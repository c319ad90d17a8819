using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R21 · SILENT · unnamed variables are made in another order than they were saved in
//   var b = tf.Variable(...); var a = tf.Variable(...);      // saved in the order a, b
//   tf.train.Saver().restore(session, prefix)
//   session.run(output, ...);
// Reported: GaochangWu/Sheared-EPI#3, tf#22346; every 1.x
// Picture: checkpoint > key Variable_1 > matrix b > output; checkpoint > key Variable_2 > matrix a > output
[Trait("Reproduction", "R21")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Names")]
[Trait("Engine", "both")]
public class R21_UnnamedVariablesInAnotherOrder
{
    [Fact]
    public void Symptom_the_matrices_change_places_and_the_accuracy_falls()
    {
        using var model = Load("two_layers", swapped: true, named: false);

        // A user expects 0.88: every variable was restored.
        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(884 - RecordedModel.Borderline, 884 + RecordedModel.Borderline, "real TensorFlow gave 0.1768");
    }

    [Fact]
    public void Cause_the_names_count_in_the_order_of_creation_and_the_shapes_agree()
    {
        using var model = Load("two_layers", swapped: true, named: false);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedReproductions.File("R21/two_layers"));

        restored.Should().Be(4, "a comparison of values calls it whole: only names or a reference output can tell");
    }

    [Fact]
    public void Symptom_a_counter_made_first_is_loud_by_the_first_key_that_is_missing()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(0);
        Build(swapped: false, named: false);
        using var session = tf.Session(graph);

        var restore = () => tf.train.Saver().restore(session, RecordedReproductions.File("R21/two_layers"));

        restore.Should().Throw<TensorflowException>().WithMessage("*Key Variable_4 not found in checkpoint*");
        graph.Exit();
    }

    [Theory]
    [InlineData("the order of the saving program", "two_layers", false, false)]
    [InlineData("names everywhere, and the order does not matter", "two_layers_named", true, true)]
    public void Remedy_keep_the_order_or_give_every_variable_a_name(string label, string checkpoint, bool swapped, bool named)
    {
        using var model = Load(checkpoint, swapped, named);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4401 - RecordedModel.Borderline, 4401 + RecordedModel.Borderline, label);
    }

    private static LoadedModel Load(string checkpoint, bool swapped, bool named)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var (input, output) = Build(swapped, named);
        var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        tf.train.Saver().restore(session, RecordedReproductions.File("R21/" + checkpoint));
        return new LoadedModel(session, input, output);
    }

    private static (Tensor Input, Tensor Output) Build(bool swapped, bool named)
    {
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var first = Matrix(784, 32, named ? "w0" : null);
        var one = Matrix(32, 32, named ? (swapped ? "w_b" : "w_a") : null);
        var other = Matrix(32, 32, named ? (swapped ? "w_a" : "w_b") : null);
        var (a, b) = swapped ? (other, one) : (one, other);
        var last = Matrix(32, 10, named ? "w3" : null);
        var hidden = tf.nn.relu(tf.matmul(tf.nn.relu(tf.matmul(tf.nn.relu(tf.matmul(input, first)), a)), b));
        return (input, tf.nn.softmax(tf.matmul(hidden, last), name: "output"));
    }

    private static ResourceVariable Matrix(int rows, int columns, string name) => tf.Variable(tf.truncated_normal((rows, columns), stddev: 0.1f), name: name);
}
