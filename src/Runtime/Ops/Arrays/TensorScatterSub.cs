using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A copy of a tensor with slices at coordinates combined with updates: subtract.</summary>
internal sealed class TensorScatterSub : TensorScatter
{
    public override string SignatureText => "TensorScatterSub(tensor:T, indices:Tindices, updates:T) -> (output:T) | T:type; Tindices:type in {int32,int64}";

    protected override Rows.Combine Combine => Rows.Combine.Subtract;
}
