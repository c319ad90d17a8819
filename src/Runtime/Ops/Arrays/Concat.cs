using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Tensors joined along a dimension that exists; the axis comes first.</summary>
internal sealed class Concat : ConcatOp
{
    public override string SignatureText => "Concat(concat_dim:i32, values:N*T) -> (output:T) | N:int >=2; T:type";

    protected override int FirstValue => 1;

    protected override int AxisInput(int inputs) => 0;
}
