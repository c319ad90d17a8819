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
    public override void _prepare() => PrepareLearningRate();

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train("ApplyGradientDescent", variable, [As(LearningRateTensor, variable), grad]);

    /// <inheritdoc/>
    public override Operation _apply_sparse_duplicate_indices(IndexedSlices grad, ResourceVariable var) => ApplySparse(grad, var);

    /// <inheritdoc/>
    public override Operation _apply_sparse_duplicate_indices(IndexedSlices grad, RefVariable var) => ApplySparse(grad, var);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable)
    {
        if (VariableFaces.NodesOf(variable).IsResource)
        {
            var step = -grad.values * LearningRateTensor;
            return gen_ops.Apply("ResourceScatterAdd", null, [variable.Handle, grad.indices, step]);
        }

        var delta = grad.values * As(LearningRateTensor, variable);
        return gen_ops.Apply("ScatterSub", null, [variable.Handle, grad.indices, delta], ("use_locking", _use_locking));
    }
}
