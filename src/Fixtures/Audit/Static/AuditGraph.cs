using System.Runtime.InteropServices;
using Tensorflow;

namespace Reproductions.Fixtures.Audit.Static;

/// <summary>A GraphDef with its edges both ways, and its variables. Thread-safe: immutable.</summary>
public sealed class AuditGraph
{
    private static readonly HashSet<string> s_passing = ["Identity", "RefIdentity", "Enter", "RefEnter", "Switch", "RefSwitch", "Reshape", "Cast", "Snapshot", "StopGradient", "LoopCond", "PreventGradient"];

    private readonly Dictionary<string, NodeDef> _nodes;
    private readonly Dictionary<string, int> _order;
    private readonly Dictionary<string, AuditVariable> _variables = [];
    private readonly ILookup<string, (NodeDef Node, int Input, int Output)> _consumers;

    /// <summary>Indexes <paramref name="graph"/>.</summary>
    /// <exception cref="ValueError">It is none that TensorFlow imports.</exception>
    public AuditGraph(GraphDef graph)
    {
        GraphForm.Check(graph);
        Definition = graph;
        _nodes = graph.Node.ToDictionary(n => n.Name);
        _order = graph.Node.Select((n, i) => (n.Name, i)).ToDictionary(n => n.Name, n => n.i);
        _consumers = graph.Node
            .SelectMany(n => DataInputs(n).Select((input, i) => (n, i, Source: Split(input))))
            .ToLookup(e => e.Source.Node, e => (e.n, e.i, e.Source.Output));
        foreach (var node in graph.Node)
        {
            if (VariableOf(node) is { } variable)
            {
                _variables.TryAdd(node.Name, variable);
            }
        }
    }

    /// <summary>The graph.</summary>
    public GraphDef Definition { get; }

    /// <summary>The variables, in the graph's order.</summary>
    public IEnumerable<AuditVariable> Variables => _variables.Values;

    /// <summary>The node called <paramref name="name"/>; null where there is none.</summary>
    public NodeDef Find(string name) => _nodes.GetValueOrDefault(name);

    /// <summary>The place of a node in the file.</summary>
    public int OrderOf(string name) => _order.GetValueOrDefault(name, int.MaxValue);

    /// <summary>The variable that a node is; null for another node.</summary>
    public AuditVariable Variable(string node) => _variables.GetValueOrDefault(node);

    /// <summary>The nodes that read an output of <paramref name="node"/>, with the number of their input and of the output.</summary>
    public IEnumerable<(NodeDef Node, int Input, int Output)> Consumers(string node) => _consumers[node];

    /// <summary>All nodes that <paramref name="roots"/> are computed from, along data and control edges, the roots with them.</summary>
    public IReadOnlySet<string> Closure(params IEnumerable<string> roots) => Closure(roots, new HashSet<string>());

    /// <summary>The same, but nothing behind <paramref name="fed"/>, whose values a run is given.</summary>
    public IReadOnlySet<string> Closure(IEnumerable<string> roots, IReadOnlySet<string> fed)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<string>(roots);
        while (pending.TryPop(out var name))
        {
            if (Find(name) is not { } node || !seen.Add(name) || fed.Contains(name))
            {
                continue;
            }

            foreach (var input in node.Input)
            {
                pending.Push(NodeOf(input));
            }
        }

        return seen;
    }

    /// <summary>The variables of a closure, in the graph's order.</summary>
    public IReadOnlyList<AuditVariable> VariablesIn(IReadOnlySet<string> closure) =>
        [.. closure.Select(Variable).OfType<AuditVariable>().OrderBy(v => v.Order)];

    /// <summary>The tensor that is a variable's value: its reference, or a reading of its handle; null where nothing reads it.</summary>
    public string ValueOf(AuditVariable variable) => variable.IsResource
        ? _consumers[variable.Name].Where(c => c.Node.Op == "ReadVariableOp").Select(c => c.Node.Name + ":0").FirstOrDefault()
        : variable.Name + ":0";

    /// <summary>The variable behind a reference or handle, through what only passes it on; null where it comes from elsewhere.</summary>
    public AuditVariable Behind(string input)
    {
        var name = NodeOf(input);
        for (var steps = 0; steps < Definition.Node.Count && Find(name) is { } node; steps++)
        {
            if (Variable(name) is { } variable)
            {
                return variable;
            }

            if (!s_passing.Contains(node.Op) || node.Input.Count == 0)
            {
                return null;
            }

            name = NodeOf(node.Input[0]);
        }

        return null;
    }

    /// <summary>The first <paramref name="limit"/> strings of a constant, through identities; null where it is none.</summary>
    public IReadOnlyList<string> Strings(string input, int limit)
    {
        var node = Find(NodeOf(input));
        while (node is { Op: "Identity" })
        {
            node = Find(NodeOf(node.Input[0]));
        }

        if (node is not { Op: "Const" } || !node.Attr.TryGetValue("value", out var value))
        {
            return null;
        }

        var tensor = value.Tensor;
        var count = Math.Min(limit, Elements(tensor));
        var stored = tensor.StringVal.Take(limit).Select(s => s.ToStringUtf8()).ToList();

        // A proto may hold the last of equal elements once.
        return stored.Count == 0 || stored.Count >= count ? stored : [.. stored, .. Enumerable.Repeat(stored[^1], (int)count - stored.Count)];
    }

    /// <summary>The numbers of a float32 constant; null for another node.</summary>
    public double[] Floats(string name)
    {
        if (Find(name) is not { Op: "Const" } node || !node.Attr.TryGetValue("value", out var value) || value.Tensor.Dtype != DataType.DtFloat)
        {
            return null;
        }

        var tensor = value.Tensor;
        var count = Elements(tensor);
        var stored = tensor.TensorContent.Length > 0 ? MemoryMarshal.Cast<byte, float>(tensor.TensorContent.Span).ToArray() : [.. tensor.FloatVal];

        // A proto may hold the last of equal elements once.
        return stored.Length == 0 || count > Array.MaxLength ? null : [.. Enumerable.Range(0, (int)count).Select(i => (double)stored[Math.Min(i, stored.Length - 1)])];
    }

    /// <summary>True for a node that hands its first input on.</summary>
    public static bool PassesOn(NodeDef node) => s_passing.Contains(node.Op);

    /// <summary>The inputs that carry values.</summary>
    public static IEnumerable<string> DataInputs(NodeDef node) => node.Input.Where(i => !i.StartsWith('^'));

    /// <summary>The node of an input, <c>name:1</c> or <c>^name</c>.</summary>
    public static string NodeOf(string input) => Split(input).Node;

    private static (string Node, int Output) Split(string input)
    {
        var name = input.StartsWith('^') ? input[1..] : input;
        var colon = name.LastIndexOf(':');
        return colon > 0 && int.TryParse(name.AsSpan(colon + 1), out var output) ? (name[..colon], output) : (name, 0);
    }

    private static long Elements(TensorProto tensor) => tensor.TensorShape?.Dim.Aggregate(1L, (product, d) => product * Math.Max(0, d.Size)) ?? 1;

    private AuditVariable VariableOf(NodeDef node)
    {
        if (node.Op is not ("VariableV2" or "Variable" or "VarHandleOp"))
        {
            return null;
        }

        var resource = node.Op == "VarHandleOp";
        var shared = Text(node, "shared_name");
        var storage = resource ? $"{Text(node, "container")}|{(shared.Length > 0 ? shared : node.Name)}" : node.Name;
        var shape = node.Attr.TryGetValue("shape", out var s) && !s.Shape.UnknownRank ? s.Shape.Dim.Select(d => d.Size).ToArray() : null;
        return new AuditVariable(node.Name, storage, resource, node.Attr.TryGetValue("dtype", out var type) ? type.Type : DataType.DtInvalid, shape, OrderOf(node.Name));
    }

    private static string Text(NodeDef node, string attribute) => node.Attr.TryGetValue(attribute, out var value) ? value.S.ToStringUtf8() : "";
}
