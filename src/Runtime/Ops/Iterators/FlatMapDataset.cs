namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of the datasets that a function makes of each element, one dataset after another.</summary>
internal sealed class FlatMapDataset : FunctionDatasetMaker
{
    public override string SignatureText => "FlatMapDataset(input_dataset:variant, other_arguments:Targuments) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override IEnumerable<Tensor[]> Apply(IEnumerable<Tensor[]> elements, Func<Tensor[], Tensor[]> function) => elements.SelectMany(e => Made(function(e)).Elements);

    private static DatasetState Made(Tensor[] results) => results is [{ DType: DType.Variant, Count: 1 } only] && only.Objects[0] is DatasetState dataset
        ? dataset
        : throw new InvalidArgumentError("Function must return a single scalar of dtype DT_VARIANT: a dataset.");
}
