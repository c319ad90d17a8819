namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of its input; its options say how to compute.</summary>
internal sealed class OptionsDataset : SameElements
{
    public override string SignatureText => "OptionsDataset(input_dataset:variant) -> (handle:variant) | serialized_options:string; output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;
}
