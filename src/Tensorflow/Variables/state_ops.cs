namespace Tensorflow;

/// <summary>Ops on variables (python/ops/state_ops.py, python/ops/variables.py).</summary>
internal static class state_ops
{
    /// <summary>Changes rows of a variable: <paramref name="kind"/> is Update, Add, Sub, Mul, Div, Min or Max.</summary>
    public static Tensor Scatter(string kind, VariableNodes variable, object indices, object updates, bool useLocking, string name) =>
        Change("Scatter" + kind, variable, indices, updates, useLocking, name);

    /// <summary>Changes elements or slices of a variable: <paramref name="kind"/> is Update, Add or Sub.</summary>
    public static Tensor ScatterNd(string kind, VariableNodes variable, object indices, object updates, bool useLocking, string name) =>
        Change("ScatterNd" + kind, variable, indices, updates, useLocking, name);

    /// <summary>Counts up by one and gives the value of before.</summary>
    public static Tensor count_up_to(VariableNodes variable, int limit, string name) => variable.IsResource
        ? gen_ops.Apply("ResourceCountUpTo", name, [variable.Handle], ("limit", limit), ("T", variable.DType)).output
        : gen_ops.Apply("CountUpTo", name, [variable.Handle], ("limit", limit)).output;

    /// <summary>The names of the variables without a value: a string tensor <c>[?]</c>.</summary>
    public static Tensor report_uninitialized_variables(IReadOnlyList<IVariableV1> variables, string name)
    {
        using var scope = ops.OpenScope(name, null);
        var checks = variables.Select(v => VariableFaces.NodesOf(v).IsInitialized(null)).ToList();
        using var device = scope.Graph.device("/device:CPU:0");
        device.__enter__();
        if (checks.Count == 0)
        {
            return constant_op.constant(Array.Empty<string>(), TF_DataType.TF_STRING);
        }

        var missing = gen_ops.Apply("LogicalNot", null, [gen_ops.Apply("Pack", "stack", [checks], ("axis", 0)).output]).output;
        var names = constant_op.constant(variables.Select(v => v.Op.name).ToArray());
        return array_ops.boolean_mask(names, missing, "boolean_mask");
    }

    private static Tensor Change(string type, VariableNodes variable, object indices, object updates, bool useLocking, string name)
    {
        if (!variable.IsResource)
        {
            return gen_ops.Apply(type, name, [variable.Handle, indices, updates], ("use_locking", useLocking)).output;
        }

        var change = gen_ops.Apply("Resource" + type, name, [variable.Handle, indices, ops.convert_to_tensor(updates, variable.DType)]);
        using var after = variable.Handle.graph.control_dependencies([change]).Enter();
        return gen_ops.Apply("ReadVariableOp", null, [variable.Handle], ("dtype", variable.DType)).output;
    }
}
