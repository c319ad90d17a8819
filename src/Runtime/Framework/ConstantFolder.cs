using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Framework;

/// <summary>Evaluates the parts of a graph that depend on constants alone, for shape inference.</summary>
internal static class ConstantFolder
{
    /// <summary>Deepest chain of nodes that is followed.</summary>
    private const int MaxDepth = 200;

    /// <summary>Largest value that is kept, in elements.</summary>
    private const int MaxElements = 1 << 16;

    /// <summary>The value of <paramref name="endpoint"/>, or null when it is not constant or cannot be computed here.</summary>
    public static Tensor? Evaluate(Endpoint endpoint) => Evaluate(endpoint, 0);

    /// <summary>What is known of the shape that <paramref name="endpoint"/>, a vector, states.</summary>
    public static Shape EvaluateAsShape(Endpoint endpoint) => EvaluateAsShape(endpoint, 0);

    /// <summary>A vector of integers as a shape: negative elements are unknown dimensions; a scalar -1 is unknown rank.</summary>
    public static Shape AsShape(Tensor value)
    {
        if (value.Shape.Rank == 0)
        {
            return Shape.UnknownRank;
        }

        var dims = new long[value.Count];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = Math.Max(Shape.Unknown, Integer(value, i));
        }

        return new Shape(dims);
    }

    /// <summary>Element <paramref name="index"/> of an integer tensor.</summary>
    public static long Integer(Tensor value, int index) => value.DType switch
    {
        DType.Int32 => value.Span<int>()[index],
        DType.Int64 => value.Span<long>()[index],
        DType.Int16 => value.Span<short>()[index],
        DType.Int8 => value.Span<sbyte>()[index],
        DType.UInt8 => value.Span<byte>()[index],
        _ => throw new InvalidArgumentError($"Expected int32 or int64, got a tensor of type {value.DType.Name}."),
    };

    /// <summary>A value as TensorFlow's messages print it: <c>&lt;4 2&gt;</c>.</summary>
    public static string Describe(Tensor value) => $"<{TensorText.Of(value, 256)}>";

    private static Tensor? Evaluate(Endpoint endpoint, int depth)
    {
        var node = endpoint.Node;
        if (endpoint.Index == 0 && node.ConstantCache is { } cached)
        {
            return cached;
        }

        if (endpoint.Index == 0 && node.Op.ConstantValue(node) is { } constant)
        {
            if (constant.DType != endpoint.DType.Base)
            {
                throw new InvalidArgumentError($"Expected an input tensor of type {endpoint.DType.Name}. Node '{node.Name}' says that it is one; its value is of type {constant.DType.Name}.");
            }

            return node.ConstantCache = constant;
        }

        if (depth >= MaxDepth || node.InputArray.Length == 0 || !node.Op.IsFoldable || node.Op.Signature.IsStateful
            || node.Op.ControlFlow != ControlFlowKind.None || !endpoint.Shape.IsFullyDefined && endpoint.DType.IsRef
            || endpoint.Shape.ElementCount > MaxElements)
        {
            return null;
        }

        var inputs = new Tensor[node.InputArray.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = node.InputArray[i];
            if (input.Node is null || input.DType.IsRef || Evaluate(input, depth + 1) is not { } value)
            {
                return null;
            }

            inputs[i] = value;
        }

        return Run(node, inputs, endpoint.Index);
    }

    private static Tensor? Run(Node node, Tensor[] inputs, int output)
    {
        try
        {
            if (node.Op.CreateKernel(node) is not { } kernel)
            {
                return null;
            }

            var context = new FoldingContext(node, inputs);
            kernel.Compute(context);
            var value = context.Outputs[output];
            if (value is { Count: > MaxElements })
            {
                return null;
            }

            if (output == 0)
            {
                node.ConstantCache = value;
            }

            return value;
        }
        catch (NotOkStatusException)
        {
            // A node that fails here fails when it runs, with the right message.
            return null;
        }
    }

    private static Shape EvaluateAsShape(Endpoint endpoint, int depth)
    {
        if (Evaluate(endpoint, depth) is { } value)
        {
            return AsShape(value);
        }

        if (depth < MaxDepth
            && endpoint.Node.Op.ValueAsShape(endpoint.Node, endpoint.Index, e => EvaluateAsShape(e, depth + 1)) is { } shape)
        {
            return shape;
        }

        var length = endpoint.Shape.Rank == 1 ? endpoint.Shape[0] : Shape.Unknown;
        return length == Shape.Unknown ? Shape.UnknownRank : Shape.OfRank((int)length);
    }

    private sealed class FoldingContext(Node node, Tensor[] inputs) : KernelContext
    {
        public Tensor?[] Outputs { get; } = new Tensor?[node.OutputTypes.Length];

        public override Node Node => node;

        public override Workers Workers { get; } = new(1);

        public override ResourceManager Resources { get; } = new();

        public override StepState Step { get; } = new(0, CancellationToken.None);

        public override Tensor Input(int index) => inputs[index];

        public override Variable Ref(int index) => throw new InternalError($"Node '{node.Name}' wants a reference, which a constant is not.");

        public override bool IsRef(int index) => false;

        public override Tensor Allocate(int index, Shape shape) => Outputs[index] = Tensor.Allocate(node.OutputTypes[index], shape);

        public override Tensor AllocateOrForward(int index, int input, Shape shape) => Allocate(index, shape);

        public override Tensor Scratch(DType dtype, Shape shape) => Tensor.Allocate(dtype, shape);

        public override void SetOutput(int index, Tensor value) => Outputs[index] = value;

        public override void SetRef(int index, Variable variable) => throw new InternalError($"Node '{node.Name}' gives a reference, which a constant is not.");
    }
}
