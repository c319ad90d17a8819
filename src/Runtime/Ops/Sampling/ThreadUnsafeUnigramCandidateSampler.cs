using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes as often as they have been the true ones in this session.</summary>
internal sealed class ThreadUnsafeUnigramCandidateSampler : CandidateSampler
{
    public override string SignatureText => "ThreadUnsafeUnigramCandidateSampler(true_classes:int64) -> (sampled_candidates:int64, true_expected_count:float, sampled_expected_count:float) | num_true:int>=1; num_sampled:int>=1; unique:bool; range_max:int>=1; seed:int=0; seed2:int=0 | is_stateful";

    protected override RangeSampler Make(Node node) => LearnedUnigram(node);
}
