using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>Sign and logarithm of the absolute value of the determinant of square matrices; 0 and minus infinity of a singular one.</summary>
internal sealed class LogMatrixDeterminant : MatrixOp
{
    public override string SignatureText => "LogMatrixDeterminant(input:T) -> (sign:T, log_abs_determinant:T) | T:type in {half,float,double,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = SquareShape(c, 0);
        var batch = input.HasRank ? input.Slice(0, input.Rank - 2) : input;
        c.Set(0, batch);
        c.Set(1, batch);
    }

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var signs = c.Allocate(0, matrices.Batch);
        var logarithms = c.Allocate(1, matrices.Batch);
        for (var i = 0; i < matrices.Count; i++)
        {
            var lu = new LuFactorization<T>(matrices.Read<T>(i), matrices.Rows);
            var sign = lu.IsSingular ? T.Zero : lu.IsOdd ? -T.One : T.One;
            var sum = lu.IsSingular ? double.NegativeInfinity : 0;
            for (var k = 0; k < matrices.Rows && !lu.IsSingular; k++)
            {
                var size = Field.Size(lu[k, k]);
                sign *= lu[k, k] / Field.Of<T>(size);
                sum += Math.Log(size);
            }

            MatrixBatch.Write<T>(signs, i, [sign]);
            MatrixBatch.Write<T>(logarithms, i, [Field.Of<T>(sum)]);
        }
    }
}
