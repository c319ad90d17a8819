using System.Text.RegularExpressions;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>Holds graphs to listings that were worked out by hand from TensorFlow 1.13.1's sources: one node a line, as <c>name op inputs</c>.</summary>
internal static partial class DerivedListing
{
    private static readonly string[] s_slice = ["stack", "stack_1", "stack_2"];

    /// <summary>Compares names, op types, inputs, control inputs and order of the nodes that <paramref name="program"/> builds.</summary>
    /// <param name="program">Builds the graph.</param>
    /// <param name="expected">
    /// The listing. <c>@slice name input</c> stands for one element of a vector: three constants and a StridedSlice; <c>@variable name</c> for a variable
    /// that starts with Glorot's uniform values, <c>@zeros name</c> for one that starts with zeros; both are read without colocation.
    /// </param>
    /// <param name="prefix">Compares the nodes alone whose names begin so.</param>
    public static void ShouldBeBuiltBy(this string expected, Action program, string prefix = "")
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            program();
            var built = graph.as_graph_def().Node.Where(n => n.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(Line);

            built.Should().Equal(Expanded(expected), "TensorFlow 1.13.1's Python builds it so");
        }
        finally
        {
            graph.Exit();
        }
    }

    private static string Line(NodeDef node) => string.Join(' ', [node.Name, node.Op, .. node.Input]);

    private static IEnumerable<string> Expanded(string listing) => listing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(l => Spaces().Replace(l, " "))
        .SelectMany(l => l.Split(' ') switch
        {
            ["@slice", var name, var input] => Slice(name, input),
            ["@variable", var name] => Variable(name, Uniform(name + "/Initializer/random_uniform"), "random_uniform"),
            ["@zeros", var name] => Variable(name, [$"{name}/Initializer/zeros Const"], "zeros"),
            _ => (IEnumerable<string>)[l],
        });

    private static IEnumerable<string> Slice(string name, string input) =>
        [.. s_slice.Select(s => $"{name}/{s} Const"), $"{name} StridedSlice {input} {string.Join(' ', s_slice.Select(s => $"{name}/{s}"))}"];

    private static IEnumerable<string> Uniform(string name) =>
    [
        $"{name}/shape Const",
        $"{name}/min Const",
        $"{name}/max Const",
        $"{name}/RandomUniform RandomUniform {name}/shape",
        $"{name}/sub Sub {name}/max {name}/min",
        $"{name}/mul Mul {name}/RandomUniform {name}/sub",
        $"{name} Add {name}/mul {name}/min",
    ];

    private static IEnumerable<string> Variable(string name, IEnumerable<string> initializer, string initial) =>
        [.. initializer, $"{name} VariableV2", $"{name}/Assign Assign {name} {name}/Initializer/{initial}", $"{name}/read Identity {name}"];

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
