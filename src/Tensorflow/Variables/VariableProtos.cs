namespace Tensorflow;

/// <summary>Variables out of the collections of a meta graph.</summary>
internal static class VariableProtos
{
    /// <summary>The variable that <paramref name="proto"/> names, in the default graph.</summary>
    /// <remarks>The names are looked up as written, not as the importer renamed them: after a collision they find what was there before.</remarks>
    /// <exception cref="KeyError">A name does not exist in the graph.</exception>
    public static VariableNodes Read(VariableDef proto, string importScope)
    {
        var graph = ops.get_default_graph();
        var handle = Find(proto.VariableName);
        var initial = proto.InitialValueName.Length > 0 ? Find(proto.InitialValueName) : null;
        var initializer = (Operation)graph.as_graph_element(ops.prepend_name_scope(proto.InitializerName, importScope), allow_tensor: false);
        var slice = proto.SaveSliceInfoDef?.Clone();
        if (slice is not null)
        {
            slice.FullName = ops.prepend_name_scope(slice.FullName, importScope);
        }

        if (!proto.IsResource)
        {
            return new RefVariableNodes
            {
                Handle = handle,
                Snapshot = Find(proto.SnapshotName),
                Initializer = initializer,
                InitialValue = initial,
                Trainable = proto.Trainable,
                SliceInfo = slice,
            };
        }

        var type = (TF_DataType)handle.op.Node.Type("dtype");
        return new ResourceVariableNodes
        {
            Handle = handle,
            Snapshot = proto.SnapshotName.Length > 0
                ? Find(proto.SnapshotName)
                : gen_ops.Apply("ReadVariableOp", null, [handle], ("dtype", type)).output,
            Initializer = initializer,
            InitialValue = initial,
            Trainable = proto.Trainable,
            SliceInfo = slice,
            ValueType = type,
        };

        Tensor Find(string name) => graph.as_graph_element(ops.prepend_name_scope(name, importScope)) switch
        {
            Operation { outputs: [var output, ..] } => output,
            var element => element as Tensor ?? throw new ValueError($"The name '{name}' of variable '{proto.VariableName}' refers to an Operation without outputs."),
        };
    }

    /// <summary>The public variable of <paramref name="proto"/>.</summary>
    public static IVariableV1 ReadVariable(VariableDef proto, string importScope) => proto.IsResource
        ? new ResourceVariable(Read(proto, importScope))
        : new RefVariable(Read(proto, importScope));
}
