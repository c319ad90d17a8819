namespace Tensorflow;

/// <summary>The nodes of a variable whose reading waits for a change of it (Python's _UnreadVariable).</summary>
internal sealed class VariableNodesAfter : VariableNodes
{
    private readonly VariableNodes _variable;

    private VariableNodesAfter(VariableNodes variable)
    {
        _variable = variable;
    }

    /// <inheritdoc/>
    public override bool IsResource => _variable.IsResource;

    /// <inheritdoc/>
    public override TF_DataType DType => _variable.DType;

    /// <inheritdoc/>
    public override Shape Shape => _variable.Shape;

    /// <inheritdoc/>
    public override Tensor GraphElement => Snapshot;

    /// <summary>The nodes of <paramref name="variable"/>, read as <paramref name="value"/>.</summary>
    public static VariableNodesAfter Of(VariableNodes variable, Tensor value) => new(variable)
    {
        Handle = variable.Handle,
        Snapshot = value,
        Initializer = variable.Initializer,
        InitialValue = variable.InitialValue,
        Trainable = variable.Trainable,
        SliceInfo = variable.SliceInfo,
    };

    /// <inheritdoc/>
    public override Tensor Assign(string kind, object value, bool useLocking, string name)
    {
        using var control = WaitForChange();
        return _variable.Assign(kind, value, useLocking, name);
    }

    /// <inheritdoc/>
    public override Tensor IsInitialized(string name)
    {
        using var control = WaitForChange();
        return _variable.IsInitialized(name);
    }

    /// <inheritdoc/>
    public override Tensor Read()
    {
        using var control = WaitForChange();
        return _variable.Read();
    }

    private _ControlDependenciesController WaitForChange() => Handle.graph.control_dependencies([Snapshot.op]).Enter();
}
