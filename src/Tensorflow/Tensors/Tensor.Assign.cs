namespace Tensorflow;

/// <content>Assignment to a part of a variable.</content>
public partial class Tensor
{
    /// <summary>The variable that the tensor is a part of, as its indexer gives it; null for any other tensor.</summary>
    public ResourceVariable OriginalVar { get; set; }

    /// <summary>Which part of the variable it is; null for any other tensor.</summary>
    public ParsedSliceArgs OriginalVarSlice { get; set; }

    /// <summary>Builds the replacement of this part of the variable.</summary>
    /// <param name="tensor">The new elements, of this part's shape.</param>
    /// <returns>A face of the variable: to run it, or to read it, replaces the elements.</returns>
    /// <exception cref="RuntimeError">The tensor is no part of a variable.</exception>
    public ResourceVariable assign(Tensor tensor) => OriginalVar is null
        ? throw new RuntimeError($"Sliced assignment is only supported for variables: '{name}' is no part of one. Slice the variable itself: variable[\"1:3\"].assign(value).")
        : (ResourceVariable)OriginalVar.After(OriginalVar.Nodes.AssignSlice(tensor, OriginalVarSlice));
}
