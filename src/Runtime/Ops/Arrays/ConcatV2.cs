using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Tensors joined along a dimension that exists.</summary>
internal sealed class ConcatV2 : ConcatOp
{
    public override string SignatureText => "ConcatV2(values:N*T, axis:Tidx) -> (output:T) | N:int >=2; T:type; Tidx:type=int32 in {int32,int64}";

    protected override int FirstValue => 0;

    protected override int AxisInput(int inputs) => inputs - 1;
}
