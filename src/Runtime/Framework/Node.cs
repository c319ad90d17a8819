using Google.Protobuf;

namespace Reproductions.Runtime.Framework;

/// <summary>An operation in a graph. Made by <see cref="Graph.Add"/>; its inputs, attributes and shapes change through the graph alone.</summary>
public sealed class Node
{
    private readonly List<Endpoint> _consumers = [];
    private readonly List<Node> _controlInputs;
    private readonly List<Node> _controlOutputs = [];

    internal Node(Graph graph, int id, string name, OpType op, Endpoint[] inputs, List<Node> controlInputs, NodeAttributes attributes, string device)
    {
        Graph = graph;
        Id = id;
        Name = name;
        Op = op;
        InputArray = inputs;
        _controlInputs = controlInputs;
        Attributes = attributes;
        Device = device;
    }

    /// <summary>The graph.</summary>
    public Graph Graph { get; }

    /// <summary>Position in the graph, from 0: the order of creation.</summary>
    public int Id { get; }

    /// <summary>The name, unique in the graph.</summary>
    public string Name { get; }

    /// <summary>The op type.</summary>
    public OpType Op { get; }

    /// <summary>The device that was asked for; empty for none.</summary>
    public string Device { get; internal set; }

    /// <summary>The data inputs, in order.</summary>
    public IReadOnlyList<Endpoint> Inputs => InputArray;

    /// <summary>The control inputs, in the order in which they were added, each once.</summary>
    public IReadOnlyList<Node> ControlInputs => _controlInputs;

    /// <summary>The nodes that wait for this one by a control edge.</summary>
    public IReadOnlyList<Node> ControlOutputs => _controlOutputs;

    /// <summary>The consumers of the outputs: node and the number of its input.</summary>
    public IReadOnlyList<Endpoint> Consumers => _consumers;

    /// <summary>The attributes, defaults included.</summary>
    public NodeAttributes Attributes { get; }

    /// <summary>Element types of the outputs; a reference type for a reference.</summary>
    public DType[] OutputTypes { get; internal set; } = [];

    /// <summary>Inferred shapes of the outputs.</summary>
    public Shape[] OutputShapes { get; internal set; } = [];

    /// <summary>For outputs that are resource handles: element type and shape of what they refer to, where known.</summary>
    public (DType DType, Shape Shape)[]? HandleTypes { get; internal set; }

    internal Endpoint[] InputArray { get; }

    internal Tensor? ConstantCache { get; set; }

    /// <summary>Output <paramref name="index"/>.</summary>
    public Endpoint Output(int index = 0) => new(this, index);

    /// <summary>An int attribute.</summary>
    public long Int(string name) => Require(name).I;

    /// <summary>A float attribute.</summary>
    public float Float(string name) => Require(name).F;

    /// <summary>A bool attribute; false when it is not set.</summary>
    public bool Bool(string name) => Attributes.Find(name)?.B ?? false;

    /// <summary>A string attribute, as UTF-8; empty when it is not set.</summary>
    public string Text(string name) => Attributes.Find(name)?.S.ToStringUtf8() ?? "";

    /// <summary>A type attribute.</summary>
    public DType Type(string name) => (DType)Require(name).Type;

    /// <summary>A shape attribute; unknown rank when it is not set.</summary>
    public Shape ShapeAttr(string name) => Shape.FromProto(Attributes.Find(name)?.Shape);

    /// <summary>A list of ints; empty when it is not set.</summary>
    public long[] Ints(string name) => Attributes.Find(name)?.List?.I.ToArray() ?? [];

    /// <summary>A list of ints as int32; empty when it is not set.</summary>
    public int[] Int32s(string name) => Attributes.Find(name)?.List?.I.Select(v => checked((int)v)).ToArray() ?? [];

    /// <summary>A list of floats; empty when it is not set.</summary>
    public float[] Floats(string name) => Attributes.Find(name)?.List?.F.ToArray() ?? [];

    /// <summary>A list of types; empty when it is not set.</summary>
    public DType[] Types(string name) => Attributes.Find(name)?.List?.Type.Select(t => (DType)t).ToArray() ?? [];

    /// <summary>A list of shapes; empty when it is not set.</summary>
    public Shape[] Shapes(string name) => Attributes.Find(name)?.List?.Shape.Select(Shape.FromProto).ToArray() ?? [];

    /// <summary>A list of strings, as UTF-8; empty when it is not set.</summary>
    public string[] Texts(string name) => Attributes.Find(name)?.List?.S.Select(s => s.ToStringUtf8()).ToArray() ?? [];

    /// <summary>The node as a proto. Control inputs are sorted by name, as TensorFlow writes them.</summary>
    public NodeDef ToProto(bool addShapes = false)
    {
        var def = new NodeDef { Name = Name, Op = Op.Name, Device = Device };
        foreach (var input in InputArray)
        {
            def.Input.Add(input.ToString());
        }

        foreach (var control in _controlInputs.Select(n => n.Name).Order(StringComparer.Ordinal))
        {
            def.Input.Add("^" + control);
        }

        foreach (var (name, value) in Attributes)
        {
            def.Attr.Add(name, value);
        }

        if (addShapes && OutputShapes.Length > 0)
        {
            var list = new AttrValue.Types.ListValue();
            list.Shape.AddRange(OutputShapes.Select(s => s.ToProto()));
            def.Attr["_output_shapes"] = new AttrValue { List = list };
        }

        return def;
    }

    /// <summary>Name and op type, for a debugger.</summary>
    public override string ToString() => $"{Name} ({Op.Name})";

    internal void AddConsumer(Node node, int input) => _consumers.Add(new Endpoint(node, input));

    internal void RemoveConsumer(Node node, int input) => _consumers.Remove(new Endpoint(node, input));

    internal bool AddControlInput(Node node)
    {
        if (_controlInputs.Contains(node))
        {
            return false;
        }

        _controlInputs.Add(node);
        node._controlOutputs.Add(this);
        return true;
    }

    internal bool RemoveControlInput(Node node) => _controlInputs.Remove(node) && node._controlOutputs.Remove(this);

    internal void Link()
    {
        for (var i = 0; i < InputArray.Length; i++)
        {
            InputArray[i].Node?.AddConsumer(this, i);
        }

        foreach (var control in _controlInputs)
        {
            control._controlOutputs.Add(this);
        }
    }

    internal void Unlink()
    {
        for (var i = 0; i < InputArray.Length; i++)
        {
            InputArray[i].Node?.RemoveConsumer(this, i);
        }

        foreach (var control in _controlInputs)
        {
            control._controlOutputs.Remove(this);
        }
    }

    private AttrValue Require(string name) => Attributes.Find(name)
        ?? throw new InvalidArgumentError($"Node '{Name}' (op: '{Op.Name}') has no attribute '{name}'.");
}
