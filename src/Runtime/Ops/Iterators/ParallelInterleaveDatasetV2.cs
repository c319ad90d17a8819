namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of several datasets by turns; nothing is read ahead.</summary>
internal sealed class ParallelInterleaveDatasetV2() : Interleaver(3)
{
    public override string SignatureText => "ParallelInterleaveDatasetV2(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, num_parallel_calls:int64) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
