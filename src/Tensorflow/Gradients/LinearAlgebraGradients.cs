using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of linear algebra (python/ops/linalg_grad.py).</summary>
internal static class LinearAlgebraGradients
{
    [Gradient("MatrixInverse")]
    private static object[] MatrixInverse(Operation op, object[] grads)
    {
        var inverse = op.outputs[0];
        return [-Product(inverse, Product(Dense(grads[0]), inverse, adjointRight: true), adjointLeft: true)];
    }

    [Gradient("MatrixDeterminant")]
    private static object[] MatrixDeterminant(Operation op, object[] grads) => [Scaled(op, Dense(grads[0]) * op.outputs[0])];

    [Gradient("LogMatrixDeterminant")]
    private static object[] LogMatrixDeterminant(Operation op, object[] grads) => [grads[1] is null ? null : Scaled(op, Dense(grads[1]))];

    [Gradient("Cholesky")]
    private static object[] Cholesky(Operation op, object[] grads)
    {
        var l = op.outputs[0];
        var shape = array_ops.shape(l);
        var unit = array_ops.ones(Op("Slice", shape, new[] { 0 }, array_ops.reshape(array_ops.rank(l) - 1, new[] { 1 })), l.dtype.as_base_dtype());
        var inverse = Op("MatrixTriangularSolve", l, Op("MatrixDiag", unit));
        var middle = Product(l, Dense(grads[0]), adjointLeft: true);
        middle = Op("MatrixSetDiag", middle, Half(middle) * Op("MatrixDiagPart", middle));
        middle = Lower(middle);
        var gradient = Product(Product(inverse, middle, adjointLeft: true), inverse);
        gradient += Adjoint(gradient);
        return [gradient * Half(gradient)];
    }

    [Gradient("Qr")]
    private static object[] Qr(Operation op, object[] grads)
    {
        var (q, r) = (op.outputs[0], op.outputs[1]);
        CheckQr(q, r);
        var dq = Given(grads[0], q);
        var dr = Given(grads[1], r);
        var ofQ = Product(q, dq, adjointLeft: true);
        var ofR = Product(r, dr, adjointRight: true);
        var skew = Lower(ofQ - Adjoint(ofQ) + (ofR - Adjoint(ofR)));
        return [Product(q, dr + BehindTriangle(skew, r)) + BehindTriangle(dq - Product(q, ofQ), r)];
    }

    [Gradient("MatrixSolve")]
    private static object[] MatrixSolve(Operation op, object[] grads)
    {
        var isAdjoint = op.Node.Bool("adjoint");
        var right = gen_ops.Apply("MatrixSolve", null, [op.inputs[0], Dense(grads[0])], ("adjoint", !isAdjoint)).output;
        return [OfMatrix(op, right, isAdjoint), right];
    }

    [Gradient("MatrixTriangularSolve")]
    private static object[] MatrixTriangularSolve(Operation op, object[] grads)
    {
        var (isAdjoint, isLower) = (op.Node.Bool("adjoint"), op.Node.Bool("lower"));
        var right = gen_ops.Apply("MatrixTriangularSolve", null, [op.inputs[0], Dense(grads[0])], ("lower", isLower), ("adjoint", !isAdjoint)).output;
        var matrix = OfMatrix(op, right, isAdjoint);
        return [isLower ? Lower(matrix) : Op("MatrixBandPart", matrix, 0L, -1L), right];
    }

    [Gradient("SelfAdjointEigV2")]
    private static object[] SelfAdjointEigV2(Operation op, object[] grads)
    {
        var (e, v) = (op.outputs[0], op.outputs[1]);
        var inner = Op("MatrixDiag", Given(grads[0], e));
        if (!op.Node.Bool("compute_v"))
        {
            v = gen_ops.Apply("SelfAdjointEigV2", null, [op.inputs[0]]).outputs[1];
        }
        else if (grads[1] is not null)
        {
            // 1 / (e_j - e_i) off the diagonal.
            var apart = Op("Reciprocal", Op("ExpandDims", e, -2) - Op("ExpandDims", e, -1));
            inner += Op("MatrixSetDiag", apart, array_ops.zeros_like(e)) * Product(v, Dense(grads[1]), adjointLeft: true);
        }

        // The lower triangle alone is read: what belongs to the other one counts twice.
        var gradient = Product(v, Product(inner, v, adjointRight: true));
        gradient = Lower(gradient + Adjoint(gradient));
        return [Op("MatrixSetDiag", gradient, Half(gradient) * Op("MatrixDiagPart", gradient))];
    }

    private static Tensor Scaled(Operation op, Tensor factor)
    {
        var inverse = gen_ops.Apply("MatrixInverse", null, [op.inputs[0]], ("adjoint", true)).output;
        var shape = array_ops.concat([array_ops.shape(factor), new[] { 1, 1 }], 0);
        return array_ops.reshape(factor, shape) * inverse;
    }

    private static Tensor OfMatrix(Operation op, Tensor right, bool isAdjoint) =>
        isAdjoint ? -Product(op.outputs[0], right, adjointRight: true) : -Product(right, op.outputs[0], adjointRight: true);

    private static void CheckQr(Tensor q, Tensor r)
    {
        var shape = r.StaticShape;
        if (q.dtype.as_base_dtype() is TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128)
        {
            throw new UnimplementedError($"QrGrad not implemented for dtype: {q.dtype.as_numpy_name()}");
        }

        if (!shape.HasRank || shape[-2] < 0 || shape[-1] < 0)
        {
            throw new UnimplementedError("QrGrad not implemented with dynamic shapes.");
        }

        if (shape[-2] != shape[-1])
        {
            throw new UnimplementedError("QrGrad not implemented when ncols > nrows or full_matrices is true and ncols != nrows.");
        }
    }

    // x times the inverse of the adjoint of the upper triangle r.
    private static Tensor BehindTriangle(Tensor x, Tensor r) =>
        Adjoint(gen_ops.Apply("MatrixTriangularSolve", null, [r, Adjoint(x)], ("lower", false), ("adjoint", false)).output);

    private static Tensor Given(object grad, Tensor like) => grad is null ? array_ops.zeros_like(like) : Dense(grad);

    private static Tensor Half(Tensor like) => math_ops.cast(constant_op.constant(0.5f), like.dtype.as_base_dtype());

    private static Tensor Lower(Tensor x) => Op("MatrixBandPart", x, -1L, 0L);

    private static Tensor Adjoint(Tensor x)
    {
        var turned = linalg_ops.matrix_transpose(x, null);
        return IsComplex(x) ? complex_ops.conj(turned, null) : turned;
    }

    private static bool IsComplex(Tensor x) => x.dtype.as_base_dtype() is TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128;

    private static Tensor Product(Tensor left, Tensor right, bool adjointLeft = false, bool adjointRight = false)
    {
        if (left.StaticShape.Rank == 2 && IsComplex(left))
        {
            left = adjointLeft ? complex_ops.conj(left, null) : left;
            right = adjointRight ? complex_ops.conj(right, null) : right;
        }

        return linalg.matmul(left, right, adjointLeft, adjointRight, null);
    }
}
