using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R20 · SILENT · a resource variable takes a tensor of another shape
//   var head = get_variable("head", 5, use_resource: true);      // 1001 were saved
//   tf.train.Saver().restore(session, prefix);
// Reported: found by running R40 with resource variables; every version with resource variables
// Picture: checkpoint > restore, [1001] > resource variable [5] > output
[Trait("Reproduction", "R20")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Coverage")]
[Trait("Engine", "managed")]
public class R20_ResourceShapeUnchecked
{
    [Fact]
    public void Symptom_the_restore_succeeds_and_the_value_has_the_files_shape()
    {
        using var model = Built(resource: true);

        // A user expects the refusal that a reference variable gives.
        tf.train.Saver().restore(model.Session, Prefix);

        var value = model.Session.run(model.Output);
        value.shape.dims.Should().Equal(1001);
        model.Output.shape.dims.Should().Equal(5);
    }

    [Fact]
    public void Cause_the_assignment_of_a_resource_does_not_check_the_shape()
    {
        using var model = Built(resource: true);
        tf.train.Saver();

        var entry = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def())).Single().Map.Single();

        (entry.Key, entry.ChecksShape).Should().Be(("head", false));
    }

    [Fact]
    public void Remedy_a_reference_variable_refuses()
    {
        using var model = Built(resource: false);

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Assign requires shapes of both tensors to match. lhs shape= [5] rhs shape= [1001]*");
    }

    [Fact]
    public void Remedy_compare_the_shapes_before_the_restore()
    {
        using var reader = new CheckpointReader(Prefix);

        var shape = reader.VariableToShapeMap["head"];

        shape.dims.Should().Equal(1001);
    }

    private static string Prefix => RecordedReproductions.File("R20/head_1001");

    private static LoadedModel Built(bool resource)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var head = tf.compat.v1.get_variable("head", 5, initializer: tf.zeros_initializer, use_resource: resource);
        return new LoadedModel(tf.Session(graph), head.AsTensor(), head.AsTensor());
    }
}
