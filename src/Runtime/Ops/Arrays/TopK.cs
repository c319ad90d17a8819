using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>TopKV2 with k as an attribute.</summary>
internal sealed class TopK : TopKV2
{
    public override string SignatureText => "TopK(input:T) -> (values:T, indices:int32) | k:int>=0; sorted:bool=True; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64} | deprecated_since_producer=7";
}
