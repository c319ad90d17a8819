namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Stacks elements padded to one shape; the last batch may be dropped.</summary>
internal sealed class PaddedBatchDatasetV2 : PaddedBatchDataset
{
    public override string SignatureText => "PaddedBatchDatasetV2(input_dataset:variant, batch_size:int64, padded_shapes:N*int64, padding_values:Toutput_types, drop_remainder:bool) -> (handle:variant) | Toutput_types:list(type)>=1; output_shapes:list(shape)>=1; N:int>=1";
}
