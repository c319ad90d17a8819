using System.Globalization;
using Google.Protobuf;

namespace Reproductions.Runtime.Framework;

/// <summary>
/// Adds a GraphDef to a graph by the rules of TensorFlow's C++ importer (core/graph/graph_constructor.cc): topological
/// order by file position, a suffix for names that exist, rewritten inputs and colocations.
/// </summary>
internal sealed partial class GraphImporter(Graph graph, GraphDef def, ImportOptions options)
{
    private const string ColocationAttr = "_class";
    private const string ColocationPrefix = "loc:@";
    private const string ShapesAttr = "_output_shapes";

    private readonly int _before = graph.Nodes.Count;
    private readonly Dictionary<string, int> _index = [];
    private readonly HashSet<string> _defPrefixes = [];
    private readonly HashSet<string> _graphPrefixes = [];
    private readonly Dictionary<string, Node> _imported = [];
    private readonly Dictionary<string, string> _renamed = [];
    private readonly HashSet<string> _usedMappings = [];
    private readonly List<(string Node, int Input, string Source)> _backEdges = [];

    public ImportResult Import()
    {
        CheckVersions();
        for (var i = 0; i < def.Node.Count; i++)
        {
            CheckName(def.Node[i].Name);
            if (!_index.TryAdd(def.Node[i].Name, i))
            {
                throw new InvalidArgumentError($"Node '{def.Node[i].Name}' is not unique");
            }

            AddPrefixes(_defPrefixes, def.Node[i].Name);
        }

        foreach (var node in graph.Nodes)
        {
            AddPrefixes(_graphPrefixes, node.Name);
        }

        var library = graph.Library?.Clone();
        try
        {
            // The nodes may call the functions.
            MergeLibrary();
            foreach (var index in TopologicalOrder())
            {
                AddNode(def.Node[index]);
            }

            foreach (var (node, input, source) in _backEdges)
            {
                graph.SetInput(_imported[node], input, Resolve(def.Node[_index[node]], source));
            }
        }
        catch
        {
            graph.Truncate(_before);
            graph.Library = library;
            throw;
        }

        RenameColocations();
        MergeVersions();
        return new ImportResult(
            [.. graph.Nodes.Skip(_before)],
            _imported,
            [.. options.InputMap.Keys.Where(k => !_usedMappings.Contains(k))]);
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetterOrDigit(name[0]) || name[0] == '.')
            || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-' or '/' or '>')))
        {
            throw new InvalidArgumentError($"Node '{name}': Node name contains invalid characters");
        }
    }

    private static void AddPrefixes(HashSet<string> prefixes, string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
        {
            if (!prefixes.Add(name[..slash]))
            {
                break;
            }
        }
    }

    private static (string Node, int Index) ParseInput(string input)
    {
        var colon = input.LastIndexOf(':');
        return colon > 0 && int.TryParse(input.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (input[..colon], index)
            : (input, 0);
    }

    private IEnumerable<int> TopologicalOrder()
    {
        var waiting = new int[def.Node.Count];
        var consumers = new List<int>?[def.Node.Count];
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < def.Node.Count; i++)
        {
            var node = def.Node[i];
            var isMerge = node.Op is "Merge" or "RefMerge";
            foreach (var input in node.Input)
            {
                var isControl = input.StartsWith('^');
                if (!isControl && IsMapped(input))
                {
                    continue;
                }

                var source = isControl ? input[1..] : ParseInput(input).Node;
                if (isControl && IsMapped(input))
                {
                    continue;
                }

                if (!_index.TryGetValue(source, out var from))
                {
                    throw new InvalidArgumentError($"Node '{node.Name}': Unknown input node '{input}'");
                }

                if (isMerge && !isControl && def.Node[from].Op is "NextIteration" or "RefNextIteration")
                {
                    continue;
                }

                waiting[i]++;
                (consumers[from] ??= []).Add(i);
            }

            if (waiting[i] == 0)
            {
                ready.Enqueue(i, i);
            }
        }

        var done = 0;
        while (ready.TryDequeue(out var index, out _))
        {
            done++;
            yield return index;
            foreach (var consumer in consumers[index] ?? [])
            {
                if (--waiting[consumer] == 0)
                {
                    ready.Enqueue(consumer, consumer);
                }
            }
        }

        if (done < def.Node.Count)
        {
            throw new InvalidArgumentError($"{def.Node.Count - done} nodes in a cycle");
        }
    }

    private bool IsMapped(string input) => options.InputMap.Count > 0 && options.InputMap.ContainsKey(Canonical(input));

    private string Canonical(string input)
    {
        if (options.InputMap.ContainsKey(input) || input.StartsWith('^'))
        {
            return input;
        }

        var (node, index) = ParseInput(input);
        var full = $"{node}:{index}";
        return options.InputMap.ContainsKey(full) ? full : index == 0 && options.InputMap.ContainsKey(node) ? node : input;
    }

    private void AddNode(NodeDef source)
    {
        var name = options.Prefix.Length > 0 ? $"{options.Prefix}/{source.Name}" : source.Name;
        if (Exists(name))
        {
            if (!options.UniquifyNames)
            {
                throw new InvalidArgumentError($"Node name '{source.Name}' already exists in the Graph");
            }

            var unique = FindUniqueName(name);
            _renamed.Add(name, unique);
            name = unique;
        }

        if (source.Op.Length == 0)
        {
            throw new InvalidArgumentError($"Node '{source.Name}' does not specify an operation");
        }

        var spec = new NodeSpec(source.Op, name) { Device = source.Device };
        CopyAttributes(source, spec);
        NodeDefValidator.Check(graph.OpOf(source.Op).Signature, source, spec, spec.AllowsNewerAttributes ? graph.Registry.NewestSignature(source.Op) : null);
        Connect(source, spec);
        if (spec.Inputs.Count == 0 && spec.ControlInputs.Count == 0)
        {
            spec.ControlInputs.AddRange(options.ControlDependencies);
        }

        Node node;
        try
        {
            node = graph.Add(spec);
        }
        catch (InvalidArgumentError error) when (!error.Message.Contains($"'{source.Name}'", StringComparison.Ordinal) && !error.Message.Contains(spec.Name, StringComparison.Ordinal))
        {
            throw new InvalidArgumentError($"Node '{source.Name}': {error.Message}", error);
        }

        ApplyShapeHints(source, node);
        _imported.Add(source.Name, node);
    }

    private void Connect(NodeDef source, NodeSpec spec)
    {
        var sawControl = false;
        foreach (var input in source.Input)
        {
            if (input.StartsWith('^'))
            {
                sawControl = true;
                if (options.InputMap.TryGetValue(input, out var mapped))
                {
                    _usedMappings.Add(input);
                    spec.ControlInputs.Add(mapped.Node);
                }
                else
                {
                    spec.ControlInputs.Add(_imported[input[1..]]);
                }

                continue;
            }

            if (sawControl)
            {
                throw new InvalidArgumentError($"Node '{source.Name}': Control dependencies must come after regular dependencies");
            }

            var name = ParseInput(input).Node;
            if (!IsMapped(input) && !_imported.ContainsKey(name))
            {
                _backEdges.Add((source.Name, spec.Inputs.Count, input));
                spec.Inputs.Add(default);
                continue;
            }

            spec.Inputs.Add(Resolve(source, input));
        }
    }

    private Endpoint Resolve(NodeDef consumer, string input)
    {
        var key = Canonical(input);
        if (options.InputMap.TryGetValue(key, out var mapped))
        {
            _usedMappings.Add(key);
            return mapped;
        }

        var (name, index) = ParseInput(input);
        var node = _imported[name];
        if (index >= node.OutputTypes.Length)
        {
            throw new InvalidArgumentError($"Node '{consumer.Name}': Connecting to invalid output {index} of source node {name} which has {node.OutputTypes.Length} outputs.");
        }

        return new Endpoint(node, index);
    }

    private void CopyAttributes(NodeDef source, NodeSpec spec)
    {
        var signature = graph.OpOf(source.Op).Signature;
        foreach (var (name, value) in source.Attr)
        {
            if (name == ShapesAttr)
            {
                continue;
            }

            if (!name.StartsWith('_') && signature.Attr(name) is null)
            {
                var newer = NewerDefault(source.Op, name);
                if (newer is not null && newer.Equals(value))
                {
                    continue;
                }

                if (graph.Registry.IsNewerAttr(source.Op, name))
                {
                    spec.AllowsNewerAttributes = true;
                }
                else
                {
                    throw new InvalidArgumentError($"NodeDef mentions attr '{name}' not in {OpSummary.Of(signature)}; NodeDef: {{{{node {source.Name}}}}}. (Check whether your GraphDef-interpreting binary is up to date with your GraphDef-generating binary.).");
                }
            }

            spec.Attributes.Set(name, name == ColocationAttr ? PrefixColocation(source, value) : value);
        }
    }

    private AttrValue? NewerDefault(string op, string attr)
    {
        var producer = options.ProducerOps?.Op.FirstOrDefault(o => o.Name == op)?.Attr.FirstOrDefault(a => a.Name == attr);
        return producer?.DefaultValue ?? graph.Registry.NewerAttrDefault(op, attr);
    }

    private AttrValue PrefixColocation(NodeDef source, AttrValue value)
    {
        foreach (var entry in value.List?.S.Select(s => s.ToStringUtf8()) ?? [])
        {
            if (entry.StartsWith(ColocationPrefix, StringComparison.Ordinal) && !_index.ContainsKey(entry[ColocationPrefix.Length..]))
            {
                throw new InvalidArgumentError($"Node '{source.Name}' expects to be colocated with unknown node '{entry[ColocationPrefix.Length..]}'");
            }
        }

        return options.Prefix.Length == 0 ? value : MapColocations(value, name => $"{options.Prefix}/{name}");
    }

    private static AttrValue MapColocations(AttrValue value, Func<string, string> map)
    {
        var list = new AttrValue.Types.ListValue();
        foreach (var entry in value.List?.S.Select(s => s.ToStringUtf8()) ?? [])
        {
            list.S.Add(ByteString.CopyFromUtf8(entry.StartsWith(ColocationPrefix, StringComparison.Ordinal)
                ? ColocationPrefix + map(entry[ColocationPrefix.Length..])
                : entry));
        }

        return new AttrValue { List = list };
    }

    private void ApplyShapeHints(NodeDef source, Node node)
    {
        if (!source.Attr.TryGetValue(ShapesAttr, out var hints) || hints.List is null)
        {
            return;
        }

        // A hint that disagrees comes from a TensorFlow whose shape function knew less or more; the file still loads (R62).
        var count = Math.Min(hints.List.Shape.Count, node.OutputShapes.Length);
        for (var i = 0; i < count; i++)
        {
            var hint = hints.List.Shape[i];
            node.OutputShapes[i] = (Shape.Fits(hint) ? node.OutputShapes[i].MergeWith(Shape.FromProto(hint)) : null) ?? node.OutputShapes[i];
        }
    }

    private void RenameColocations()
    {
        if (_renamed.Count == 0)
        {
            return;
        }

        for (var i = _before; i < graph.Nodes.Count; i++)
        {
            var node = graph.Nodes[i];
            if (node.Attributes.Find(ColocationAttr) is { } value)
            {
                node.Attributes.Set(ColocationAttr, MapColocations(value, name => _renamed.GetValueOrDefault(name, name)));
            }
        }
    }

    private bool Exists(string name) => _graphPrefixes.Contains(name) || (graph.Find(name) is { } node && node.Id < _before);

    private string FindUniqueName(string original)
    {
        var name = original;
        var count = 0;
        while (Exists(name) || (count > 0 && (_index.ContainsKey(name) || _defPrefixes.Contains(name))))
        {
            count++;
            name = $"{original}_{count.ToString(CultureInfo.InvariantCulture)}";
        }

        return name;
    }
}
