namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of its input; what follows is not checked.</summary>
internal sealed class AssertNextDataset : SameElements
{
    public override string SignatureText => "AssertNextDataset(input_dataset:variant, transformations:string) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;
}
