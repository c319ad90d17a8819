namespace Tensorflow;

/// <summary>
/// Keeps an initial value that reads other variables from reading them too early: its operations are built again over
/// each variable's initialized value (python/ops/variables.py, _try_guard_against_uninitialized_dependencies).
/// </summary>
internal sealed class InitialValueGuard
{
    private readonly string _suffix;
    private readonly Dictionary<Operation, Operation> _safe = [];

    private InitialValueGuard(string name)
    {
        _suffix = "_" + $"{name}:0".Replace(':', '_');
    }

    /// <summary>The tensor to assign to the variable called <paramref name="name"/> at first.</summary>
    public static Tensor Guard(string name, Tensor initialValue) =>
        HasCycle(initialValue.op, [], []) ? initialValue : new InitialValueGuard(name).Safe(initialValue);

    private static bool HasCycle(Operation op, HashSet<Operation> path, HashSet<Operation> done)
    {
        if (done.Contains(op))
        {
            return false;
        }

        if (!path.Add(op))
        {
            return true;
        }

        var cycle = ((Tensor[])op.inputs).Any(i => HasCycle(i.op, path, done)) || op.control_inputs.Any(c => HasCycle(c, path, done));
        path.Remove(op);
        done.Add(op);
        return cycle;
    }

    private static IVariableV1 VariableOf(Operation op) =>
        op.graph.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_)
            .Concat(op.graph.get_collection<IVariableV1>(ops.GraphKeys.LOCAL_VARIABLES_))
            .FirstOrDefault(v => v.Name == op.name + ":0");

    private Tensor Safe(Tensor tensor)
    {
        if (!_safe.TryGetValue(tensor.op, out var op))
        {
            _safe.Add(tensor.op, op = Safe(tensor.op));
        }

        return op.outputs[tensor.value_index];
    }

    private Operation Safe(Operation op)
    {
        switch (op.type)
        {
            case "IsVariableInitialized" or "VarIsInitializedOp" or "ReadVariableOp":
                return op;
            case "Variable" or "VariableV2" or "VarHandleOp":
                return VariableOf(op) is { } variable && VariableFaces.NodesOf(variable).InitialValue is not null ? VariableFaces.NodesOf(variable).InitializedValue().op : op;
        }

        var inputs = (Tensor[])op.inputs;
        var safe = Array.ConvertAll(inputs, Safe);
        if (inputs.Zip(safe).All(p => p.First.op == p.Second.op))
        {
            return op;
        }

        // The variable's own value is a reference, its initialized value is not.
        var type = op.type == "RefSwitch" ? "Switch" : op.type;
        return op.graph.CreateOp(type, safe, (op.name + _suffix).Replace(':', '_'), op.node_def.Attr);
    }
}
