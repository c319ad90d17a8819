using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>DynamicStitch for indices that do not repeat.</summary>
internal sealed class ParallelDynamicStitch : DynamicStitch
{
    public override string SignatureText => "ParallelDynamicStitch(indices:N*int32, data:N*T) -> (merged:T) | N:int>=1; T:type";
}
