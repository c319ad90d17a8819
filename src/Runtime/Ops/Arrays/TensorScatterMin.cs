using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A copy of a tensor with slices at coordinates combined with updates: minimum.</summary>
internal sealed class TensorScatterMin : TensorScatter
{
    public override string SignatureText => "TensorScatterMin(tensor:T, indices:Tindices, updates:T) -> (output:T) | T:type; Tindices:type in {int32,int64}";

    public override bool IsNewerThan113 => true;

    protected override Rows.Combine Combine => Rows.Combine.Minimum;
}
