using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>
/// Least squares: the x that makes |A x - b|^2 + l2 |x|^2 smallest; of several the shortest. <c>fast</c> solves the normal
/// equations by Cholesky's factorization; else singular values are used, and l2 is not, as in TensorFlow.
/// </summary>
internal sealed class MatrixSolveLs : MatrixOp
{
    public override string SignatureText => "MatrixSolveLs(matrix:T, rhs:T, l2_regularizer:double) -> (output:T) | T:type in {double,float,half,complex64,complex128}; fast:bool=True";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(2, 0);
        c.Set(0, SolutionShape(c, square: false));
    }

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Matrices(c, 0);
        var right = RightSides(c, 1, matrices);
        var regularizer = c.Input(2).Count == 1 && c.Input(2).Shape.Rank == 0
            ? c.Input(2).Value<double>()
            : throw new InvalidArgumentError($"l2_regularizer must be a scalar, got shape {c.Input(2).Shape}");
        if (!(regularizer >= 0))
        {
            throw new InvalidArgumentError("l2_regularizer must be >= 0.");
        }

        var (rows, columns, count) = (matrices.Rows, matrices.Columns, right.Columns);
        var isFast = c.Node.Bool("fast");
        var cutoff = (c.Input(0).DType is DType.Float32 or DType.Complex64 ? 1.1920929e-7 : 2.220446049250313e-16) * Math.Min(rows, columns);
        var output = c.Allocate(0, matrices.Batch.Concat(new Shape(columns, count)));
        for (var i = 0; i < matrices.Count; i++)
        {
            var (a, b) = (matrices.Read<T>(i), right.Read<T>(i));
            MatrixBatch.Write<T>(output, i, isFast ? ByNormalEquations(a, b, rows, columns, count, regularizer) : BySingularValues(a, b, rows, columns, count, cutoff));
        }
    }

    private static T[] ByNormalEquations<T>(T[] a, T[] b, int rows, int columns, int count, double regularizer)
        where T : unmanaged, INumberBase<T>
    {
        var adjoint = Field.Adjoint<T>(a, rows, columns);
        var isTall = rows >= columns;
        var size = Math.Min(rows, columns);
        var gram = isTall ? Field.Product<T>(adjoint, a, columns, rows, columns) : Field.Product<T>(a, adjoint, rows, columns, rows);
        for (var i = 0; i < size; i++)
        {
            gram[(i * size) + i] += Field.Of<T>(regularizer);
        }

        var l = CholeskyFactorization.Factorize<T>(gram, size) ?? throw new InvalidArgumentError(
            "Input matrix was rank deficient or ill-conditioned. Try setting fast=False or provide a larger l2_regularizer > 0.");
        var x = isTall ? Field.Product<T>(adjoint, b, columns, rows, count) : b;
        x = TriangularSystem.Solve<T>(l, size, x, count, lower: true, adjoint: false);
        x = TriangularSystem.Solve<T>(l, size, x, count, lower: true, adjoint: true);
        return isTall ? x : Field.Product<T>(adjoint, x, columns, rows, count);
    }

    private static T[] BySingularValues<T>(T[] a, T[] b, int rows, int columns, int count, double cutoff)
        where T : unmanaged, INumberBase<T>
    {
        var (u, s, v) = SingularValues.Decompose<T>(a, rows, columns) ?? throw new InvalidArgumentError("Input matrix has elements that are not finite.");
        var size = s.Length;
        var x = Field.Product<T>(Field.Adjoint<T>(u, rows, size), b, size, rows, count);
        for (var i = 0; i < x.Length; i++)
        {
            var value = s[i / count];
            x[i] = value > cutoff * s[0] ? x[i] / Field.Of<T>(value) : T.Zero;
        }

        return Field.Product<T>(v, x, columns, size, count);
    }
}
