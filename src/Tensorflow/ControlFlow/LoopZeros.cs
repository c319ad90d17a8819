namespace Tensorflow;

/// <summary>Zeros for gradients that do not arrive; in conditionals and loops they must come with the branch or iteration.</summary>
internal static class LoopZeros
{
    /// <summary>Zeros like <paramref name="value"/>.</summary>
    public static Tensor Like(Tensor value) => gen_ops.Apply("ZerosLike", "zeros_like", [value]).output;

    /// <summary>Zeros like a result of <paramref name="op"/> that lies in no loop of this call of tf.gradients.</summary>
    public static Tensor Outside(Operation op, int index)
    {
        var value = op.outputs[index];
        if (!control_flow_util.IsSwitch(op) || op.Context is not CondContext branch)
        {
            return value.BaseType == DType.Resource
                ? array_ops.zeros(gen_ops.Apply("VariableShape", null, [value]).output)
                : Like(value);
        }

        // They are made only where the other branch is taken.
        var other = control_flow_ops.Switch(op.inputs[0], branch.Predicate)[1 - branch.Branch];
        var pivot = control_flow_ops.Identity(other);
        var isResource = value.BaseType == DType.Resource;
        var shape = isResource ? null : array_ops.shape(other, optimize: false);
        using var control = other.graph.control_dependencies([pivot]).Enter();
        return isResource
            ? array_ops.zeros(gen_ops.Apply("VariableShape", null, [other]).output)
            : array_ops.zeros(shape, value.dtype);
    }

    /// <summary>Zeros like a result of <paramref name="op"/> in the loop of gradients, which is the current construct.</summary>
    public static Tensor Inside(GradLoopState state, Operation op, int index)
    {
        var value = op.outputs[index];
        var deadBranch = control_flow_util.IsSwitch(op);
        if (value.StaticShape.IsFullyDefined)
        {
            var zeros = constant_op.constant(array_ops.Number(0, value.dtype), value.dtype.as_base_dtype(), value.shape);
            return deadBranch && op.Context is CondContext branch
                ? control_flow_ops.SwitchRefOrTensor(zeros, state.KeptPredicate(branch))[1 - branch.Branch]
                : zeros;
        }

        var shape = deadBranch ? ShapeOfDeadBranch(op) : op.Context.Inside(() => array_ops.shape(value, optimize: false));
        state.Grad.Exit();
        var history = state.AddForwardAccumulator(shape, deadBranch);
        state.Grad.Enter();
        return array_ops.zeros(state.AddBackwardValue(history, shape, deadBranch), value.dtype);
    }

    /// <summary>Zeros as the gradient that an iteration passes on, where a loop variable does not depend on its value before.</summary>
    public static Tensor ForLaterIterations(GradLoopState state, Tensor merge)
    {
        var entering = merge.op.inputs[0];
        if (entering.StaticShape.IsFullyDefined)
        {
            return state.Grad.Inside(() => control_flow_ops.NextIteration(constant_op.constant(array_ops.Number(0, entering.dtype), entering.dtype, entering.shape)));
        }

        Tensor Zeros() => array_ops.zeros(array_ops.shape(entering.op.inputs[0], optimize: false), entering.dtype);
        var zeros = state.Grad.Outer is { } outer ? outer.Inside(Zeros) : Zeros();
        return state.Grad.Inside(() => control_flow_ops.NextIteration(zeros));
    }

    private static Tensor ShapeOfDeadBranch(Operation op)
    {
        var branch = (CondContext)op.Context;
        var (other, shape) = branch.Outer.Inside(() =>
        {
            var value = control_flow_ops.SwitchRefOrTensor(op.inputs[0], branch.Predicate)[1 - branch.Branch];
            return (value, array_ops.shape(value, optimize: false));
        });
        other.op.Context = branch;
        shape.op.Context = branch;
        return shape;
    }
}
