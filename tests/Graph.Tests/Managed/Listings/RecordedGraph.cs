using System.IO.Compression;
using Reproductions.Fixtures;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>Graphs that TensorFlow 2.21 built with control flow of version 1 (<c>testdata/kernels/kernels.zip</c>), and the same programs here.</summary>
/// <remarks>
/// 2.21 builds some nodes that 1.13.1 does not; the comparison leaves these differences out. The operator + is AddV2 there; an array of a size that is
/// given tells it without TensorArraySizeV3; the gradient of an operator that broadcasts one side does without BroadcastGradientArgs (that
/// such a gradient is used is compared, what is in it is not); and some attributes are newer.
/// </remarks>
internal static class RecordedGraph
{
    private static readonly string[] s_laterAttributes = ["_has_manual_control_dependencies", "grad_a", "grad_b", "incompatible_shape_error"];

    /// <summary>Holds the nodes that <paramref name="program"/> builds to recorded ones, in order.</summary>
    /// <param name="path">Family and name of the recorded case.</param>
    /// <param name="program">The same program in C#; without gradients, those of the recording are not compared.</param>
    /// <param name="rename">Takes a built name to the recorded one, where the programs differ in it; null for nothing.</param>
    public static void ShouldBeBuiltBy(string path, Action program, Func<string, string> rename = null)
    {
        var built = Build(program);
        var recorded = Read(path);
        if (!built.Exists(IsGivenGradient))
        {
            recorded = [.. recorded.TakeWhile(n => !IsGivenGradient(n))];
        }

        var broadcasting = built.Where(n => n.Op == "BroadcastGradientArgs").Select(n => ScopeOf(n.Name)).ToHashSet();

        Lines(built, broadcasting).Select(l => rename?.Invoke(l) ?? l).Should().Equal(Lines(recorded, broadcasting), $"TensorFlow built '{path}' so");
    }

    /// <summary>The recorded nodes, without the results' names at the end.</summary>
    private static List<NodeDef> Read(string path)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.TestData, "kernels", "kernels.zip"));
        using var memory = new MemoryStream();
        using (var stream = zip.GetEntry($"graphs/{path}.pb")!.Open())
        {
            stream.CopyTo(memory);
        }

        return [.. GraphDef.Parser.ParseFrom(memory.ToArray()).Node.Where(n => !n.Name.StartsWith("dx", StringComparison.Ordinal))];
    }

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

    private static IEnumerable<string> Lines(List<NodeDef> nodes, HashSet<string> broadcasting) =>
        nodes.Where(n => Broadcasting(n.Name, broadcasting) is null && !IsSizeOfArray(n.Name)).Select(n => Line(n, broadcasting));

    private static string Line(NodeDef node, HashSet<string> broadcasting)
    {
        string Name(string name) => Broadcasting(name, broadcasting) is { } scope ? scope + "/*" : name;
        string Value(AttrValue value) => value.List?.S.Count > 0 ? string.Join(',', value.List.S.Select(s => Name(s.ToStringUtf8()))) : ListingNotation.Value(value);

        var data = node.Input.Where(i => i[0] != '^').Select(Name).ToArray();
        if (node.Name.EndsWith("TensorArrayStack/range", StringComparison.Ordinal))
        {
            data[1] = "size";
        }

        var control = node.Input.Where(i => i[0] == '^').Select(i => "^" + Name(i[1..])).Distinct().Order(StringComparer.Ordinal);
        var attributes = node.Attr.Where(a => !s_laterAttributes.Contains(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Value(a.Value)}");
        return $"{node.Name} | {(node.Op == "AddV2" ? "Add" : node.Op)} | {string.Join(", ", data.Concat(control))} | {string.Join("; ", attributes)}";
    }

    private static bool IsGivenGradient(NodeDef node) => node.Name is "dy0" or "dy1";

    private static bool IsSizeOfArray(string name) => name.EndsWith("TensorArrayStack/Const", StringComparison.Ordinal) || name.EndsWith("TensorArrayStack/TensorArraySizeV3", StringComparison.Ordinal);

    private static string ScopeOf(string name) => name[..name.LastIndexOf('/')];

    /// <summary>The scope of a gradient that broadcasts, where the name lies in one; else null.</summary>
    private static string Broadcasting(string name, HashSet<string> scopes)
    {
        var scope = name.Replace("loc:@", "", StringComparison.Ordinal);
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
