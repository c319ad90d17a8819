using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input within a frame of a given value.</summary>
internal sealed class PadV2 : Pad
{
    public override string SignatureText => "PadV2(input:T, paddings:Tpaddings, constant_values:T) -> (output:T) | T:type; Tpaddings:type=int32 in {int32,int64}";
}
