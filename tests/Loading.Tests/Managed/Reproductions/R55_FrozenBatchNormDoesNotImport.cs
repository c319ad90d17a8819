using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R55 · LOUD · a frozen graph still assigns to its moving averages
//   var frozen = tf.graph_util.convert_variables_to_constants(session, trainingGraph, ["out"])
//   tf.import_graph_def(frozen);                   // AssignSub takes a constant
// Reported: tf#3628, keras#11032, tf#31358, tf#16895; every 1.x
// Picture: the frozen graph > constant moving_mean > AssignSub, which takes a reference > the import fails
[Trait("Reproduction", "R55")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Freezing")]
[Trait("Engine", "managed")]
public class R55_FrozenBatchNormDoesNotImport
{
    [Fact]
    public void Symptom_the_import_names_the_input_that_is_no_reference()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var frozen = GraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R55/bn_frozen.pb")));

        var import = () => tf.import_graph_def(frozen, name: "");

        import.Should().Throw<TensorflowException>().WithMessage("Input 0 of node cond/AssignSub/Switch was passed float from bn/moving_mean:0 incompatible with expected float_ref.*");
        graph.Exit();
    }

    [Fact]
    public void Cause_the_frozen_graph_holds_operations_that_take_references()
    {
        var frozen = GraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R55/bn_frozen.pb")));

        var types = frozen.Node.Select(n => n.Op);

        types.Should().Contain("AssignSub").And.Contain("RefSwitch").And.NotContain("VariableV2");
    }

    [Fact]
    public void Remedy_turn_the_reference_operations_into_plain_ones()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var frozen = GraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R55/bn_frozen.pb")));
        foreach (var node in frozen.Node)
        {
            node.Op = node.Op switch { "RefSwitch" => "Switch", "AssignSub" => "Sub", var op => op };
            if (node.Op == "Sub")
            {
                node.Attr.Remove("use_locking");
            }
        }

        tf.import_graph_def(frozen, name: "");

        graph.get_operation_by_name("out").Should().NotBeNull();
        graph.Exit();
    }
}
