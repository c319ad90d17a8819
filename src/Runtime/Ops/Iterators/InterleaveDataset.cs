namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of several datasets by turns.</summary>
internal sealed class InterleaveDataset() : Interleaver(2)
{
    public override string SignatureText => "InterleaveDataset(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
