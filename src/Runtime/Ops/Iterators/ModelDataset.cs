namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of its input; nothing is tuned while it runs.</summary>
internal sealed class ModelDataset : SameElements
{
    public override string SignatureText => "ModelDataset(input_dataset:variant) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
