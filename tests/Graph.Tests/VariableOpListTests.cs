using Reproductions.Fixtures.Snapshots;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph;

/// <summary>
/// The operations that variables are made of, in both lanes. Each lane has its own snapshot: TensorFlow 1.13.1 makes a variable of four
/// operations, TensorFlow.NET of six, two of which nothing reads.
/// </summary>
public class VariableOpListTests
{
    [Fact]
    public void Two_variables_and_their_initializer()
    {
        var listing = Listing(() =>
        {
            tf.Variable(1.0f, name: "w");
            tf.Variable(tf.zeros((2, 3)));
            tf.global_variables_initializer();
        });

        Snapshot.Match(GetType().Assembly, $"{nameof(VariableOpListTests)}.{nameof(Two_variables_and_their_initializer)}", listing);
    }

    [Fact]
    public void Variables_of_get_variable_carry_their_scope()
    {
        var listing = Listing(() =>
        {
            tf.compat.v1.get_variable("gv", (2, 2), initializer: tf.zeros_initializer);
            tf_with(tf.variable_scope("scope1"), _ => tf.compat.v1.get_variable("b", 3, initializer: tf.constant_initializer(0.5f)));
            tf.compat.v1.get_variable("ref", 2, initializer: tf.ones_initializer);
        });

        Snapshot.Match(GetType().Assembly, $"{nameof(VariableOpListTests)}.{nameof(Variables_of_get_variable_carry_their_scope)}", listing);
    }

    private static IReadOnlyList<string> Listing(Action build)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            build();
            return [.. graph.get_operations().Select(o => Line(o.op))];
        }
        finally
        {
            graph.Exit();
        }
    }

    private static string Line(Operation operation)
    {
        var inputs = ((Tensor[])operation.inputs).Select(i => i.value_index == 0 ? i.op.name : i.name);
        var controls = operation.control_inputs.Select(c => "^" + c.name).Order(StringComparer.Ordinal);
        return $"{operation.name} : {operation.type} ({string.Join(", ", inputs.Concat(controls))})";
    }
}
