using Reproductions.Fixtures;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>
/// The optimizers' part of graphs that TensorFlow 2.21 built (<c>testdata/tensorflow-2.21/optimizer_graphs.txt</c>): <c>name | op | inputs | attributes</c>,
/// without gradients and without the model.
/// </summary>
/// <remarks>
/// The operator + was AddV2 there and is Add in TensorFlow 1.13.1, which does not know the attribute <c>multiply_linear_by_lr</c> either: the comparison
/// speaks 1.13.1's words.
/// </remarks>
internal static class LaterListing
{
    private const string TitleMark = "### ";
    private const string LaterAttribute = "multiply_linear_by_lr";

    /// <summary>A constant is written up to this many elements.</summary>
    private const int MostElements = 12;

    /// <summary>The nodes of each case, by its title.</summary>
    public static IReadOnlyDictionary<string, string[]> Read()
    {
        var cases = new Dictionary<string, string[]>();
        foreach (var text in File.ReadAllText(Path.Combine(Repository.TestData, "tensorflow-2.21", "optimizer_graphs.txt")).Split(TitleMark).Skip(1))
        {
            var lines = text.Split('\n');
            cases.Add(lines[0], [.. lines.Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(InOldWords)]);
        }

        return cases;
    }

    /// <summary>The nodes that <paramref name="train"/> adds to what <paramref name="model"/> built, gradients aside.</summary>
    public static string[] Build<TModel>(Func<TModel> model, Action<TModel> train)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            var built = model();
            var before = graph.get_operations().Length;
            train(built);
            return [.. graph.as_graph_def().Node.Skip(before).Where(n => !n.Name.StartsWith("gradients", StringComparison.Ordinal)).Select(Line)];
        }
        finally
        {
            graph.Exit();
        }
    }

    private static string InOldWords(string line)
    {
        var columns = line.Split(" | ");
        columns[1] = columns[1] == "AddV2" ? "Add" : columns[1];
        columns[3] = Sorted(columns[3].Split("; ").Where(a => !a.StartsWith(LaterAttribute, StringComparison.Ordinal)));
        return string.Join(" | ", columns);
    }

    private static string Line(NodeDef node)
    {
        var inputs = node.Input.Where(i => i[0] != '^').Concat(node.Input.Where(i => i[0] == '^').Order(StringComparer.Ordinal));
        return $"{node.Name} | {node.Op} | {string.Join(", ", inputs)} | {Sorted(node.Attr.Where(a => a.Key != LaterAttribute).Select(a => $"{a.Key}={Value(a.Value)}"))}";
    }

    private static string Sorted(IEnumerable<string> attributes) => string.Join("; ", attributes.Order(StringComparer.Ordinal));

    private static string Value(AttrValue value) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.Shape => $"[{string.Join(",", value.Shape.Dim.Select(d => d.Size))}]",
        AttrValue.ValueOneofCase.List => $"[{string.Join(", ", value.List.S.Select(s => $"'{s.ToStringUtf8()}'"))}]",
        AttrValue.ValueOneofCase.Tensor => Constant(value.Tensor),
        _ => ListingNotation.Value(value),
    };

    private static string Constant(TensorProto tensor)
    {
        var sizes = tensor.TensorShape?.Dim.Select(d => (int)d.Size).ToArray() ?? [];
        var count = sizes.Aggregate(1, (product, size) => product * size);
        var values = ListedValues.Of(tensor, Math.Min(count, MostElements));
        return $"{ListingNotation.TypeText(tensor.Dtype)}[{string.Join(",", sizes)}]={(sizes.Length == 0 ? values[0] : $"[{string.Join(", ", values)}]")}";
    }
}
