namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of its input; no threads are made.</summary>
internal sealed class PrivateThreadPoolDataset : SameElements
{
    public override string SignatureText => "PrivateThreadPoolDataset(input_dataset:variant, num_threads:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;
}
