using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes by weights of a file or an attribute.</summary>
internal sealed class FixedUnigramCandidateSampler : CandidateSampler
{
    public override string SignatureText => "FixedUnigramCandidateSampler(true_classes:int64) -> (sampled_candidates:int64, true_expected_count:float, sampled_expected_count:float) | num_true:int>=1; num_sampled:int>=1; unique:bool; range_max:int>=1; vocab_file:string=''; distortion:float=1.0; num_reserved_ids:int=0; num_shards:int=1>=1; shard:int=0>=0; unigrams:list(float)=[]; seed:int=0; seed2:int=0 | is_stateful";

    protected override RangeSampler Make(Node node) => FixedUnigramSampler.Of(node);
}
