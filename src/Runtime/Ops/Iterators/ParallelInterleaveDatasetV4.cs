namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of several datasets by turns; nothing is read ahead.</summary>
internal sealed class ParallelInterleaveDatasetV4() : Interleaver(5)
{
    public override string SignatureText => "ParallelInterleaveDatasetV4(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, buffer_output_elements:int64, prefetch_input_elements:int64, num_parallel_calls:int64) -> (handle:variant) | f:func; deterministic:string='default'; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;
}
