namespace Tensorflow;

/// <summary>Finds the variables that a tensor is computed from, and who wrote each of them last.</summary>
internal static class VariableSources
{
    /// <summary>The variables that <paramref name="fetch"/> reads in <paramref name="session"/>, in the order of creation.</summary>
    public static IReadOnlyList<VariableSource> Of(BaseSession session, Tensor fetch) =>
        [.. ReadBy(fetch.op.Node).OrderBy(n => n.Id).Select(n => Source(session, n))];

    private static HashSet<Node> ReadBy(Node root)
    {
        var variables = new HashSet<Node>();
        var seen = new HashSet<Node>();
        var pending = new Stack<Node>([root]);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node.Op.Name is "VariableV2" or "Variable" or "VarHandleOp")
            {
                variables.Add(node);
            }

            foreach (var input in node.Inputs)
            {
                pending.Push(input.Node);
            }
        }

        return variables;
    }

    private static VariableSource Source(BaseSession session, Node node)
    {
        var shared = node.Text("shared_name");
        var variable = session.Runtime.Resources.Find<Variable>(node.Text("container"), shared.Length > 0 ? shared : node.Name);
        if (variable?.LastWriter is not { } writer)
        {
            return new VariableSource(node.Name, "nobody", null, null, 0);
        }

        var (kind, key) = Kind(writer);
        return new VariableSource(node.Name, kind, key, writer.Name, variable.LastStep);
    }

    private static (string Kind, string Key) Kind(Node writer)
    {
        if (writer.Inputs.Count > 1 && Restored(writer.Inputs[1]) is { } key)
        {
            return ("restore", key);
        }

        // An initializer is the assignment that a variable was built with: it lives under the variable's name.
        var isInitializer = writer.Op.Name is "Assign" or "AssignVariableOp"
            && writer.Name.StartsWith(writer.Inputs[0].Node.Name.Split('_')[0], StringComparison.Ordinal)
            && writer.Name.Contains("/Assign", StringComparison.Ordinal);
        return (isInitializer ? "initializer" : writer.Op.Name, null);
    }

    private static string Restored(Endpoint value)
    {
        while (value.Node.Op.Name is "Identity" or "Reshape" or "Cast")
        {
            value = value.Node.Inputs[0];
        }

        if (value.Node.Op.Name is not ("RestoreV2" or "Restore" or "RestoreSlice"))
        {
            return null;
        }

        var keys = ConstantFolder.Evaluate(value.Node.Inputs[1]);
        return keys is null ? "" : keys.TextAt(Math.Min(value.Index, keys.Count - 1));
    }
}
