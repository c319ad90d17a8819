namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of several datasets by turns, in the order of those that may not be sloppy; nothing is read ahead.</summary>
internal sealed class ParallelInterleaveDataset() : Interleaver(5)
{
    public override string SignatureText => "ParallelInterleaveDataset(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, sloppy:bool, buffer_output_elements:int64, prefetch_input_elements:int64) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
