using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>Both triangles of square matrices in one matrix each, and the order of the rows.</summary>
internal sealed class Lu : MatrixOp
{
    public override string SignatureText => "Lu(input:T) -> (lu:T, p:output_idx_type) | T:type in {double,float,half,complex64,complex128}; output_idx_type:type=int32 in {int32,int64}";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var input = SquareShape(c, 0);
        c.Set(0, input);
        c.Set(1, input.HasRank ? input.Slice(0, input.Rank - 1) : input);
    }

    protected override void Run<T>(KernelContext c)
    {
        var matrices = Squares(c, 0);
        var size = matrices.Rows;
        var factors = c.Allocate(0, c.Input(0).Shape);
        var rows = c.Allocate(1, matrices.Batch.Concat(new Shape(size)));
        var all = new long[rows.Count];
        for (var i = 0; i < matrices.Count; i++)
        {
            var lu = new LuFactorization<T>(matrices.Read<T>(i), size);
            if (lu.IsSingular)
            {
                throw new InvalidArgumentError("Input is not invertible.");
            }

            MatrixBatch.Write(factors, i, lu.Factors);
            for (var k = 0; k < size; k++)
            {
                all[(i * size) + k] = lu.Rows[k];
            }
        }

        Integers.Write(rows, all);
    }
}
