using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The factorization of matrices into orthonormal columns and an upper triangle. float32 is computed in float64.</summary>
internal sealed class Qr : ComputeOp
{
    public override string SignatureText => "Qr(input:T) -> (q:T, r:T) | full_matrices:bool=False; T:type in {double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        if (!input.HasRank)
        {
            return;
        }

        var (batch, rows, columns) = (input.Slice(0, input.Rank - 2), input[-2], input[-1]);
        var inner = c.Node.Bool("full_matrices") ? rows : Arrays.MatrixDiagPart.Least(rows, columns);
        c.Set(0, batch.Concat(new Shape(rows, inner)));
        c.Set(1, batch.Concat(new Shape(inner, columns)));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"Input tensor 0 must have rank >= 2, got {input.Shape.Rank}");
        }

        if (input.DType is not (DType.Float32 or DType.Float64))
        {
            throw new UnimplementedError($"Qr of {input.DType.PythonName} does not run on this runtime, in '{c.Node.Name}'. Cast the input to float32 or float64.");
        }

        var (rows, columns) = ((int)input.Shape[-2], (int)input.Shape[-1]);
        var inner = c.Node.Bool("full_matrices") ? rows : Math.Min(rows, columns);
        var batch = input.Shape.Slice(0, input.Shape.Rank - 2);
        var q = c.Allocate(0, batch.Concat(new Shape(rows, inner)));
        var r = c.Allocate(1, batch.Concat(new Shape(inner, columns)));
        var matrix = new double[rows * columns];
        var (orthonormal, triangle) = (new double[rows * inner], new double[inner * columns]);
        for (var i = 0; i < batch.ElementCount; i++)
        {
            Read(input, i, matrix);
            HouseholderQr.Factorize(matrix, rows, columns, orthonormal, triangle, inner);
            Write(orthonormal, q, i);
            Write(triangle, r, i);
        }
    }

    private static void Read(Tensor source, int index, double[] target)
    {
        if (source.DType == DType.Float64)
        {
            source.Span<double>().Slice(index * target.Length, target.Length).CopyTo(target);
            return;
        }

        var values = source.Span<float>().Slice(index * target.Length, target.Length);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = values[i];
        }
    }

    private static void Write(double[] source, Tensor target, int index)
    {
        if (target.DType == DType.Float64)
        {
            source.CopyTo(target.Span<double>()[(index * source.Length)..]);
            return;
        }

        var values = target.Span<float>().Slice(index * source.Length, source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            values[i] = (float)source[i];
        }
    }
}
