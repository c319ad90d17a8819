using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The distinct elements of a vector, which of them each element is, and how often each occurs.</summary>
internal sealed class UniqueWithCounts : Unique
{
    public override string SignatureText => "UniqueWithCounts(x:T) -> (y:T, idx:out_idx, count:out_idx) | T:type; out_idx:type=int32 in {int32,int64}";
}
