using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R23 · LOUD · the variable has another type than the tensor under its key
//   var step = tf.Variable(0f, name: "step");      // saved as int32
//   tf.train.Saver().restore(session, prefix);
// Reported: tf#20487 (silent up to 1.9: 7e-45 for 5), tensorpack#148, exoplanet-ml#7, OpenNMT-tf#487; loud since 1.10
// Picture: checkpoint > key step, int32 > step, float32 > the restore refuses
[Trait("Reproduction", "R23")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Coverage")]
[Trait("Engine", "both")]
public class R23_TypeMismatch
{
    [Theory]
    [InlineData("float", "TF_FLOAT")]
    [InlineData("int64", "TF_INT64")]
    [InlineData("double", "TF_DOUBLE")]
    public void Symptom_the_restore_names_both_types(string name, string dtype)
    {
        using var model = Built(Enum.Parse<TF_DataType>(dtype));

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage($"*tensor_name = step; expected dtype {name} does not equal original dtype int32*");
    }

    [Fact]
    public void Cause_the_file_holds_an_int32()
    {
        using var reader = new CheckpointReader(Prefix);

        var dtype = reader.VariableToDataTypeMap["step"];

        dtype.Should().Be(TF_DataType.TF_INT32);
    }

    [Fact]
    public void Remedy_build_the_variable_as_it_was_saved()
    {
        using var model = Built(TF_DataType.TF_INT32);

        tf.train.Saver().restore(model.Session, Prefix);

        ((int)model.Session.run(model.Output)).Should().Be(5);
    }

    private static string Prefix => RecordedReproductions.File("R23/step_int32");

    private static LoadedModel Built(TF_DataType dtype)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var step = tf.Variable(0, name: "step", dtype: dtype);
        return new LoadedModel(tf.Session(graph), step.AsTensor(), step.AsTensor());
    }
}
