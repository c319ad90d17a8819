namespace Tensorflow.Train;

/// <summary>Gradient descent: var -= lr * grad.</summary>
public class GradientDescentOptimizer : Optimizer
{
    /// <summary>Makes an optimizer.</summary>
    public GradientDescentOptimizer(float learning_rate, bool use_locking = false, string name = "GradientDescent")
        : base(learning_rate, use_locking, name)
    {
    }

    /// <summary>Makes an optimizer.</summary>
    public GradientDescentOptimizer(Tensor learning_rate, bool use_locking = false, string name = "GradientDescent")
        : base(learning_rate, use_locking, name)
    {
    }

    /// <inheritdoc/>
    private protected override void Prepare() => PrepareLearningRate();

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) => VariableFaces.NodesOf(variable).IsResource
        ? gen_ops.Apply("ResourceApplyGradientDescent", null, [variable.Handle, As(LearningRateTensor, variable), grad], ("use_locking", UseLocking))
        : gen_ops.Apply("ApplyGradientDescent", null, [variable.Handle, As(LearningRateTensor, variable), grad], ("use_locking", UseLocking));

    /// <inheritdoc/>
    private protected override Operation ApplySparseDuplicates(IndexedSlices grad, IVariableV1 variable) => ApplySparse(grad, variable);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable)
    {
        var delta = grad.values * As(LearningRateTensor, variable);
        return gen_ops.Apply("ScatterSub", null, [variable.Handle, grad.indices, delta], ("use_locking", UseLocking));
    }
}
