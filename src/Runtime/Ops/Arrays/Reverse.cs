using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input read backwards along the marked dimensions.</summary>
internal sealed class Reverse : ComputeOp
{
    public override string SignatureText => "Reverse(tensor:T, dims:bool) -> (output:T) | T:type in {uint8,int8,uint16,int16,int32,int64,bool,half,float,double,complex64,complex128,string}";

    public override void InferShapes(ShapeContext c)
    {
        var dims = c.InputOfRank(1, 1);
        c.Set(0, dims[0] == Shape.Unknown ? c.Input(0) : c.WithRank(c.Input(0), (int)dims[0]));
    }

    protected override void Compute(KernelContext c)
    {
        var marks = c.Input(1);
        if (marks.Shape.Rank != 1 || marks.Count != c.Input(0).Shape.Rank)
        {
            throw new InvalidArgumentError($"'dims' must be a vector of {c.Input(0).Shape.Rank} values, one a dimension; got shape {marks.Shape}");
        }

        Reversing.Run(c, marks.Span<bool>().ToArray());
    }
}
