using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The lower triangle L with L L* = A of positive definite matrices A, of which the lower triangle is read.</summary>
internal sealed class Cholesky : MatrixOp
{
    public override string SignatureText => "Cholesky(input:T) -> (output:T) | T:type in {double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c) => c.Set(0, SquareShape(c, 0));

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var output = c.Allocate(0, c.Input(0).Shape);
        for (var i = 0; i < matrices.Count; i++)
        {
            MatrixBatch.Write<T>(output, i, CholeskyFactorization.Factorize<T>(matrices.Read<T>(i), matrices.Rows)
                ?? throw new InvalidArgumentError("Cholesky decomposition was not successful. The input might not be valid."));
        }
    }
}
