using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A copy of a tensor with slices at coordinates combined with updates: update.</summary>
internal sealed class TensorScatterUpdate : TensorScatter
{
    public override string SignatureText => "TensorScatterUpdate(tensor:T, indices:Tindices, updates:T) -> (output:T) | T:type; Tindices:type in {int32,int64}";

    protected override Rows.Combine Combine => Rows.Combine.Update;
}
