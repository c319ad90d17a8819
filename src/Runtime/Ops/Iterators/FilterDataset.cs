namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements for which a function says true.</summary>
internal sealed class FilterDataset : FunctionDatasetMaker
{
    public override string SignatureText => "FilterDataset(input_dataset:variant, other_arguments:Targuments) -> (handle:variant) | predicate:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override string Attribute => "predicate";

    protected override IEnumerable<Tensor[]> Apply(IEnumerable<Tensor[]> elements, Func<Tensor[], Tensor[]> function) => elements.Where(e => IsKept(function(e)));

    private static bool IsKept(Tensor[] results) => results is [{ DType: DType.Bool, Count: 1 } only]
        ? only.Value<byte>() != 0
        : throw new InvalidArgumentError("Filter predicate `f` must return a scalar bool.");
}
