using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws every class once.</summary>
internal sealed class AllCandidateSampler : CandidateSampler
{
    public override string SignatureText => "AllCandidateSampler(true_classes:int64) -> (sampled_candidates:int64, true_expected_count:float, sampled_expected_count:float) | num_true:int>=1; num_sampled:int>=1; unique:bool; seed:int=0; seed2:int=0 | is_stateful";

    protected override RangeSampler Make(Node node) => new AllSampler(node.Int("num_sampled"));
}
