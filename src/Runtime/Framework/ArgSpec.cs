namespace Reproductions.Runtime.Framework;

/// <summary>One input or output argument of an op signature: one tensor, <c>N</c> tensors of one type, or a list of types.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Type">Its fixed element type; Invalid when an attribute gives it.</param>
/// <param name="TypeAttr">The attribute that holds its type; null when fixed.</param>
/// <param name="NumberAttr">The attribute that holds the number of tensors; null for one.</param>
/// <param name="TypeListAttr">The attribute that holds a list of types, a tensor each; null otherwise.</param>
/// <param name="IsRef">True for a reference.</param>
public sealed record ArgSpec(string Name, DType Type, string? TypeAttr, string? NumberAttr, string? TypeListAttr, bool IsRef)
{
    /// <summary>True when the argument stands for any number of tensors.</summary>
    public bool IsList => NumberAttr is not null || TypeListAttr is not null;
}
