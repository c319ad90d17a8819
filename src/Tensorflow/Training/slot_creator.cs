namespace Tensorflow;

/// <summary>Variables that live beside another one (python/training/slot_creator.py).</summary>
internal static class slot_creator
{
    /// <summary>A slot of zeros of the variable's shape.</summary>
    public static IVariableV1 create_zeros_slot(IVariableV1 primary, string name) =>
        Create(primary.Op, name, Zeros(primary.shape, primary.dtype.as_base_dtype()), primary.dtype.as_base_dtype(), primary);

    /// <summary>A slot that starts with <paramref name="value"/>.</summary>
    public static IVariableV1 create_slot(IVariableV1 primary, object value, string name) =>
        Create(primary.Op, name, value, primary.dtype.as_base_dtype(), primary);

    /// <summary>A slot of zeros beside a tensor that is no variable; it lives by itself.</summary>
    public static IVariableV1 create_zeros_slot(Tensor primary, string name)
    {
        var dtype = primary.dtype.as_base_dtype();
        object value = primary.StaticShape.IsFullyDefined
            ? Zeros(primary.shape, dtype)
            : gen_ops.Apply("ZerosLike", null, [primary]).output;
        return Create(primary.op, name, value, dtype, null);
    }

    private static Func<Tensor> Zeros(Shape shape, TF_DataType dtype) => () => array_ops.zeros(shape, dtype);

    private static IVariableV1 Create(Operation primary, string name, object value, TF_DataType dtype, IVariableV1 variable)
    {
        var graph = primary.graph;
        using var scope = new variable_scope((string)null, $"{primary.name}/{name}");
        scope.__enter__();
        using var location = variable is null ? null : graph.ColocateWith(primary);
        var useResource = variable is not null && VariableFaces.NodesOf(variable).IsResource;
        var made = VariableFactory.Get("", dtype: dtype, initializer: value, trainable: false, useResource: useResource);
        if (variable is not null && VariableFaces.NodesOf(variable).SliceInfo is { } slice)
        {
            var copy = slice.Clone();
            
            // The slot's own part of the name: with a number where the optimizer keeps several.
            copy.FullName = $"{slice.FullName}/{made.Op.name[(primary.name.Length + 1)..]}";
            VariableFaces.NodesOf(made).SliceInfo = copy;
        }

        return made;
    }
}
