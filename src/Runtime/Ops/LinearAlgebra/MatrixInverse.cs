using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The inverse of square matrices, or of their adjoints.</summary>
internal sealed class MatrixInverse : MatrixOp
{
    public override string SignatureText => "MatrixInverse(input:T) -> (output:T) | adjoint:bool=False; T:type in {double,float,half,complex64,complex128}";

    public override void InferShapes(ShapeContext c) => c.Set(0, SquareShape(c, 0));

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var adjoint = c.Node.Bool("adjoint");
        var output = c.Allocate(0, c.Input(0).Shape);
        var size = matrices.Rows;
        var unit = new T[size * size];
        for (var i = 0; i < size; i++)
        {
            unit[(i * size) + i] = T.One;
        }

        for (var i = 0; i < matrices.Count; i++)
        {
            var lu = new LuFactorization<T>(matrices.Read<T>(i), size);
            if (lu.IsSingular)
            {
                throw new InvalidArgumentError("Input is not invertible.");
            }

            var inverse = lu.Solve(unit, size);
            MatrixBatch.Write<T>(output, i, adjoint ? Field.Adjoint<T>(inverse, size, size) : inverse);
        }
    }
}
