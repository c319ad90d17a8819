namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Stacks elements that follow each other; the last batch may be smaller or dropped.</summary>
internal sealed class BatchDatasetV2 : Batcher
{
    public override string SignatureText => "BatchDatasetV2(input_dataset:variant, batch_size:int64, drop_remainder:bool) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
