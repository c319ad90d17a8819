namespace Tensorflow.Train;

/// <summary>Gradient descent with shrinking (python/training/proximal_gradient_descent.py).</summary>
/// <remarks>The hyper-parameters stay float32: a float64 variable is a TypeError, as in TensorFlow.</remarks>
public class ProximalGradientDescentOptimizer : Optimizer
{
    private readonly float _l1;
    private readonly float _l2;
    private Tensor _l1Tensor;
    private Tensor _l2Tensor;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="l1_regularization_strength">Pulls variables to exactly 0, at least 0.</param>
    /// <param name="l2_regularization_strength">Pulls variables towards 0, at least 0.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope.</param>
    public ProximalGradientDescentOptimizer(float learning_rate, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "ProximalGradientDescent")
        : base(learning_rate, use_locking, name)
    {
        (_l1, _l2) = (l1_regularization_strength, l2_regularization_strength);
    }

    /// <inheritdoc cref="ProximalGradientDescentOptimizer(float, float, float, bool, string)"/>
    public ProximalGradientDescentOptimizer(Tensor learning_rate, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "ProximalGradientDescent")
        : base(learning_rate, use_locking, name)
    {
        (_l1, _l2) = (l1_regularization_strength, l2_regularization_strength);
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate();
        _l1Tensor = Constant(_l1, "l1_regularization_strength");
        _l2Tensor = Constant(_l2, "l2_regularization_strength");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train("ApplyProximalGradientDescent", variable, [LearningRateTensor, _l1Tensor, _l2Tensor, grad]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train("SparseApplyProximalGradientDescent", variable, [LearningRateTensor, _l1Tensor, _l2Tensor, grad.values, grad.indices]);
}
