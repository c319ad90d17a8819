using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R41 · LOUD · a newer library calls its variables otherwise
//   // saved by 1.0: rnn/basic_lstm_cell/weights
//   var kernel = get_variable("rnn/basic_lstm_cell/kernel", ...);      // since 1.2
//   tf.train.Saver().restore(session, prefix);
// Reported: tf#8191, tf#13552, tf#4757; TensorFlow 1.2
// Picture: checkpoint > weights and biases; the graph > kernel and bias > the restore fails
[Trait("Reproduction", "R41")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Names")]
[Trait("Engine", "managed")]
public class R41_LibraryRenamedItsVariables
{
    [Fact]
    public void Symptom_the_new_name_is_not_in_the_old_checkpoint()
    {
        using var model = Built();

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key rnn/basic_lstm_cell/bias not found in checkpoint*");
    }

    [Fact]
    public void Cause_the_file_has_the_old_names()
    {
        using var reader = new CheckpointReader(Prefix);

        var keys = reader.VariableToShapeMap.Keys;

        keys.Should().BeEquivalentTo("rnn/basic_lstm_cell/weights", "rnn/basic_lstm_cell/biases");
    }

    [Fact]
    public void Remedy_a_dictionary_from_old_name_to_variable()
    {
        using var model = Built();
        using var reader = new CheckpointReader(Prefix);
        var map = tf.global_variables().ToDictionary(v => v.Op.name.Replace("kernel", "weights", StringComparison.Ordinal).Replace("bias", "biases", StringComparison.Ordinal));

        tf.train.Saver(map).restore(model.Session, Prefix);

        model.Session.run(model.Output).ToArray<float>().Should().Equal(reader.GetTensor("rnn/basic_lstm_cell/weights").ToArray<float>());
    }

    private static string Prefix => RecordedReproductions.File("R41/tf10");

    private static LoadedModel Built()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var kernel = tf.compat.v1.get_variable("rnn/basic_lstm_cell/kernel", (5, 8));
        var bias = tf.compat.v1.get_variable("rnn/basic_lstm_cell/bias", 8);
        return new LoadedModel(tf.Session(graph), bias.AsTensor(), kernel.AsTensor());
    }
}
