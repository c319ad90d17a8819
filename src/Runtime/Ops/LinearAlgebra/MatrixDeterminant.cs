using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The determinant of square matrices; 1 of a matrix without elements.</summary>
internal sealed class MatrixDeterminant : MatrixOp
{
    public override string SignatureText => "MatrixDeterminant(input:T) -> (output:T) | T:type in {half,float,double,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = SquareShape(c, 0);
        c.Set(0, input.HasRank ? input.Slice(0, input.Rank - 2) : input);
    }

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var output = c.Allocate(0, matrices.Batch);
        for (var i = 0; i < matrices.Count; i++)
        {
            var lu = new LuFactorization<T>(matrices.Read<T>(i), matrices.Rows);
            var product = lu.IsOdd ? -T.One : T.One;
            for (var k = 0; k < matrices.Rows; k++)
            {
                product *= lu[k, k];
            }

            MatrixBatch.Write<T>(output, i, [product]);
        }
    }
}
