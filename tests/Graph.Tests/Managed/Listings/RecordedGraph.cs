using System.IO.Compression;
using Reproductions.Fixtures;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>Graphs that TensorFlow 2.21 built with control flow of version 1 (<c>testdata/kernels/kernels.zip</c>), and the same programs here.</summary>
/// <remarks>
/// 2.21 builds some nodes that 1.13.1 does not; the comparison leaves these differences out. The operator + is AddV2 there; an array of a size that is
/// given tells it without TensorArraySizeV3; the gradient of an operator that is known to broadcast one side does without BroadcastGradientArgs (that such a
/// gradient is used is compared, what is in it is not), and keeps the dimensions that it sums; and some attributes are newer.
/// </remarks>
internal static class RecordedGraph
{
    private const string Colocation = "loc:@";

    private static readonly string[] s_laterAttributes = ["_has_manual_control_dependencies", "grad_a", "grad_b", "incompatible_shape_error"];

    /// <summary>Holds the nodes that <paramref name="program"/> builds to those of a recorded case, in order.</summary>
    /// <param name="path">Family and name of the recorded case.</param>
    /// <param name="program">The same program in C#; without gradients, those of the recording are not compared.</param>
    /// <param name="rename">Takes a built name to the recorded one, where the programs differ in it; null for nothing.</param>
    public static void ShouldBeBuiltBy(string path, Action program, Func<string, string> rename = null)
    {
        var built = Build(program);
        List<NodeDef> recorded = [.. OfCase(path).Where(n => !n.Name.StartsWith("dx", StringComparison.Ordinal))];
        if (!built.Exists(IsGivenGradient))
        {
            recorded = [.. recorded.TakeWhile(n => !IsGivenGradient(n))];
        }

        var broadcasting = BroadcastingScopes(built).Except(BroadcastingScopes(recorded)).ToHashSet();
        Lines(built, broadcasting).Select(l => rename?.Invoke(l) ?? l).Should().Equal(Lines(recorded, broadcasting), $"TensorFlow built '{path}' so");
    }

    /// <summary>Holds the nodes that <paramref name="program"/> builds to those of a recorded file, in any order.</summary>
    /// <param name="file">The name of a GraphDef of <c>testdata/graphs</c>.</param>
    /// <param name="program">The same program in C#.</param>
    /// <param name="names">By a node's name here, the recorded one, where the API does not ask for it.</param>
    public static void FileShouldBeBuiltBy(string file, Action program, IReadOnlyDictionary<string, string> names)
    {
        var recorded = GraphDef.Parser.ParseFrom(File.ReadAllBytes(Path.Combine(Repository.TestData, "graphs", file))).Node.ToList();

        Lines(Build(program), [], names).Order(StringComparer.Ordinal).Should().Equal(Lines(recorded, []).Order(StringComparer.Ordinal), $"TensorFlow built '{file}' so");
    }

    private static IEnumerable<NodeDef> OfCase(string path)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.TestData, "kernels", "kernels.zip"));
        using var memory = new MemoryStream();
        using (var stream = zip.GetEntry($"graphs/{path}.pb")!.Open())
        {
            stream.CopyTo(memory);
        }

        return GraphDef.Parser.ParseFrom(memory.ToArray()).Node;
    }

    private static IEnumerable<string> BroadcastingScopes(List<NodeDef> nodes) => nodes.Where(n => n.Op == "BroadcastGradientArgs").Select(n => ScopeOf(n.Name));

    private static List<NodeDef> Build(Action program)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            program();
            return [.. graph.as_graph_def().Node];
        }
        finally
        {
            graph.Exit();
        }
    }

    private static IEnumerable<string> Lines(List<NodeDef> nodes, HashSet<string> broadcasting, IReadOnlyDictionary<string, string> names = null) =>
        nodes.Where(n => Broadcasting(n.Name, broadcasting) is null && !IsSizeOfArray(n.Name)).Select(n => Line(n, broadcasting, names));

    private static string Line(NodeDef node, HashSet<string> broadcasting, IReadOnlyDictionary<string, string> names)
    {
        string Name(string name)
        {
            var prefix = name.StartsWith(Colocation, StringComparison.Ordinal) ? Colocation : "";
            var parts = name[prefix.Length..].Split(':');
            return Broadcasting(parts[0], broadcasting) is { } scope ? scope + "/*"
                : names is not null && names.TryGetValue(parts[0], out var other) ? prefix + string.Join(':', parts[1..].Prepend(other))
                : name;
        }

        string Value(AttrValue value) => value.List?.S.Count > 0 ? string.Join(',', value.List.S.Select(s => Name(s.ToStringUtf8()))) : ListingNotation.Value(value);

        var data = node.Input.Where(i => i[0] != '^').Select(Name).ToArray();
        if (node.Name.EndsWith("TensorArrayStack/range", StringComparison.Ordinal))
        {
            data[1] = "size";
        }

        var control = node.Input.Where(i => i[0] == '^').Select(i => "^" + Name(i[1..])).Distinct().Order(StringComparer.Ordinal);
        var isSumOfGradient = node.Op == "Sum" && node.Name.Contains("_grad/Sum", StringComparison.Ordinal);
        var attributes = node.Attr.Where(a => !s_laterAttributes.Contains(a.Key) && !(isSumOfGradient && a.Key == "keep_dims")).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Value(a.Value)}");
        return $"{Name(node.Name)} | {(node.Op == "AddV2" ? "Add" : node.Op)} | {string.Join(", ", data.Concat(control))} | {string.Join("; ", attributes)}";
    }

    private static bool IsGivenGradient(NodeDef node) => node.Name is "dy0" or "dy1";

    private static bool IsSizeOfArray(string name) => name.EndsWith("TensorArrayStack/Const", StringComparison.Ordinal) || name.EndsWith("TensorArrayStack/TensorArraySizeV3", StringComparison.Ordinal);

    private static string ScopeOf(string name) => name[..name.LastIndexOf('/')];

    /// <summary>The scope of a gradient that broadcasts, where the name lies in one; else null.</summary>
    private static string Broadcasting(string name, HashSet<string> scopes)
    {
        var scope = name;
        while (scope.Contains('/', StringComparison.Ordinal))
        {
            scope = ScopeOf(scope);
            if (scopes.Contains(scope))
            {
                return scope;
            }
        }

        return null;
    }
}
