namespace Reproductions.Runtime.Framework;

/// <summary>A function of the graph's library, made into a graph of its own for the attributes of one call. Immutable once made.</summary>
public sealed class FunctionBody
{
    private FunctionBody(Graph graph, Endpoint[] arguments, Endpoint[] results, Node[] targets)
    {
        Graph = graph;
        Arguments = arguments;
        Results = results;
        Targets = targets;
    }

    /// <summary>The nodes.</summary>
    public Graph Graph { get; }

    /// <summary>The placeholders that stand for the arguments, in order, lists flattened.</summary>
    public Endpoint[] Arguments { get; }

    /// <summary>What the function gives, in order, lists flattened.</summary>
    public Endpoint[] Results { get; }

    /// <summary>The nodes that must run though nobody may read them: those with an effect.</summary>
    public Node[] Targets { get; }

    /// <summary>The body of the function that attribute <paramref name="attribute"/> of <paramref name="caller"/> names.</summary>
    /// <exception cref="NotFoundError">The library has no such function.</exception>
    /// <exception cref="InvalidArgumentError">The function does not fit together.</exception>
    public static FunctionBody Of(Node caller, string attribute)
    {
        var call = caller.Attributes.Find(attribute)?.Func
            ?? throw new InvalidArgumentError($"Node '{caller.Name}' (op: '{caller.Op.Name}') has no function in attribute '{attribute}'.");
        return Of(caller, call);
    }

    /// <summary>The body of a function of the library, for the attributes of <paramref name="call"/>.</summary>
    /// <inheritdoc cref="Of(Node, string)" path="exception"/>
    public static FunctionBody Of(Node caller, NameAttrList call)
    {
        var function = caller.Graph.Library?.Function.FirstOrDefault(f => f.Signature.Name == call.Name)
            ?? throw new NotFoundError($"Function {call.Name} is not defined. Node '{caller.Name}' calls it; the graph's library has {caller.Graph.Library?.Function.Count ?? 0} functions.");
        return new Maker(caller.Graph, function, call).Make();
    }

    private sealed class Maker(Graph outer, FunctionDef function, NameAttrList call)
    {
        /// <summary>The most tensors that one argument or output stands for.</summary>
        private const int MaxList = 1 << 16;

        private readonly Dictionary<string, NodeDef> _nodes = [];
        private readonly Dictionary<string, List<string>> _arguments = [];

        public FunctionBody Make()
        {
            var def = new GraphDef { Versions = outer.Versions.Clone(), Library = outer.Library!.Clone() };
            foreach (var argument in function.Signature.InputArg)
            {
                AddArgument(def, argument);
            }

            foreach (var node in function.NodeDef)
            {
                if (!_nodes.TryAdd(node.Name, node))
                {
                    throw new InvalidArgumentError($"Node '{node.Name}' of function {function.Signature.Name} is not unique");
                }
            }

            def.Node.AddRange(function.NodeDef.Select(Translate));

            var graph = new Graph(outer.Registry);
            graph.Import(def, new ImportOptions());
            var results = function.Signature.OutputArg.SelectMany(o => Outputs(Returned(o.Name), IsList(o))).Select(name => Result(graph, name));
            return new FunctionBody(
                graph,
                [.. _arguments.Values.SelectMany(a => a).Select(a => graph.Find(a)!.Output())],
                [.. results],
                [.. graph.Nodes.Where(n => n.Op.Signature.IsStateful)]);
        }

        private static bool IsList(OpDef.Types.ArgDef arg) => arg.NumberAttr.Length + arg.TypeListAttr.Length > 0;

        private void AddArgument(GraphDef def, OpDef.Types.ArgDef argument)
        {
            var types = Types(argument);
            var names = new List<string>(types.Length);
            for (var i = 0; i < types.Length; i++)
            {
                var name = IsList(argument) ? $"{argument.Name}.arg_{i}" : argument.Name;
                names.Add(name);
                var node = new NodeDef { Name = name, Op = "Placeholder" };
                node.Attr["dtype"] = new AttrValue { Type = types[i] };
                node.Attr["shape"] = new AttrValue { Shape = new TensorShapeProto { UnknownRank = true } };
                def.Node.Add(node);
            }

            if (!_arguments.TryAdd(argument.Name, names))
            {
                throw new InvalidArgumentError($"Function {function.Signature.Name} has two arguments '{argument.Name}'");
            }
        }

        private string Returned(string output) => function.Ret.TryGetValue(output, out var reference)
            ? reference
            : throw new InvalidArgumentError($"Function {function.Signature.Name} does not say what it gives as '{output}'.");

        private Endpoint Result(Graph graph, string name)
        {
            var colon = name.LastIndexOf(':');
            var (node, index) = (graph.Find(name[..colon]), Number(name[(colon + 1)..]));
            return node is not null && index < node.OutputTypes.Length
                ? node.Output(index)
                : throw new InvalidArgumentError($"Function {function.Signature.Name} gives '{name}', which it does not have.");
        }

        private int Count(long given) => given is >= 0 and <= MaxList
            ? (int)given
            : throw new InvalidArgumentError($"Function {function.Signature.Name} has a list of {given} tensors; from 0 to {MaxList} are possible.");

        private DataType[] Types(OpDef.Types.ArgDef argument)
        {
            if (argument.TypeListAttr.Length > 0)
            {
                return [.. Bound(argument.TypeListAttr).List?.Type ?? []];
            }

            var type = argument.TypeAttr.Length > 0 ? Bound(argument.TypeAttr).Type : argument.Type;
            var count = argument.NumberAttr.Length > 0 ? Count(Bound(argument.NumberAttr).I) : 1;
            return [.. Enumerable.Repeat(type, count)];
        }

        private AttrValue Bound(string name) => call.Attr.TryGetValue(name, out var value)
            ? value
            : throw new InvalidArgumentError($"Function {function.Signature.Name} needs attribute '{name}', which the call does not give.");

        private NodeDef Translate(NodeDef source)
        {
            var node = source.Clone();
            node.Input.Clear();
            node.Attr.Remove("_class");
            foreach (var input in source.Input)
            {
                if (input.StartsWith('^'))
                {
                    node.Input.AddRange(_arguments.TryGetValue(input[1..], out var list) ? list.Select(a => "^" + a) : [input]);
                }
                else
                {
                    node.Input.AddRange(Outputs(input, isList: true));
                }
            }

            foreach (var (name, value) in source.Attr)
            {
                if (value.ValueCase == AttrValue.ValueOneofCase.Placeholder)
                {
                    node.Attr[name] = Bound(value.Placeholder);
                }
            }

            return node;
        }

        /// <summary>The tensor names of <c>argument</c>, <c>argument:i</c>, <c>node:output</c> or <c>node:output:i</c>.</summary>
        private IEnumerable<string> Outputs(string reference, bool isList)
        {
            var parts = reference.Split(':');
            if (_arguments.TryGetValue(parts[0], out var argument))
            {
                return parts.Length == 1 && isList ? argument.Select(a => a + ":0") : [Part(reference, argument, parts.Length == 1 ? 0 : Number(parts[1])) + ":0"];
            }

            if (!_nodes.TryGetValue(parts[0], out var node) || parts.Length < 2)
            {
                throw new InvalidArgumentError($"Function {function.Signature.Name} reads '{reference}', which it does not have.");
            }

            var start = 0;
            foreach (var output in outer.OpOf(node.Op).Signature.Outputs)
            {
                var count = output.TypeListAttr is { } types ? Attribute(node, types).List?.Type.Count ?? 0
                    : output.NumberAttr is { } number ? Count(Attribute(node, number).I) : 1;
                if (output.Name == parts[1])
                {
                    return parts.Length > 2
                        ? [$"{parts[0]}:{start + Number(parts[2])}"]
                        : Enumerable.Range(start, count).Select(i => $"{parts[0]}:{i}");
                }

                start += count;
            }

            throw new InvalidArgumentError($"Function {function.Signature.Name} reads '{reference}', but {node.Op} has no output '{parts[1]}'.");
        }

        private AttrValue Attribute(NodeDef node, string name) => node.Attr.TryGetValue(name, out var value)
            ? value.ValueCase == AttrValue.ValueOneofCase.Placeholder ? Bound(value.Placeholder) : value
            : outer.OpOf(node.Op).Signature.Attr(name)?.Default
                ?? throw new InvalidArgumentError($"Node '{node.Name}' of function {function.Signature.Name} has no attribute '{name}'.");

        private string Part(string reference, List<string> argument, int index) => index < argument.Count
            ? argument[index]
            : throw new InvalidArgumentError($"Function {function.Signature.Name} reads '{reference}'; the argument has {argument.Count} parts.");

        private static int Number(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidArgumentError($"'{text}' is not the number of an output.");
    }
}
