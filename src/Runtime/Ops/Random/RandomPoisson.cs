using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>RandomPoissonV2 with one type for rates and samples.</summary>
internal sealed class RandomPoisson : RandomPoissonV2
{
    public override string SignatureText => "RandomPoisson(shape:S, rate:dtype) -> (output:dtype) | seed:int=0; seed2:int=0; S:type in {int32,int64}; dtype:type in {half,float,double} | is_stateful deprecated_since_producer=25";
}
