using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The products of the matrices in two batches, which are broadcast.</summary>
internal sealed class BatchMatMulV2 : BatchProductOp
{
    public override string SignatureText => "BatchMatMulV2(x:T, y:T) -> (output:T) | T:type in {bfloat16,half,float,double,int16,int32,int64,uint8,uint16,uint32,uint64,complex64,complex128}; adj_x:bool=False; adj_y:bool=False";

    public override bool IsNewerThan113 => true;

    protected override bool Broadcasts => true;

    public override void InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtLeast(c.Input(0), 2);
        var y = c.WithRankAtLeast(c.Input(1), 2);
        if (!x.HasRank || !y.HasRank)
        {
            return;
        }

        var adjointX = c.Node.Bool("adj_x");
        var adjointY = c.Node.Bool("adj_y");
        c.Merge(x[adjointX ? -2 : -1], y[adjointY ? -1 : -2]);
        var batch = c.Broadcast(x.Slice(0, -2), y.Slice(0, -2));
        c.Set(0, batch.Concat(new Shape(x[adjointX ? -1 : -2], y[adjointY ? -2 : -1])));
    }
}
