namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>What a function gives for each element.</summary>
internal sealed class MapDataset : FunctionDatasetMaker
{
    public override string SignatureText => "MapDataset(input_dataset:variant, other_arguments:Targuments) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1; use_inter_op_parallelism:bool=True; preserve_cardinality:bool=False";

    protected override IEnumerable<Tensor[]> Apply(IEnumerable<Tensor[]> elements, Func<Tensor[], Tensor[]> function) => elements.Select(function);
}
