namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>What a function gives for each element. Elements are made one after another when they are asked for: the order that TensorFlow keeps unless it may be sloppy.</summary>
internal sealed class ParallelMapDataset : FunctionDatasetMaker
{
    public override string SignatureText => "ParallelMapDataset(input_dataset:variant, other_arguments:Targuments, num_parallel_calls:int32) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1; use_inter_op_parallelism:bool=True; sloppy:bool=False; preserve_cardinality:bool=False";

    protected override int InputsAfterCaptured => 1;

    protected override IEnumerable<Tensor[]> Apply(IEnumerable<Tensor[]> elements, Func<Tensor[], Tensor[]> function) => elements.Select(function);
}
