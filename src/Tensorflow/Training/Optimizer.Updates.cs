namespace Tensorflow;

/// <content>What the single optimizers build their updates from.</content>
public abstract partial class Optimizer
{
    /// <summary>A hyper-parameter as a constant in the current scope.</summary>
    private protected static Tensor Constant(float value, string name) => ops.convert_to_tensor(value, name: name);

    /// <summary>A hyper-parameter in the element type of the variable.</summary>
    private protected static Tensor As(Tensor hyper, IVariableV1 variable) => math_ops.cast(hyper, variable.dtype.as_base_dtype());

    /// <summary>Sets <see cref="LearningRateTensor"/>: the tensor that was given, else a constant of the number in the current scope.</summary>
    private protected void PrepareLearningRate(string name = "learning_rate") => LearningRateTensor = ops.convert_to_tensor(GivenRate ?? (object)LearningRate, name: name);

    /// <summary>Builds a training op on <paramref name="variable"/>: <paramref name="type"/>, or its form for resources.</summary>
    /// <param name="type">The op type for reference variables.</param>
    /// <param name="variable">The variable that the op changes.</param>
    /// <param name="inputs">What follows the variable: handles of slots, hyper-parameters, gradient.</param>
    /// <param name="attrs">Attributes besides <c>use_locking</c>.</param>
    private protected Operation Train(string type, IVariableV1 variable, object[] inputs, params ReadOnlySpan<(string Name, object Value)> attrs) => gen_ops.Apply(
        VariableFaces.NodesOf(variable).IsResource ? "Resource" + type : type,
        null,
        [variable.Handle, .. inputs],
        [.. attrs, ("use_locking", _use_locking)]);

    /// <summary>The handle of a variable's slot.</summary>
    private protected Tensor SlotOf(IVariableV1 variable, string slot) => get_slot(variable, slot).Handle;
}
