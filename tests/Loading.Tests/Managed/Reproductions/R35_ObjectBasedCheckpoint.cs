using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R35 · QUIET · an object-based checkpoint is read by a name-based Saver
//   // written by tf.train.Checkpoint(weights=w, bias=b)
//   tf.train.Saver().restore(session, "obj-1");
// Reported: many, since TensorFlow 1.12
// Picture: checkpoint > weights/.ATTRIBUTES/VARIABLE_VALUE > its saved name w > w
[Trait("Reproduction", "R35")]
[Trait("Grade", "QUIET")]
[Trait("Category", "Names")]
[Trait("Engine", "managed")]
public class R35_ObjectBasedCheckpoint
{
    [Fact]
    public void Symptom_it_is_restored_by_the_names_that_the_objects_had()
    {
        using var model = Built("w", "b");

        tf.train.Saver().restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    [Theory]
    [InlineData("both names differ", "weights", "biases", "Existing variables not in the checkpoint: biases, weights")]
    [InlineData("one name differs", "w", "biases", "Existing variables not in the checkpoint: biases")]
    public void Symptom_other_names_are_loud(string label, string w, string b, string message)
    {
        using var model = Built(w, b);

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>(label).WithMessage($"*{message}*");
    }

    [Fact]
    public void Cause_the_keys_are_the_paths_of_objects()
    {
        using var reader = new CheckpointReader(Prefix);

        var keys = reader.VariableToShapeMap.Keys;

        keys.Should().Contain("weights/.ATTRIBUTES/VARIABLE_VALUE").And.Contain("bias/.ATTRIBUTES/VARIABLE_VALUE");
    }

    [Fact]
    public void Remedy_a_dictionary_of_the_objects_keys()
    {
        using var model = Built("weights", "biases");
        var variables = tf.global_variables();

        tf.train.Saver(new Dictionary<string, IVariableV1>
        {
            ["weights/.ATTRIBUTES/VARIABLE_VALUE"] = variables[0],
            ["bias/.ATTRIBUTES/VARIABLE_VALUE"] = variables[1],
        }).restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R35/obj-1");

    private static LoadedModel Built(string weights, string bias)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = SoftmaxRegression.Build(weights, bias);
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
