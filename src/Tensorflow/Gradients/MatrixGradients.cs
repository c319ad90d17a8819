using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of products of matrices, and of their diagonals (python/ops/math_grad.py, array_grad.py).</summary>
internal static class MatrixGradients
{
    [Gradient("BatchMatMulV2")]
    private static object[] BatchMatMulV2(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (x, y) = (op.inputs[0], op.inputs[1]);
        var (first, second) = (op.Node.Bool("adj_x"), op.Node.Bool("adj_y")) switch
        {
            (false, false) => (Product(grad, y, false, true), Product(x, grad, true, false)),
            (false, true) => (Product(grad, y, false, false), Product(grad, x, true, false)),
            (true, false) => (Product(y, grad, false, true), Product(x, grad, false, false)),
            (true, true) => (Product(y, grad, true, true), Product(grad, x, true, true)),
        };
        var (shapeX, shapeY) = (x.StaticShape, y.StaticShape);
        if (shapeX.IsFullyDefined && shapeY.IsFullyDefined && shapeX.Slice(0, shapeX.Rank - 2).Equals(shapeY.Slice(0, shapeY.Rank - 2)))
        {
            return [first, second];
        }

        // Batches that were repeated are summed.
        var (firstShape, secondShape) = (array_ops.shape(x), array_ops.shape(y));
        var axes = gen_ops.Apply("BroadcastGradientArgs", null, [Batch(firstShape), Batch(secondShape)]);
        var b = new BroadcastPair(firstShape, secondShape, axes);
        return [b.ReduceFirst(first), b.ReduceSecond(second)];

        static Tensor Batch(Tensor shape) => array_ops.strided_slice(shape, [new Slice(null, -2)]);

        static Tensor Product(Tensor left, Tensor right, bool adjointLeft, bool adjointRight) =>
            gen_ops.Apply("BatchMatMulV2", "MatMul", [left, right], ("adj_x", adjointLeft), ("adj_y", adjointRight)).output;
    }

    [Gradient("SparseMatMul")]
    private static object[] SparseMatMul(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (a, b) = (op.inputs[0], op.inputs[1]);
        var ofGrad = grad.op.type == "ReluGrad";
        var (ofA, ofB) = (op.Node.Bool("a_is_sparse"), op.Node.Bool("b_is_sparse"));
        return (op.Node.Bool("transpose_a"), op.Node.Bool("transpose_b")) switch
        {
            (false, false) => [Product(grad, b, ofGrad, ofB, a, false, true), Product(a, grad, ofA, ofGrad, b, true, false)],
            (false, true) => [Product(grad, b, ofGrad, ofB, a, false, false), Product(grad, a, ofGrad, ofA, b, true, false)],
            (true, false) => [Product(b, grad, ofB, ofGrad, a, false, true), Product(a, grad, ofA, ofGrad, b, false, false)],
            (true, true) => [Product(b, grad, ofB, ofGrad, a, true, true), Product(grad, a, ofGrad, ofA, b, true, true)],
        };

        static Tensor Product(Tensor left, Tensor right, bool isLeftSparse, bool isRightSparse, Tensor like, bool transposeLeft, bool transposeRight)
        {
            right = transposeRight ? array_ops.transpose(right) : right;
            var product = isLeftSparse || isRightSparse
                ? gen_ops.Apply("SparseMatMul", "MatMul", [left, right], ("transpose_a", transposeLeft), ("a_is_sparse", isLeftSparse), ("b_is_sparse", isRightSparse)).output
                : gen_ops.Apply("MatMul", null, [math_ops.cast(left, TF_DataType.TF_FLOAT), math_ops.cast(right, TF_DataType.TF_FLOAT)], ("transpose_a", transposeLeft)).output;
            return math_ops.cast(product, like.dtype);
        }
    }

    [Gradient("MatrixSetDiag")]
    private static object[] MatrixSetDiag(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var input = op.inputs[0].StaticShape.MergeWith(grad.StaticShape) ?? op.inputs[0].StaticShape;
        object size;
        if (input.IsFullyDefined)
        {
            size = input.Slice(0, input.Rank - 2).Concat(new HostShape(Math.Min(input[-2], input[-1]))).ToArray().Select(d => (int)d).ToArray();
        }
        else
        {
            using var location = grad.graph.ColocateWith(grad.op);
            var shape = array_ops.shape(grad);
            var batch = array_ops.strided_slice(shape, [new Slice(null, -2)]);
            var least = math_ops.Reduce("Min", array_ops.strided_slice(shape, [new Slice(-2)]), null, false, null);
            size = array_ops.concat([batch, new List<Tensor> { least }], 0);
        }

        var zeros = Op("Fill", size, constant_op.constant(0.0f, grad.dtype.as_base_dtype()));
        return [Op("MatrixSetDiag", grad, zeros), Op("MatrixDiagPart", grad)];
    }

    // Bands of diagonals are newer than TensorFlow 1.13.1. The second version, which cannot align them, has gradients of its own kind.
    [Gradient("MatrixDiagV2", "MatrixDiagV3")]
    private static object[] MatrixDiagBand(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        return [gen_ops.Apply("MatrixDiagPart" + Version(op), null, [grad, op.inputs[1], Zero(grad)], Align(op)).output, null, null, null, null];
    }

    [Gradient("MatrixDiagPartV2", "MatrixDiagPartV3")]
    private static object[] MatrixDiagPartBand(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var shape = op.inputs[0].StaticShape;
        var result = shape.HasRank && shape[-2] >= 0 && shape[-1] >= 0
            ? gen_ops.Apply("MatrixDiag" + Version(op), null, [grad, op.inputs[1], (int)shape[-2], (int)shape[-1], Zero(grad)], Align(op)).output
            : gen_ops.Apply("MatrixSetDiag" + Version(op), null, [array_ops.zeros_like(op.inputs[0]), grad, op.inputs[1]], Align(op)).output;
        return [result, null, null];
    }

    [Gradient("MatrixSetDiagV2", "MatrixSetDiagV3")]
    private static object[] MatrixSetDiagBand(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var zeros = array_ops.zeros_like(op.inputs[1]);
        var byInput = gen_ops.Apply(op.type, null, [grad, zeros, op.inputs[2]], Align(op)).output;
        return [byInput, gen_ops.Apply("MatrixDiagPart" + Version(op), null, [grad, op.inputs[2], Zero(grad)], Align(op)).output, null];
    }

    private static string Version(Operation op) => op.type[^2..];

    private static (string, object)[] Align(Operation op) => Version(op) == "V3" ? [("align", op.Node.Text("align"))] : [];

    private static Tensor Zero(Tensor like) => constant_op.constant(0.0f, like.dtype.as_base_dtype());
}
