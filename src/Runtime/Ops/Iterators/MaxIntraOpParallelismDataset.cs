namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of its input; kernels use the session's threads.</summary>
internal sealed class MaxIntraOpParallelismDataset : SameElements
{
    public override string SignatureText => "MaxIntraOpParallelismDataset(input_dataset:variant, max_intra_op_parallelism:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;
}
