namespace Tensorflow;

/// <content>The fields of TensorFlow.NET's class. They show the variable's nodes: to set one changes no graph.</content>
public partial class RefVariable
{
    /// <summary>The reference, or the resource handle.</summary>
    public Tensor _variable;

    /// <summary>True: this runtime builds graphs.</summary>
    public bool _in_graph_mode = true;

    /// <summary>The initial value; null where an imported graph does not name it.</summary>
    public Tensor _initial_value;

    /// <summary>Whether optimizers change it.</summary>
    public bool _trainable;

    /// <summary>The value for reading.</summary>
    public Tensor _snapshot;

    /// <summary>Whether it is a part of a partitioned variable.</summary>
    public bool _save_slice_info;

    private Tensor _initializedOp;

    /// <summary>Whether the variable holds a value: a bool scalar, built when it is first asked for.</summary>
    public Tensor _is_initialized_op
    {
        get => _initializedOp ??= is_initialized();
        set => _initializedOp = value;
    }

    /// <summary>The variable of the graph's collections that <paramref name="var"/> is the reference or the value of; null where it is of none.</summary>
    public static implicit operator RefVariable(Tensor var)
    {
        var found = var?.graph is null ? null : VariableCollections.Known(var.graph).FirstOrDefault(v => IsOf(v, var));
        return found is null or RefVariable ? (RefVariable)found : new RefVariable(VariableFaces.NodesOf(found));
    }

    private static bool IsOf(IVariableV1 variable, Tensor tensor) =>
        VariableFaces.NodesOf(variable) is var nodes && (nodes.Handle.Endpoint == tensor.Endpoint || nodes.Snapshot.Endpoint == tensor.Endpoint);

    private void ShowNodes()
    {
        _variable = Nodes.Handle;
        _initial_value = Nodes.InitialValue;
        _trainable = Nodes.Trainable;
        _snapshot = Nodes.Snapshot;
        _save_slice_info = Nodes.SliceInfo is not null;
    }
}
