using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The number of distinct elements in each row (the last dimension) of a sparse tensor.</summary>
internal sealed class SetSize : ComputeOp
{
    public override string SignatureText => "SetSize(set_indices:int64, set_values:T, set_shape:int64) -> (size:int32) | validate_indices:bool=True; T:type in {int8,int16,int32,int64,uint8,uint16,string}";

    protected override void Compute(KernelContext c)
    {
        var rows = new SetSource(0, IsSparse: true).Read(c);
        var output = c.Allocate(0, RuntimeShape.Of(rows.Rows));
        Elements.Clear(output);
        foreach (var (row, set) in rows.Sets)
        {
            output.Span<int>()[(int)row] = set.DistinctBy(e => e.Key, Uniques.ByContent.Instance).Count();
        }
    }
}
