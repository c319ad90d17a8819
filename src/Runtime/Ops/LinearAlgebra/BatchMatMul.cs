using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The products of the matrices in two batches of one shape.</summary>
internal sealed class BatchMatMul : BatchProductOp
{
    public override string SignatureText => "BatchMatMul(x:T, y:T) -> (output:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}; adj_x:bool=False; adj_y:bool=False";

    protected override bool Broadcasts => false;

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
        var batch = c.Merge(x.Slice(0, -2), y.Slice(0, -2));
        c.Merge(x[adjointX ? -2 : -1], y[adjointY ? -1 : -2]);
        c.Set(0, batch.Concat(new Shape(x[adjointX ? -1 : -2], y[adjointY ? -2 : -1])));
    }
}
