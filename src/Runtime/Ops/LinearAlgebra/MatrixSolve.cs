using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The solutions of A x = b, or A* x = b, for square matrices A.</summary>
internal sealed class MatrixSolve : MatrixOp
{
    public override string SignatureText => "MatrixSolve(matrix:T, rhs:T) -> (output:T) | adjoint:bool=False; T:type in {double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c) => c.Set(0, SolutionShape(c, square: true));

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var right = RightSides(c, 1, matrices);
        var size = matrices.Rows;
        var output = c.Allocate(0, c.Input(1).Shape);
        for (var i = 0; i < matrices.Count; i++)
        {
            var matrix = matrices.Read<T>(i);
            var lu = new LuFactorization<T>(c.Node.Bool("adjoint") ? Field.Adjoint<T>(matrix, size, size) : matrix, size);
            if (lu.IsSingular && right.Columns > 0)
            {
                throw new InvalidArgumentError("Input matrix is not invertible.");
            }

            MatrixBatch.Write<T>(output, i, lu.Solve(right.Read<T>(i), right.Columns));
        }
    }
}
