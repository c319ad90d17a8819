namespace Reproductions.Runtime.Framework;

/// <summary>What a shape function sees: shapes and constant values of the inputs, attributes; it sets the shapes of the outputs.</summary>
public sealed partial class ShapeContext
{
    private readonly Tensor?[] _constants;
    private readonly Shape?[] _partials;

    internal ShapeContext(Node node)
    {
        Node = node;
        _constants = new Tensor?[node.InputArray.Length];
        _partials = new Shape?[node.InputArray.Length];
        Outputs = new Shape[node.OutputTypes.Length];
        Array.Fill(Outputs, Shape.UnknownRank);
    }

    /// <summary>The node: its attributes and types.</summary>
    public Node Node { get; }

    /// <summary>Number of inputs.</summary>
    public int InputCount => Node.InputArray.Length;

    /// <summary>Number of outputs.</summary>
    public int OutputCount => Outputs.Length;

    internal Shape[] Outputs { get; }

    internal (DType DType, Shape Shape)[]? Handles { get; private set; }

    /// <summary>The shape of input <paramref name="index"/>.</summary>
    public Shape Input(int index) =>
        Node.InputArray[index] is { Node: { } node, Index: var output } ? node.OutputShapes[output] : Shape.UnknownRank;

    /// <summary>The element type of input <paramref name="index"/>.</summary>
    public DType InputType(int index) => Node.InputArray[index].DType.Base;

    /// <summary>The value of input <paramref name="index"/> where the graph alone determines it; null otherwise.</summary>
    public Tensor? Constant(int index)
    {
        var endpoint = Node.InputArray[index];
        return endpoint.Node is null ? null : _constants[index] ??= ConstantFolder.Evaluate(endpoint);
    }

    /// <summary>What the graph determines of the shape that input <paramref name="index"/> (a vector) states; -1 elements are unknown dimensions.</summary>
    public Shape ConstantAsShape(int index) => _partials[index] ??= Node.InputArray[index].Node is null
        ? Shape.UnknownRank
        : ConstantFolder.EvaluateAsShape(Node.InputArray[index]);

    /// <summary>Element type and shape that the resource handle at input <paramref name="index"/> refers to; null when not known.</summary>
    public (DType DType, Shape Shape)? InputHandle(int index) =>
        Node.InputArray[index] is { Node: { HandleTypes: { } types }, Index: var output } ? types[output] : null;

    /// <summary>Sets the shape of output <paramref name="index"/>.</summary>
    public void Set(int index, Shape shape) => Outputs[index] = shape;

    /// <summary>Says what the resource handle at output <paramref name="index"/> refers to.</summary>
    public void SetHandle(int index, DType dtype, Shape shape)
    {
        Handles ??= new (DType, Shape)[Outputs.Length];
        Handles[index] = (dtype, shape);
    }

    /// <summary>The error of a shape function; the graph adds node and input shapes to <paramref name="reason"/>.</summary>
    public InvalidArgumentError Error(string reason)
    {
        var shapes = string.Join(", ", Enumerable.Range(0, InputCount).Select(i => Input(i) is { HasRank: true } s ? s.ToString() : "?"));
        var text = $"{reason} for '{Node.Name}' (op: '{Node.Op.Name}') with input shapes: {shapes}";

        // An input that was read both ways is shown as a shape, as TensorFlow does.
        var computed = Described([.. _constants.Select((v, i) => _partials[i] is { HasRank: true } ? null : v)], ConstantFolder.Describe);
        if (computed.Length > 0)
        {
            text += $" and with computed input tensors: {computed}";
        }

        var partial = Described([.. _partials.Select(s => s is { HasRank: true } ? s : null)], s => s.ToString());
        if (partial.Length > 0)
        {
            text += $" and with input tensors computed as partial shapes: {partial}";
        }

        return new InvalidArgumentError(text + ".");
    }

    private static string Described<T>(T?[] values, Func<T, string> describe)
        where T : class =>
        string.Join(", ", values.Select((v, i) => v is null ? null : $"input[{i}] = {describe(v)}").Where(t => t is not null));
}
