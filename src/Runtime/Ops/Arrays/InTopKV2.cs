using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>InTopK with k as an input.</summary>
internal sealed class InTopKV2 : InTopK
{
    public override string SignatureText => "InTopKV2(predictions:f32, targets:T, k:T) -> (precision:bool) | T:type=int32 in {int32,int64}";
}
