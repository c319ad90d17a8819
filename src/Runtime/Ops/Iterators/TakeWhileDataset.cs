namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The first elements, as long as a function says so.</summary>
internal sealed class TakeWhileDataset : FunctionDatasetMaker
{
    public override string SignatureText => "TakeWhileDataset(input_dataset:variant, other_arguments:Targuments) -> (handle:variant) | predicate:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;

    protected override string Attribute => "predicate";

    protected override IEnumerable<Tensor[]> Apply(IEnumerable<Tensor[]> elements, Func<Tensor[], Tensor[]> function) => elements.TakeWhile(e => function(e) is [{ DType: DType.Bool, Count: 1 } only]
        ? only.Value<byte>() != 0
        : throw new InvalidArgumentError("`predicate` must returns a scalar bool tensor."));
}
