using Endpoint = Reproductions.Runtime.Framework.Endpoint;

namespace Tensorflow;

/// <summary>Finds the variables that a tensor is computed from, and who wrote each of them last.</summary>
internal static class VariableSources
{
    /// <summary>
    /// The variables that <paramref name="fetch"/> reads in <paramref name="session"/>, in the order of creation: along data and control edges, as a run
    /// that is fed <paramref name="fed"/> goes.
    /// </summary>
    public static IReadOnlyList<VariableSource> Of(BaseSession session, ITensorOrOperation fetch, IReadOnlyList<Tensor> fed) =>
        [.. Closure(fetch, fed).Except(fed.Select(t => t.Endpoint)).Select(e => e.Node).Where(IsVariable).Distinct().OrderBy(n => n.Id).Select(n => Source(session, n))];

    /// <summary>All variables of the session's graph, in the order of creation.</summary>
    public static IReadOnlyList<VariableSource> All(BaseSession session) => [.. session.graph.Runtime.Nodes.Where(IsVariable).Select(n => Source(session, n))];

    /// <summary>True when <paramref name="tensor"/> is on a way to <paramref name="fetch"/>.</summary>
    public static bool Reads(Tensor fetch, Tensor tensor) => Closure(fetch, []).Contains(tensor.Endpoint);

    private static HashSet<Endpoint> Closure(ITensorOrOperation fetch, IReadOnlyList<Tensor> fed)
    {
        var cut = fed.Select(t => t.Endpoint).ToHashSet();
        var seen = new HashSet<Endpoint>();
        var visited = new HashSet<Node>();
        var pending = new Stack<Endpoint>([fetch is Tensor tensor ? tensor.Endpoint : new Endpoint(fetch.op.Node, 0)]);
        while (pending.TryPop(out var endpoint))
        {
            if (!seen.Add(endpoint) || cut.Contains(endpoint) || !visited.Add(endpoint.Node))
            {
                continue;
            }

            foreach (var input in endpoint.Node.Inputs)
            {
                pending.Push(input);
            }

            foreach (var control in endpoint.Node.ControlInputs)
            {
                pending.Push(new Endpoint(control, 0));
            }
        }

        return seen;
    }

    private static bool IsVariable(Node node) => node.Op.Name is "VariableV2" or "Variable" or "VarHandleOp";

    private static VariableSource Source(BaseSession session, Node node)
    {
        var (container, shared) = (node.Text("container"), node.Text("shared_name") is { Length: > 0 } name ? name : node.Name);
        var variable = node.Op.Name == "VarHandleOp" ? session.Runtime.Resources.Find<Variable>(container, shared) : session.Runtime.Resources.Find<ReferenceVariable>(container, shared);
        if (variable?.LastWriter is not { } writer)
        {
            return new VariableSource(node.Name, "nobody", null, null, 0);
        }

        if (Reading(writer) is { } reading)
        {
            var keys = ConstantFolder.Evaluate(reading.Node.Inputs[1]);
            var file = session.Runtime.Resources.Find<RestoredFiles>("", RestoredFiles.Name)?.Find(reading.Node, variable.LastStep);
            return new VariableSource(node.Name, "restore", keys?.TextAt(Math.Min(reading.Index, keys.Count - 1)) ?? "", writer.Name, variable.LastStep, file);
        }

        var kind = IsInitializer(writer) ? "initializer" : writer.Op.Name.Contains("Apply", StringComparison.Ordinal) ? "training step" : "assign";
        return new VariableSource(node.Name, kind, null, writer.Name, variable.LastStep);
    }

    /// <summary>A variable is built with the assignment of its initial value: of all its assignments from elsewhere than a checkpoint, the first.</summary>
    private static bool IsInitializer(Node writer) =>
        IsAssignment(writer)
        && writer.Inputs[0].Node.Consumers
            .Select(c => c.Node)
            .Where(n => IsAssignment(n) && n.Inputs[0] == writer.Inputs[0] && Reading(n) is null)
            .MinBy(n => n.Id) == writer;

    private static bool IsAssignment(Node node) => node.Op.Name is "Assign" or "AssignVariableOp";

    /// <summary>The output of a restoring operation that <paramref name="writer"/> assigns; null when it assigns something else.</summary>
    private static Endpoint? Reading(Node writer)
    {
        if (!IsAssignment(writer))
        {
            return null;
        }

        var value = writer.Inputs[1];
        while (value.Node.Op.Name is "Identity" or "Reshape" or "Cast")
        {
            value = value.Node.Inputs[0];
        }

        return value.Node.Op.Name is "RestoreV2" or "Restore" or "RestoreSlice" ? value : null;
    }
}
