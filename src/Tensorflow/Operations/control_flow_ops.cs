namespace Tensorflow;

/// <summary>Grouping and ordering (python/ops/control_flow_ops.py).</summary>
public partial class control_flow_ops
{
    /// <summary>One NoOp that runs all <paramref name="inputs"/>; with several devices, one a device and a root.</summary>
    internal static Operation group(IReadOnlyList<Operation> inputs, string name = null)
    {
        using var scope = ops.OpenScope(name, "group_deps", [.. inputs]);
        var graph = scope.Graph;
        var byDevice = inputs.Distinct().GroupBy(o => o.Device).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (byDevice.Count <= 1)
        {
            return NoOp(graph, byDevice.Count == 0 ? [] : [.. byDevice[0]], byDevice.Count == 0 ? "" : byDevice[0].Key, scope.Name);
        }

        var parts = byDevice.Select(g => NoOp(graph, [.. g], g.Key, null)).ToList();
        return NoOp(graph, parts, "", scope.Name);
    }

    /// <summary>The tensors, each only ready when all, and <paramref name="control_inputs"/>, are.</summary>
    public static Tensor[] tuple(Tensor[] tensors, string name = null, Operation[] control_inputs = null) =>
        tuple((IReadOnlyList<Tensor>)tensors, name, control_inputs);

    /// <summary><paramref name="output_tensor"/>, ready when <paramref name="dependencies"/> have run.</summary>
    public static Tensor with_dependencies(Operation[] dependencies, Tensor output_tensor, string name = null) =>
        with_dependencies((IReadOnlyList<Operation>)dependencies, output_tensor, name);

    /// <summary>The tensors, each only ready when all are.</summary>
    internal static Tensor[] tuple(IReadOnlyList<Tensor> tensors, string name = null, IReadOnlyList<Operation> control_inputs = null)
    {
        using var scope = ops.OpenScope(name, "tuple", [.. tensors.Where(t => t is not null)]);
        var gating = tensors.Where(t => t is not null).Select(t => t.op).Concat(control_inputs ?? []).Distinct().OrderBy(o => o._id).ToList();
        if (gating.Count == 0)
        {
            throw new ValueError("Must have at least one Tensor or Operation in control_inputs.");
        }

        var gate = group(gating);
        return [.. tensors.Select(t => t is null ? null : with_dependencies([gate], t))];
    }

    /// <summary><paramref name="tensor"/>, ready when <paramref name="dependencies"/> have run.</summary>
    internal static Tensor with_dependencies(IReadOnlyList<Operation> dependencies, Tensor tensor, string name = null)
    {
        using var scope = ops.OpenScope(name, "control_dependency", [.. dependencies, tensor]);
        var graph = scope.Graph;
        using var colocation = graph.ColocateWith(tensor.op);
        using var control = graph.control_dependencies([.. dependencies]).Enter();
        return gen_ops.Apply("Identity", scope.Name, [tensor]).output;
    }

    private static Operation NoOp(Graph graph, IReadOnlyList<Operation> after, string device, string name)
    {
        using var scope = device.Length > 0 ? graph.device(device) : null;
        scope?.__enter__();
        using var control = graph.control_dependencies([.. after]).Enter();
        return gen_ops.Apply("NoOp", name, []);
    }
}
