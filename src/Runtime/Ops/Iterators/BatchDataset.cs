namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Stacks elements that follow each other; the last batch may be smaller.</summary>
internal sealed class BatchDataset : Batcher
{
    public override string SignatureText => "BatchDataset(input_dataset:variant, batch_size:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
