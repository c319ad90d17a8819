using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of singular values and of least squares, of real matrices of known size (python/ops/linalg_grad.py).</summary>
internal static class FactorGradients
{
    [Gradient("Svd")]
    private static object[] Svd(Operation op, object[] grads)
    {
        var ofValues = Op("MatrixDiag", Dense(grads[0]));
        if (!op.Node.Bool("compute_uv"))
        {
            var factors = gen_ops.Apply("Svd", null, [op.inputs[0]], ("compute_uv", true)).outputs;
            return [Product(factors[1], Product(ofValues, factors[2], adjointRight: true))];
        }

        var (rows, columns) = Sizes(op);
        var isFull = op.Node.Bool("full_matrices");
        if (isFull && Math.Abs(rows - columns) > 1)
        {
            throw new UnimplementedError("svd gradient is not implemented for abs(m - n) > 1 when full_matrices is True");
        }

        // Of a tall matrix, the gradient is that of its transpose.
        var isTall = rows > columns;
        var (s, u, v) = (op.outputs[0], op.outputs[isTall ? 2 : 1], op.outputs[isTall ? 1 : 2]);
        var (byU, byV) = (Dense(grads[isTall ? 2 : 1]), Dense(grads[isTall ? 1 : 2]));
        var (few, many) = isTall ? (columns, rows) : (rows, columns);
        var (first, byFirst) = (Columns(v, 0, few), Columns(byV, 0, few));

        // 1 / (s_j^2 - s_i^2) off the diagonal.
        var squares = Op("Square", s);
        var apart = Op("Reciprocal", Op("ExpandDims", squares, -2) - Op("ExpandDims", squares, -1));
        apart = Op("MatrixSetDiag", apart, array_ops.zeros_like(s));
        var values = Op("MatrixDiag", s);
        var ofU = apart * Product(u, byU, adjointLeft: true);
        var ofV = apart * Product(first, byFirst, adjointLeft: true);
        var inside = ofValues + Product(ofU + Turned(ofU), values) + Product(values, ofV + Turned(ofV));
        var result = Product(u, Product(inside, first, adjointRight: true));
        if (few != many)
        {
            var turned = Turned(byFirst);
            var outside = turned - Product(Product(turned, first), first, adjointRight: true);
            if (isFull)
            {
                outside -= Product(Product(first, Columns(byV, few, many), adjointLeft: true), Columns(v, few, many), adjointRight: true);
            }

            result += Product(Product(u, Op("MatrixDiag", Op("Reciprocal", s))), outside);
        }

        return [isTall ? Turned(result) : result];
    }

    [Gradient("MatrixSolveLs")]
    private static object[] MatrixSolveLs(Operation op, object[] grads)
    {
        if (!op.Node.Bool("fast"))
        {
            throw new ValueError("Gradient not defined for fast=False");
        }

        var grad = Dense(grads[0]);
        var (a, b, x) = (op.inputs[0], op.inputs[1], op.outputs[0]);
        var regularizer = math_ops.cast(op.inputs[2], a.dtype.as_base_dtype());
        var (rows, columns) = Sizes(op);
        if (rows >= columns)
        {
            var factor = Factor(Product(a, a, adjointLeft: true), regularizer);
            var z = Solve(factor, grad);
            var both = Product(x, z, adjointRight: true);
            return [Product(b, z, adjointRight: true) - Product(a, both + Turned(both)), Product(a, z), null];
        }

        var wide = Factor(Product(a, a, adjointRight: true), regularizer);
        var byRight = Solve(wide, Product(a, grad));
        var solved = Solve(wide, b);
        var inner = Product(solved, grad - Product(a, byRight, adjointLeft: true), adjointRight: true);
        return [inner - Product(byRight, Product(solved, a, adjointLeft: true)), byRight, null];
    }

    /// <summary>Rows and columns of the matrices.</summary>
    /// <exception cref="UnimplementedError">They are unknown, or the numbers are complex.</exception>
    private static (int Rows, int Columns) Sizes(Operation op)
    {
        var shape = op.inputs[0].StaticShape;
        if (op.inputs[0].BaseType.IsComplex)
        {
            throw new UnimplementedError($"The gradient of '{op.name}' ({op.type}) is not available for complex numbers.");
        }

        return shape.HasRank && shape[-2] >= 0 && shape[-1] >= 0
            ? ((int)shape[-2], (int)shape[-1])
            : throw new UnimplementedError($"The gradient of '{op.name}' ({op.type}) has not been implemented for input with unknown inner matrix shape. Set the shape of its input.");
    }

    private static Tensor Factor(Tensor gram, Tensor regularizer)
    {
        var diagonal = Op("MatrixDiagPart", gram);
        return Op("Cholesky", Op("MatrixSetDiag", gram, diagonal + regularizer));
    }

    // By the lower triangle, then by its transpose.
    private static Tensor Solve(Tensor lower, Tensor right) => gen_ops.Apply(
        "MatrixTriangularSolve",
        null,
        [lower, Op("MatrixTriangularSolve", lower, right)],
        ("adjoint", true)).output;

    private static Tensor Columns(Tensor x, int from, int to) => array_ops.strided_slice(x, [Slice.Ellipsis, new Slice(from, to)]);

    private static Tensor Turned(Tensor x) => linalg_ops.matrix_transpose(x, null);

    private static Tensor Product(Tensor left, Tensor right, bool adjointLeft = false, bool adjointRight = false) =>
        linalg.matmul(left, right, adjointLeft, adjointRight, null);
}
