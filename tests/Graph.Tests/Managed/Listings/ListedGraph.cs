using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>Builds a graph of one's own and holds it to a recorded one, node by node and in order.</summary>
/// <remarks>
/// Names, op types, inputs, control inputs, attributes and devices must be equal. Output shapes come from a simplified inference where
/// TensorFlow's C layer was not at hand: ours must not contradict them, and may say more or less.
/// </remarks>
internal static class ListedGraph
{
    private const int ShapesColumn = 4;

    /// <summary>Runs <paramref name="build"/> in a new default graph and compares the nodes made.</summary>
    /// <param name="listed">The recorded graph: <see cref="ListedCase.Given"/> nodes, then <see cref="ListedCase.Nodes"/>.</param>
    /// <param name="build">The same program in C#. A file's cases that list only a later part name the first node of it themselves:
    /// nodes before the first listed one are left out of the comparison.</param>
    /// <param name="normalize">Takes from a built line what no two runs have in common; null for nothing.</param>
    public static void ShouldBeBuiltBy(this ListedCase listed, Action build, Func<string, string> normalize = null)
    {
        var built = Build(build).ConvertAll(l => normalize?.Invoke(l) ?? l);
        var expected = listed.Given.Concat(listed.Nodes).ToList();
        var first = built.FindIndex(l => Name(l) == Name(expected[0]));

        first.Should().BeGreaterThanOrEqualTo(0, $"the recording of '{listed.Title}' begins with node '{Name(expected[0])}', and the graph holds {string.Join(", ", built.Select(Name))}");
        var (ours, theirs) = (built.Skip(first).Select(WithoutShapes).ToList(), expected.ConvertAll(WithoutShapes));
        ours.Should().Equal(theirs, $"TensorFlow 1.13.1 built '{listed.Title}' so{Difference(ours, theirs)}");
        built.Skip(first).Zip(expected).Where(p => !Compatible(p.First, p.Second)).Should().BeEmpty($"shapes of '{listed.Title}' must not contradict TensorFlow's");
    }

    private static List<string> Build(Action build)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            build();
            return [.. graph.as_graph_def(add_shapes: true).Node.Select(ListingNotation.Line)];
        }
        finally
        {
            graph.Exit();
        }
    }

    /// <summary>The first pair of lines that differ.</summary>
    private static string Difference(List<string> ours, List<string> theirs)
    {
        string Line(List<string> lines, int index) => index < lines.Count ? lines[index] : "nothing";
        var at = Enumerable.Range(0, Math.Max(ours.Count, theirs.Count)).FirstOrDefault(i => Line(ours, i) != Line(theirs, i), -1);
        return at < 0 ? "" : $"\n  node {at} here: {Line(ours, at)}\n  node {at} there: {Line(theirs, at)}\n";
    }

    private static string Name(string line) => Columns(line)[0];

    private static string[] Columns(string line) => line.Split(" | ");

    private static string WithoutShapes(string line) => string.Join(" | ", Columns(line).Where((_, column) => column != ShapesColumn)).TrimEnd();

    private static bool Compatible(string built, string listed) => Shapes(built) is var ours && Shapes(listed) is var theirs && ours.Length == theirs.Length && ours.Zip(theirs).All(p => Compatible(p.First, p.Second));

    private static bool Compatible(string[]? ours, string[]? theirs) =>
        ours is null || theirs is null || (ours.Length == theirs.Length && ours.Zip(theirs).All(p => p.First == p.Second || p.First == "-1" || p.Second == "-1"));

    /// <summary>The sizes of each output, null for an unknown rank.</summary>
    private static string[]?[] Shapes(string line)
    {
        var text = Columns(line)[ShapesColumn];
        return text == "-" ? [] : [.. text[1..^1].Replace("),", ");", StringComparison.Ordinal).Replace("?,", "?;", StringComparison.Ordinal).Split(';').Select(Sizes)];
    }

    private static string[]? Sizes(string shape) => shape == "?" ? null : shape[1..^1].Split(',', StringSplitOptions.RemoveEmptyEntries);
}
