namespace Tensorflow;

/// <content>Assignment to some elements.</content>
internal abstract partial class VariableNodes
{
    /// <summary>Builds the replacement of the elements that <paramref name="slice"/> names.</summary>
    /// <returns>The value of the variable, or the reference, after it.</returns>
    public Tensor AssignSlice(object value, ParsedSliceArgs slice)
    {
        var op = gen_ops.Apply(IsResource ? "ResourceStridedSliceAssign" : "StridedSliceAssign", null, [Handle, slice.PackedBegin, slice.PackedEnd, slice.PackedStrides, value], slice.Masks);
        if (!IsResource)
        {
            return op.output;
        }

        using var control = Handle.graph.control_dependencies([op]).Enter();
        return gen_ops.Apply("ReadVariableOp", null, [Handle], ("dtype", DType)).output;
    }
}
