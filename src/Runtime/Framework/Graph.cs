using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;

namespace Reproductions.Runtime.Framework;

/// <summary>
/// A graph of operations: what TensorFlow's C API calls a graph. It checks and infers, but knows no scopes, collections
/// or naming rules of a language. Building is for one thread; running sessions may read meanwhile.
/// </summary>
public sealed class Graph(OpRegistry registry)
{
    /// <summary>The GraphDef version that TensorFlow 1.13.1 writes.</summary>
    public const int ProducerVersion = 27;

    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Node> _byName = [];

    /// <summary>Makes an empty graph over all op types.</summary>
    public Graph()
        : this(OpRegistry.Default)
    {
    }

    /// <summary>The op types.</summary>
    public OpRegistry Registry { get; } = registry;

    /// <summary>The nodes in the order of creation.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Producer, least consumer and bad consumers.</summary>
    public VersionDef Versions { get; } = new() { Producer = ProducerVersion };

    /// <summary>The function library; null when there is none.</summary>
    public FunctionDefLibrary? Library { get; internal set; }

    /// <summary>Grows with every change that a plan must see.</summary>
    public int Version { get; private set; }

    /// <summary>The node called <paramref name="name"/>; null when there is none.</summary>
    public Node? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Checks <paramref name="spec"/> against its op's signature, infers types and shapes and adds the node.</summary>
    /// <exception cref="NotFoundError">The op type is unknown.</exception>
    /// <exception cref="InvalidArgumentError">Name, inputs, attributes or shapes are wrong; nothing was added.</exception>
    public Node Add(NodeSpec spec)
    {
        if (_byName.ContainsKey(spec.Name))
        {
            throw new InvalidArgumentError($"Duplicate node name in graph: '{spec.Name}'");
        }

        var op = OpOf(spec.Type);
        SignatureChecker.Complete(op.Signature, spec, spec.AllowsNewerAttributes ? Registry.NewestSignature(op.Name) : null);
        var controls = new List<Node>(spec.ControlInputs.Count);
        foreach (var control in spec.ControlInputs)
        {
            if (!controls.Contains(control))
            {
                controls.Add(control);
            }
        }

        var node = new Node(this, _nodes.Count, spec.Name, op, [.. spec.Inputs], controls, spec.Attributes, spec.Device);
        node.OutputTypes = SignatureChecker.OutputTypes(op.Signature, spec);
        InferShapes(node);
        node.Link();
        _nodes.Add(node);
        _byName.Add(node.Name, node);
        Version++;
        return node;
    }

    /// <summary>Adds what is known of an output's shape.</summary>
    /// <exception cref="InvalidArgumentError">It contradicts the inferred shape.</exception>
    public void SetShape(Endpoint output, Shape shape)
    {
        var known = output.Shape;
        output.Node.OutputShapes[output.Index] = known.MergeWith(shape)
            ?? throw new InvalidArgumentError($"Shapes {known} and {shape} of '{output}' are not compatible");
    }

    /// <summary>Adds a control edge from <paramref name="control"/> to <paramref name="node"/>.</summary>
    public void AddControlInput(Node node, Node control)
    {
        if (node.AddControlInput(control))
        {
            Version++;
        }
    }

    /// <summary>Takes the control edge from <paramref name="control"/> to <paramref name="node"/> away; a loop does so with what lies outside of it.</summary>
    public void RemoveControlInput(Node node, Node control)
    {
        if (node.RemoveControlInput(control))
        {
            Version++;
        }
    }

    /// <summary>Replaces a data input; the back edge of a loop is made this way.</summary>
    /// <exception cref="InvalidArgumentError">The element types differ.</exception>
    public void SetInput(Node node, int index, Endpoint source)
    {
        var old = node.InputArray[index];
        if (old.Node is not null && old.DType.Base != source.DType.Base)
        {
            throw new InvalidArgumentError($"Input {index} of node {node.Name} was passed {source.DType.Name} from {source.Node.Name}:{source.Index} incompatible with expected {old.DType.Name}.");
        }

        old.Node?.RemoveConsumer(node, index);
        node.InputArray[index] = source;
        source.Node.AddConsumer(node, index);
        Version++;
    }

    /// <summary>Sets an attribute of a node that exists.</summary>
    public void SetAttribute(Node node, string name, AttrValue value)
    {
        node.Attributes.Set(name, value);
        Version++;
    }

    /// <summary>Sets the device that a node asks for.</summary>
    public void SetDevice(Node node, string device)
    {
        node.Device = device;
        Version++;
    }

    /// <summary>The graph as a proto: nodes in the order of creation.</summary>
    /// <param name="addShapes">Whether each node with outputs gets <c>_output_shapes</c>.</param>
    public GraphDef ToProto(bool addShapes = false)
    {
        var def = new GraphDef { Versions = Versions.Clone() };
        foreach (var node in _nodes)
        {
            def.Node.Add(node.ToProto(addShapes));
        }

        if (Library is { } library && library.CalculateSize() > 0)
        {
            def.Library = library;
        }

        return def;
    }

    /// <summary>Adds the nodes of <paramref name="def"/>; all of them or, when it fails, none.</summary>
    public ImportResult Import(GraphDef def, ImportOptions options) => new GraphImporter(this, def, options).Import();

    /// <summary>The op type called <paramref name="name"/>: a registered one, or the call of a function of the library.</summary>
    /// <exception cref="NotFoundError">It is neither.</exception>
    internal OpType OpOf(string name) => Registry.Find(name)
        ?? (Library?.Function.FirstOrDefault(f => f.Signature.Name == name) is { } function ? new LibraryCall(function) : Registry.Get(name));

    internal bool TryFind(string name, [NotNullWhen(true)] out Node? node) => _byName.TryGetValue(name, out node);

    internal void InferShapes(Node node)
    {
        var context = new ShapeContext(node);
        try
        {
            node.Op.InferShapes(context);
        }
        catch (OverflowException error)
        {
            throw new InvalidArgumentError($"A shape of node '{node.Name}' is too large (more than 2**63 - 1 entries)", error);
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException)
        {
            // Constants of a damaged graph, an axis for one, may be any numbers.
            throw new InvalidArgumentError($"The shapes of node '{node.Name}' (op: '{node.Op.Name}') cannot be inferred from its inputs and attributes: {error.Message}", error);
        }

        node.OutputShapes = context.Outputs;
        node.HandleTypes = context.Handles;
    }

    /// <summary>Takes back the nodes from <paramref name="count"/> on.</summary>
    internal void Truncate(int count)
    {
        for (var i = _nodes.Count - 1; i >= count; i--)
        {
            var node = _nodes[i];
            node.Unlink();
            _byName.Remove(node.Name);
        }

        _nodes.RemoveRange(count, _nodes.Count - count);
        Version++;
    }
}
