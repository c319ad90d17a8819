namespace Tensorflow;

/// <content>The single nodes of loops and conditionals; a reference passes through their Ref forms.</content>
public partial class control_flow_ops
{
    /// <summary>Brings a value into the frame of a loop.</summary>
    /// <param name="data">The value.</param>
    /// <param name="frameName">The loop's name.</param>
    /// <param name="isConstant">Whether every iteration sees it, unchanged.</param>
    /// <param name="parallelIterations">How many iterations may be under way at once.</param>
    /// <param name="name">The wanted name.</param>
    /// <param name="keepShape">Whether the shape is known not to change.</param>
    internal static Tensor Enter(Tensor data, string frameName, bool isConstant, int parallelIterations, string name = null, bool keepShape = true)
    {
        var result = gen_ops.Apply(
            IsReference(data) ? "RefEnter" : "Enter",
            name,
            [data],
            ("frame_name", frameName),
            ("is_constant", isConstant),
            ("parallel_iterations", parallelIterations)).output;
        if (keepShape)
        {
            result.MergeShape(data.StaticShape);
        }

        return result;
    }

    /// <summary>Lets a value leave the frame of a loop.</summary>
    internal static Tensor Exit(Tensor data, string name = null) => Node("Exit", data, name);

    /// <summary>Passes a value on to the next iteration.</summary>
    internal static Tensor NextIteration(Tensor data, string name = null) => Node("NextIteration", data, name);

    /// <summary>The value itself.</summary>
    internal static Tensor Identity(Tensor data, string name = null) => Node("Identity", data, name);

    /// <summary>Decides whether another iteration runs.</summary>
    internal static Tensor LoopCond(Tensor input, string name = null) => gen_ops.Apply("LoopCond", name, [input]).output;

    /// <summary>Sends <paramref name="data"/> to output 1 where <paramref name="pred"/> holds, else to output 0.</summary>
    internal static Tensor[] Switch(Tensor data, Tensor pred, string name = null) => gen_ops.Apply("Switch", name, [data, pred]).outputs;

    /// <summary>As <see cref="Switch"/>, beside what makes <paramref name="data"/>.</summary>
    internal static Tensor[] SwitchRefOrTensor(Tensor data, Tensor pred, string name = "Switch")
    {
        using var location = data.graph.ColocateWith(data.op, ignoreExisting: true);
        return gen_ops.Apply(IsReference(data) ? "RefSwitch" : "Switch", name, [data, pred]).outputs;
    }

    /// <summary>The one of <paramref name="inputs"/> that arrives.</summary>
    internal static Tensor Merge(IReadOnlyList<Tensor> inputs, string name = null)
    {
        using var scope = ops.OpenScope(name, "Merge", [.. inputs]);
        return gen_ops.Apply(inputs.All(IsReference) ? "RefMerge" : "Merge", scope.Name, [inputs]).outputs[0];
    }

    private static Tensor Node(string type, Tensor data, string name) => gen_ops.Apply(IsReference(data) ? "Ref" + type : type, name, [data]).output;

    private static bool IsReference(Tensor tensor) => tensor.dtype.is_ref_dtype();
}
