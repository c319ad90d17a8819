namespace Tensorflow;

/// <summary>Gradients of mathematics (python/ops/math_grad.py). Names and order of the operations are TensorFlow 1.13.1's.</summary>
internal static partial class MathGradients
{
    [Gradient("Neg")]
    private static object[] Neg(Operation op, object[] grads) => [-Dense(grads[0])];

    [Gradient("Log")]
    private static object[] Log(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [grad * Op("Reciprocal", Conj(op.inputs[0]))];
    }

    [Gradient("Exp")]
    private static object[] Exp(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [grad * Conj(op.outputs[0])];
    }

    [Gradient("Square")]
    private static object[] Square(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        var x = Conj(op.inputs[0]);
        var two = constant_op.constant(2.0f, x.dtype.as_base_dtype());
        return [Op("Mul", grad, Op("Mul", x, two))];
    }

    [Gradient("Add", "AddV2")]
    private static object[] Add(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        if (HaveEqualStaticShapes(op, grad))
        {
            return [grad, grad];
        }

        var b = new BroadcastPair(op);
        return [b.ReduceFirst(grad), b.ReduceSecond(grad)];
    }

    [Gradient("Sub")]
    private static object[] Sub(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        if (HaveEqualStaticShapes(op, grad))
        {
            return [grad, -grad];
        }

        var b = new BroadcastPair(op);
        return [b.ReduceFirst(grad), b.ReduceSecond(grad, negate: true)];
    }

    [Gradient("Mul")]
    private static object[] Mul(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var x = op.inputs[0];
        var y = op.inputs[1];
        if (grad.dtype is TF_DataType.TF_FLOAT or TF_DataType.TF_INT32 && HaveEqualStaticShapes(op, grad))
        {
            return [Op("Mul", grad, y), Op("Mul", grad, x)];
        }

        var b = new BroadcastPair(op);
        (x, y) = (Conj(x), Conj(y));
        return [b.ReduceFirst(Op("Mul", grad, y)), b.ReduceSecond(Op("Mul", x, grad))];
    }

    [Gradient("RealDiv")]
    private static object[] RealDiv(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var x = op.inputs[0];
        var y = op.inputs[1];
        var b = new BroadcastPair(op);
        (x, y) = (Conj(x), Conj(y));
        var first = b.ReduceFirst(Op("RealDiv", grad, y));
        var second = b.ReduceSecond(grad * Op("RealDiv", Op("RealDiv", -x, y), y));
        return [first, second];
    }

    [Gradient("MatMul")]
    private static object[] MatMul(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var a = Conj(op.inputs[0]);
        var b = Conj(op.inputs[1]);
        return (op.Node.Bool("transpose_a"), op.Node.Bool("transpose_b")) switch
        {
            (false, false) => [Product(grad, b, false, true), Product(a, grad, true, false)],
            (false, true) => [Product(grad, b, false, false), Product(grad, a, true, false)],
            (true, false) => [Product(b, grad, false, true), Product(a, grad, false, false)],
            (true, true) => [Product(b, grad, true, true), Product(grad, a, true, true)],
        };

        static Tensor Product(Tensor left, Tensor right, bool transposeLeft, bool transposeRight) =>
            gen_ops.Apply("MatMul", null, [left, right], ("transpose_a", transposeLeft), ("transpose_b", transposeRight)).output;
    }

    [Gradient("Sum")]
    private static object[] Sum(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var input = op.inputs[0];
        var shape = input.StaticShape;
        if (shape.HasRank && ConstantAxes(op.inputs[1]) is { } axes && axes.SequenceEqual(Enumerable.Range(0, shape.Rank).Select(i => (long)i)))
        {
            // Everything is summed: a fast path without the shape arithmetic.
            var reshaped = array_ops.reshape(grad, Enumerable.Repeat(1, shape.Rank).ToArray());
            var dims = shape.IsFullyDefined ? constant_op.constant(Array.ConvertAll(shape.ToArray(), d => (int)d)) : array_ops.shape(input);
            return [Op("Tile", reshaped, dims), null];
        }

        var inputShape = array_ops.shape(input);
        using var location = inputShape.graph.ColocateWith(inputShape.op);
        var (kept, tiles) = ReducedShape(inputShape, op.inputs[1]);
        location.Dispose();
        return [Op("Tile", array_ops.reshape(grad, kept), tiles), null];
    }

    [Gradient("Mean")]
    private static object[] Mean(Operation op, object[] grads)
    {
        var sum = (Tensor)Sum(op, grads)[0];
        var input = op.inputs[0].StaticShape;
        var output = op.outputs[0].StaticShape;
        Tensor factor;
        if (input.IsFullyDefined && output.IsFullyDefined)
        {
            var count = input.ElementCount / Math.Max(output.ElementCount, 1);
            factor = constant_op.constant((float)count, sum.dtype.as_base_dtype());
        }
        else
        {
            var inputShape = array_ops.shape(op.inputs[0]);
            var outputShape = array_ops.shape(op.outputs[0]);
            var all = math_ops.Reduce("Prod", inputShape, null, false, null);
            var kept = math_ops.Reduce("Prod", outputShape, null, false, null);
            factor = SafeFloorDivide(all, kept);
        }

        return [BinaryOperators.Apply("truediv", sum, math_ops.cast(factor, sum.dtype)), null];
    }

    [Gradient("Cast")]
    private static object[] Cast(Operation op, object[] grads)
    {
        var source = op.inputs[0].dtype.as_base_dtype();
        var target = (Dense(grads[0])).dtype.as_base_dtype();
        return IsReal(source) && IsReal(target) ? [math_ops.cast(Dense(grads[0]), source)] : [null];

        static bool IsReal(TF_DataType type) => type.is_floating() || type is TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128;
    }

    /// <summary>The quotient by at least 1.</summary>
    internal static Tensor SafeFloorDivide(Tensor x, Tensor y) => BinaryOperators.Apply("floordiv", x, Op("Maximum", y, 1));

    /// <summary>A gradient as a tensor: rows and their numbers become one, as where Python hands them to an operation.</summary>
    internal static Tensor Dense(object grad) => grad as Tensor ?? ops.convert_to_tensor(grad);

    /// <summary>The conjugate of complex numbers; others as they are, without an operation.</summary>
    internal static Tensor Conj(Tensor x) => complex_ops.conj(x, null);

    /// <summary>An operation of one output.</summary>
    internal static Tensor Op(string type, params object[] inputs) => gen_ops.Apply(type, null, inputs).output;

    /// <summary>A scope whose operations wait for <paramref name="grad"/>.</summary>
    internal static _ControlDependenciesController After(Tensor grad) => grad.graph.control_dependencies([grad.op]).Enter();

    /// <summary>The value of an axes input where the graph determines it; null otherwise.</summary>
    internal static long[] ConstantAxes(Tensor axes)
    {
        var value = ConstantFolder.Evaluate(axes.Endpoint);
        return value is null ? null : [.. Enumerable.Range(0, (int)value.Count).Select(i => ConstantFolder.Integer(value, i))];
    }

    /// <summary>The shape after a reduction that keeps dimensions, and how often each is repeated to undo it.</summary>
    internal static (Tensor Kept, Tensor Tiles) ReducedShape(Tensor inputShape, Tensor axes)
    {
        var kept = KeptShape(inputShape, axes);
        return (kept, SafeFloorDivide(inputShape, kept));
    }

    /// <summary>The shape after a reduction that keeps dimensions.</summary>
    internal static Tensor KeptShape(Tensor inputShape, Tensor axes)
    {
        axes = math_ops.cast(axes, TF_DataType.TF_INT32, "ToInt32");
        var rank = array_ops.size(inputShape);
        var positive = BinaryOperators.Apply("mod", BinaryOperators.Apply("add", axes, rank), rank);
        var axesShape = array_ops.shape(positive);
        return gen_ops.Apply(
            "DynamicStitch",
            null,
            [
                new[] { RangeOf(rank), positive },
                new[] { inputShape, Op("Fill", axesShape, 1) },
            ]).output;
    }

    private static Tensor RangeOf(Tensor limit) => math_ops.RangeTo(limit);

    private static bool HaveEqualStaticShapes(Operation op, Tensor grad)
    {
        var x = op.Node.Inputs[0].Shape;
        return x.IsFullyDefined && x.Equals(op.Node.Inputs[1].Shape) && x.Equals(grad.StaticShape);
    }
}
