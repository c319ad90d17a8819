namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of its input; nothing is rewritten.</summary>
internal sealed class OptimizeDataset : SameElements
{
    public override string SignatureText => "OptimizeDataset(input_dataset:variant, optimizations:string) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";
}
