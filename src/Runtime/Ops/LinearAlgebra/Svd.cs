using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>A = U S V* of matrices: singular values, the largest first, and their vectors. What is not finite makes all of it NaN.</summary>
internal sealed class Svd : MatrixOp
{
    public override string SignatureText => "Svd(input:T) -> (s:T, u:T, v:T) | compute_uv:bool=True; full_matrices:bool=False; T:type in {double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        var asked = c.Node.Bool("compute_uv");
        if (!asked)
        {
            c.Set(1, new Shape(0));
            c.Set(2, new Shape(0));
        }

        if (!input.HasRank)
        {
            return;
        }

        var (batch, rows, columns) = (input.Slice(0, input.Rank - 2), input[-2], input[-1]);
        var least = Arrays.MatrixDiagPart.Least(rows, columns);
        c.Set(0, batch.Concat(new Shape(least)));
        if (asked)
        {
            var full = c.Node.Bool("full_matrices");
            c.Set(1, batch.Concat(new Shape(rows, full ? rows : least)));
            c.Set(2, batch.Concat(new Shape(columns, full ? columns : least)));
        }
    }

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Matrices(c, 0);
        var (rows, columns, least) = (matrices.Rows, matrices.Columns, Math.Min(matrices.Rows, matrices.Columns));
        var (asked, full) = (c.Node.Bool("compute_uv"), c.Node.Bool("full_matrices"));
        var values = c.Allocate(0, matrices.Batch.Concat(new Shape(least)));
        var left = c.Allocate(1, asked ? matrices.Batch.Concat(new Shape(rows, full ? rows : least)) : new Shape(0));
        var right = c.Allocate(2, asked ? matrices.Batch.Concat(new Shape(columns, full ? columns : least)) : new Shape(0));
        for (var i = 0; i < matrices.Count; i++)
        {
            var (u, s, v) = SingularValues.Decompose<T>(matrices.Read<T>(i), rows, columns) ?? Unknown<T>(rows, columns, least);
            MatrixBatch.Write<T>(values, i, Array.ConvertAll(s, Field.Of<T>));
            if (asked)
            {
                MatrixBatch.Write<T>(left, i, full ? OrthonormalBasis.Complete<T>(u, rows, least) : u);
                MatrixBatch.Write<T>(right, i, full ? OrthonormalBasis.Complete<T>(v, columns, least) : v);
            }
        }
    }

    private static (T[] U, double[] S, T[] V) Unknown<T>(int rows, int columns, int least)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        var nan = Field.Of<T>(double.NaN);
        return ([.. Enumerable.Repeat(nan, rows * least)], [.. Enumerable.Repeat(double.NaN, least)], [.. Enumerable.Repeat(nan, columns * least)]);
    }
}
