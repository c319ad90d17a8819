using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>An op on each matrix of a batch. It computes in float64, of complex numbers in complex128; half precision has no kernel, as in TensorFlow.</summary>
internal abstract class MatrixOp : OpType
{
    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 or DType.Float64 => new DelegateKernel(Run<double>),
        DType.Complex64 or DType.Complex128 => new DelegateKernel(Run<Complex>),
        _ => null,
    };

    protected abstract void Run<T>(KernelContext c)
        where T : unmanaged, INumberBase<T>;

    /// <summary>The batch of input <paramref name="index"/>.</summary>
    /// <exception cref="InvalidArgumentError">It has less than two dimensions.</exception>
    protected static MatrixBatch Matrices(KernelContext c, int index) =>
        c.Input(index) is { Shape.Rank: >= 2 } input ? new(input) : throw new InvalidArgumentError($"Input tensor {index} must have rank >= 2");

    /// <summary>The batch of square matrices at input <paramref name="index"/>.</summary>
    /// <exception cref="InvalidArgumentError">They are not square.</exception>
    protected static MatrixBatch Squares(KernelContext c, int index)
    {
        var matrices = Matrices(c, index);
        return matrices.Rows == matrices.Columns ? matrices : throw new InvalidArgumentError("Input matrix must be square.");
    }

    /// <summary>The batch of right sides at input <paramref name="index"/> of equations in <paramref name="matrices"/>.</summary>
    /// <exception cref="InvalidArgumentError">Batches or rows differ.</exception>
    protected static MatrixBatch RightSides(KernelContext c, int index, MatrixBatch matrices)
    {
        var right = Matrices(c, index);
        if (!right.Batch.Equals(matrices.Batch))
        {
            throw new InvalidArgumentError("All input tensors must have the same outer dimensions.");
        }

        return right.Rows == matrices.Rows ? right : throw new InvalidArgumentError("Input matrix and rhs are incompatible.");
    }

    /// <summary>The shape with the last two dimensions known to be equal.</summary>
    protected static Shape SquareShape(ShapeContext c, int index)
    {
        var input = c.WithRankAtLeast(c.Input(index), 2);
        if (!input.HasRank)
        {
            return input;
        }

        var size = c.Merge(input[-2], input[-1]);
        return input.WithDim(-2, size).WithDim(-1, size);
    }

    /// <summary>The shape of the solutions: columns of the matrix, columns of the right side.</summary>
    protected static Shape SolutionShape(ShapeContext c, bool square)
    {
        var right = c.WithRankAtLeast(c.Input(1), 2);
        var matrix = square ? SquareShape(c, 0) : c.WithRankAtLeast(c.Input(0), 2);
        if (!matrix.HasRank || !right.HasRank)
        {
            return Shape.UnknownRank;
        }

        var batch = c.Merge(matrix.Slice(0, matrix.Rank - 2), right.Slice(0, right.Rank - 2));
        var rows = c.Merge(matrix[-2], right[-2]);
        return batch.Concat(new Shape(square ? rows : matrix[-1], right[-1]));
    }
}
