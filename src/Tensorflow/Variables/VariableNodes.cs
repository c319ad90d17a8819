namespace Tensorflow;

/// <summary>
/// The nodes of one variable in the graph, for references (VariableV2) and resources (VarHandleOp) alike. The public
/// variable classes are faces of it: TensorFlow.NET gives a <see cref="ResourceVariable"/> for either kind.
/// </summary>
internal abstract partial class VariableNodes
{
    /// <summary>The reference, or the resource handle.</summary>
    public required Tensor Handle { get; init; }

    /// <summary>The value for reading: Identity of the reference, ReadVariableOp of the handle.</summary>
    public required Tensor Snapshot { get; init; }

    /// <summary>The assignment of the initial value.</summary>
    public required Operation Initializer { get; init; }

    /// <summary>The initial value; null where an imported proto does not name it.</summary>
    public Tensor InitialValue { get; init; }

    /// <summary>Whether optimizers change it.</summary>
    public bool Trainable { get; init; }

    /// <summary>Which part of a partitioned variable it is; null for a whole one.</summary>
    public SaveSliceInfoDef SliceInfo { get; set; }

    /// <summary>True for a resource variable.</summary>
    public abstract bool IsResource { get; }

    /// <summary>The name with <c>:0</c>.</summary>
    public string Name => IsResource ? Handle.op.name + ":0" : Handle.name;

    /// <summary>The element type, a reference type for a reference.</summary>
    public abstract TF_DataType DType { get; }

    /// <summary>The static shape.</summary>
    public abstract Shape Shape { get; }

    /// <summary>What a fetch fetches.</summary>
    public abstract Tensor GraphElement { get; }

    /// <summary>Builds an assignment; <paramref name="kind"/> is Assign, AssignAdd or AssignSub.</summary>
    public abstract Tensor Assign(string kind, object value, bool useLocking, string name);

    /// <summary>Whether the variable holds a value: a bool scalar.</summary>
    public abstract Tensor IsInitialized(string name);

    /// <summary>Builds a reading of the value at the place where it is asked for.</summary>
    public abstract Tensor Read();

    /// <summary>The value of the variable, or its initial value where it has none yet.</summary>
    public Tensor InitializedValue()
    {
        using var init = ops.init_scope();
        init.__enter__();
        return control_flow_ops.Cond(IsInitialized(null), () => [Read()], () => [InitialValue])[0];
    }

    /// <summary>A tensor of the value, or the reference.</summary>
    public Tensor AsTensor(bool asRef) => asRef && !IsResource ? Handle : Snapshot;

    /// <summary>The variable as collections of a meta graph hold it.</summary>
    /// <param name="scope">The export scope, stripped from the names; null for none.</param>
    public VariableDef ToProto(string scope)
    {
        var proto = new VariableDef
        {
            VariableName = ops.strip_name_scope(Name, scope),
            InitializerName = ops.strip_name_scope(Initializer.name, scope),
            SnapshotName = ops.strip_name_scope(Snapshot.name, scope),
            IsResource = IsResource,
            Trainable = Trainable,
        };
        if (InitialValue is not null)
        {
            proto.InitialValueName = ops.strip_name_scope(InitialValue.name, scope);
        }

        if (SliceInfo is not null)
        {
            proto.SaveSliceInfoDef = SliceInfo;
        }

        return proto;
    }
}
