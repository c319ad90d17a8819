using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>Eigenvalues, the smallest first, and eigenvectors of self-adjoint matrices, of which the lower triangle is read.</summary>
internal sealed class SelfAdjointEigV2 : MatrixOp
{
    public override string SignatureText => "SelfAdjointEigV2(input:T) -> (e:T, v:T) | compute_v:bool=True; T:type in {double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = SquareShape(c, 0);
        c.Set(0, input.HasRank ? input.Slice(0, input.Rank - 1) : input);
        c.Set(1, c.Node.Bool("compute_v") ? input : new Shape(0));
    }

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var size = matrices.Rows;
        var asked = c.Node.Bool("compute_v");
        var values = c.Allocate(0, matrices.Batch.Concat(new Shape(size)));
        var vectors = c.Allocate(1, asked ? c.Input(0).Shape : new Shape(0));
        for (var i = 0; i < matrices.Count; i++)
        {
            var (e, v) = HermitianEigen.Decompose<T>(matrices.Read<T>(i), size)
                ?? throw new InvalidArgumentError("Self-adjoint eigen decomposition was not successful. The input might not be valid.");
            MatrixBatch.Write<T>(values, i, Array.ConvertAll(e, Field.Of<T>));
            if (asked)
            {
                MatrixBatch.Write<T>(vectors, i, v);
            }
        }
    }
}
