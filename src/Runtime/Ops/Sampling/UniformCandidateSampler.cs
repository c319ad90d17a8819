using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes, each as likely as the others.</summary>
internal sealed class UniformCandidateSampler : CandidateSampler
{
    public override string SignatureText => "UniformCandidateSampler(true_classes:int64) -> (sampled_candidates:int64, true_expected_count:float, sampled_expected_count:float) | num_true:int>=1; num_sampled:int>=1; unique:bool; range_max:int>=1; seed:int=0; seed2:int=0 | is_stateful";

    protected override RangeSampler Make(Node node) => new UniformSampler(node.Int("range_max"));
}
