using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The solutions of A x = b, or A* x = b, for triangles A; the elements of the other triangle are not read.</summary>
internal sealed class MatrixTriangularSolve : MatrixOp
{
    public override string SignatureText => "MatrixTriangularSolve(matrix:T, rhs:T) -> (output:T) | lower:bool=True; adjoint:bool=False; T:type in {bfloat16,double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c) => c.Set(0, SolutionShape(c, square: true));

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var right = RightSides(c, 1, matrices);
        var (lower, adjoint) = (c.Node.Bool("lower"), c.Node.Bool("adjoint"));
        var output = c.Allocate(0, c.Input(1).Shape);
        for (var i = 0; i < matrices.Count; i++)
        {
            var matrix = matrices.Read<T>(i);
            if (right.Columns > 0 && TriangularSystem.IsSingular<T>(matrix, matrices.Rows))
            {
                throw new InvalidArgumentError("Input matrix is not invertible.");
            }

            MatrixBatch.Write<T>(output, i, TriangularSystem.Solve<T>(matrix, matrices.Rows, right.Read<T>(i), right.Columns, lower, adjoint));
        }
    }
}
