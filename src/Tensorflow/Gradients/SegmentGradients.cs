using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of sums, means, products and extremes by segments (python/ops/math_grad.py).</summary>
internal static class SegmentGradients
{
    [Gradient("SegmentSum")]
    private static object[] SegmentSum(Operation op, object[] grads) => [Gather(grads[0], op.inputs[1]), null];

    [Gradient("SegmentMean")]
    private static object[] SegmentMean(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var others = gen_ops.Apply("ExpandDims", null, [array_ops.rank(op.inputs[0]) - 1, 0]).output;
        var shape = array_ops.concat([array_ops.shape(op.inputs[1]), Op("Fill", others, 1)], 0);
        var ones = Op("Fill", shape, constant_op.constant(1.0f, grad.dtype.as_base_dtype()));
        return [Gather(Quotient(grad, Op("SegmentSum", ones, op.inputs[1])), op.inputs[1]), null];
    }

    [Gradient("SegmentMin", "SegmentMax")]
    private static object[] SegmentExtreme(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (x, ids) = (op.inputs[0], op.inputs[1]);
        var zeros = array_ops.zeros_like(x);
        var chosen = Op("Equal", x, Gather(op.outputs[0], ids));
        var count = Op("SegmentSum", math_ops.cast(chosen, grad.dtype), ids);
        return [array_ops.where(chosen, Gather(Quotient(grad, count), ids), zeros), null];
    }

    // Newer than TensorFlow 1.13.1, which has no gradient of it.
    [Gradient("SegmentProd")]
    private static object[] SegmentProduct(Operation op, object[] grads)
    {
        var (x, ids) = (op.inputs[0], op.inputs[1]);
        var isZero = Op("Equal", x, 0.0f);
        var zeros = Op("SegmentSum", math_ops.cast(isZero, TF_DataType.TF_INT32), ids);
        var grad = WithoutSeveralZeros(Dense(grads[0]), zeros);
        var others = Op("SegmentProd", array_ops.where(isZero, array_ops.ones_like(x), x), ids);
        var product = Gather(op.outputs[0], ids);
        var rest = Gather(others, ids);
        var slope = array_ops.where(isZero, rest, BinaryOperators.Apply("truediv", product, x));
        return [Gather(grad, ids) * slope, null];
    }

    [Gradient("UnsortedSegmentSum")]
    private static object[] UnsortedSum(Operation op, object[] grads) => [new Kept(op.inputs[1]).Gather(Dense(grads[0])), null, null];

    [Gradient("UnsortedSegmentMin", "UnsortedSegmentMax")]
    private static object[] UnsortedExtreme(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var kept = new Kept(op.inputs[1]);
        var chosen = Op("Equal", op.inputs[0], kept.Gather(op.outputs[0]));
        chosen = Op("LogicalAnd", chosen, kept.Mask);
        var count = Op("UnsortedSegmentSum", math_ops.cast(chosen, grad.dtype), op.inputs[1], op.inputs[2]);
        var shared = kept.Gather(Quotient(grad, count));
        return [array_ops.where(chosen, shared, array_ops.zeros_like(shared)), null, null];
    }

    [Gradient("UnsortedSegmentProd")]
    private static object[] UnsortedProduct(Operation op, object[] grads)
    {
        // Divided by the factor; of a single 0 it is the product of the others, and among several zeros nothing matters.
        var (x, ids) = (op.inputs[0], op.inputs[1]);
        var isZero = Op("Equal", x, 0.0f);
        var zeros = Op("UnsortedSegmentSum", math_ops.cast(isZero, TF_DataType.TF_INT32), ids, op.inputs[2]);
        var grad = WithoutSeveralZeros(Dense(grads[0]), zeros);
        var others = Op("UnsortedSegmentProd", array_ops.where(isZero, array_ops.ones_like(x), x), ids, op.inputs[2]);
        var kept = new Kept(ids);
        var product = Gather(op.outputs[0], kept.Ids);
        var rest = Gather(others, kept.Ids);
        var slope = array_ops.where(isZero, rest, BinaryOperators.Apply("truediv", product, x));
        return [kept.Gather(grad) * slope, null, null];
    }

    [Gradient("SparseSegmentSum", "SparseSegmentSumWithNumSegments")]
    private static object[] SparseSum(Operation op, object[] grads)
    {
        var rows = Rows(op.inputs[0]);
        return Alone(op, Op("UnsortedSegmentSum", Gather(grads[0], op.inputs[2]), op.inputs[1], rows));
    }

    [Gradient("SparseSegmentMean", "SparseSegmentMeanWithNumSegments")]
    private static object[] SparseMean(Operation op, object[] grads) =>
        Alone(op, Op("SparseSegmentMeanGrad", grads[0], op.inputs[1], op.inputs[2], Rows(op.inputs[0])));

    [Gradient("SparseSegmentSqrtN", "SparseSegmentSqrtNWithNumSegments")]
    private static object[] SparseRoot(Operation op, object[] grads) =>
        Alone(op, Op("SparseSegmentSqrtNGrad", grads[0], op.inputs[1], op.inputs[2], Rows(op.inputs[0])));

    private static Tensor WithoutSeveralZeros(Tensor grad, Tensor zeros) => array_ops.where(Op("Greater", zeros, 1), array_ops.zeros_like(grad), grad);

    private static Tensor Gather(object rows, Tensor ids) => Op("GatherV2", rows, ids, 0);

    private static Tensor Quotient(Tensor x, Tensor y) => gen_ops.Apply("RealDiv", "div", [x, y]).output;

    private static Tensor Rows(Tensor data) => array_ops.strided_slice(array_ops.shape(data), [Slice.Index(0)]);

    private static object[] Alone(Operation op, Tensor first) => [first, .. new object[op.NumInputs - 1]];

    /// <summary>Rows by segment ids of which negative ones were left out of the forward result.</summary>
    private sealed class Kept(Tensor ids)
    {
        private Tensor _ids;

        /// <summary>The ids, negative ones as 0.</summary>
        public Tensor Ids => _ids ??= Op("Maximum", ids, array_ops.zeros_like(ids));

        /// <summary>Which gathered elements count; known after the first <see cref="Gather"/>.</summary>
        public Tensor Mask { get; private set; }

        /// <summary>The row of each id, zeros for a negative one.</summary>
        public Tensor Gather(Tensor rows)
        {
            var gathered = SegmentGradients.Gather(rows, Ids);
            Mask ??= MaskLike(gathered);
            return array_ops.where(Mask, gathered, array_ops.zeros_like(gathered));
        }

        private Tensor MaskLike(Tensor gathered)
        {
            var counted = Op("GreaterEqual", ids, 0);
            var shape = array_ops.shape(counted);
            var more = array_ops.rank(gathered) - array_ops.rank(counted);
            var ones = array_ops.ones(array_ops.stack(new[] { more }, name: "ones/packed"), shape.dtype);
            counted = array_ops.reshape(counted, array_ops.concat([shape, ones], 0));
            return gen_ops.Apply("LogicalAnd", "and", [counted, array_ops.ones_like(gathered, TF_DataType.TF_BOOL)]).output;
        }
    }
}
