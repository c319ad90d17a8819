using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R40 · LOUD · the head has another size than the one that was saved
//   var head = tf.Variable(tf.zeros(5), name: "head/b");   // 1001 were saved
//   tf.train.Saver().restore(session, prefix);
// Reported: models#1071, #3391, #3689, tf#24808, ICNet-tensorflow#128, DeepSpeech#2081, bert#703; every 1.x
// Picture: checkpoint > restore, [1001] > head/b [5] > the assignment refuses
[Trait("Reproduction", "R40")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Coverage")]
[Trait("Engine", "both")]
public class R40_ShapeMismatch
{
    [Theory]
    [InlineData("another number", 5, "lhs shape= [5] rhs shape= [1001]")]
    [InlineData("a scalar", 0, "lhs shape= [] rhs shape= [1001]")]
    public void Symptom_the_assignment_refuses(string label, int units, string shapes)
    {
        using var model = Built(units == 0 ? Shape.Scalar : new Shape(units));

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>(label).WithMessage($"*Assign requires shapes of both tensors to match. {shapes}*");
    }

    [Fact]
    public void Cause_the_file_has_the_shape_that_was_saved()
    {
        using var reader = new CheckpointReader(Prefix);

        var shape = reader.VariableToShapeMap["head/b"];

        shape.dims.Should().Equal(1001);
    }

    [Fact]
    public void Remedy_initialize_and_leave_the_head_out_of_the_saver()
    {
        using var model = Built(new Shape(5));

        model.Session.run(tf.global_variables_initializer());
        tf.train.Saver([.. tf.global_variables().Where(v => v.Op.name != "head/b")]).restore(model.Session, Prefix);

        model.Session.run(model.Output).ToArray<float>().Sum().Should().Be(12, "feature/w [4,3] holds ones");
        model.Session.run(model.Input).ToArray<float>().Should().OnlyContain(v => v == 0);
    }

    private static string Prefix => RecordedReproductions.File("R40/big");

    private static LoadedModel Built(Shape head)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var feature = tf.Variable(tf.zeros((4, 3)), name: "feature/w");
        var bias = tf.Variable(tf.zeros(head), name: "head/b");
        return new LoadedModel(tf.Session(graph), bias.AsTensor(), feature.AsTensor());
    }
}
