namespace Tensorflow.Train;

/// <summary>Adagrad with shrinking (python/training/proximal_adagrad.py).</summary>
/// <remarks>The hyper-parameters stay float32: a float64 variable is a TypeError, as in TensorFlow.</remarks>
public class ProximalAdagradOptimizer : Optimizer
{
    private const string Accumulator = "accumulator";
    private readonly float _initialAccumulatorValue;
    private readonly float _l1;
    private readonly float _l2;
    private Tensor _l1Tensor;
    private Tensor _l2Tensor;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="initial_accumulator_value">What the sums of squares start with, above 0.</param>
    /// <param name="l1_regularization_strength">Pulls variables to exactly 0, at least 0.</param>
    /// <param name="l2_regularization_strength">Pulls variables towards 0, at least 0.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope and the slots.</param>
    /// <exception cref="ValueError"><paramref name="initial_accumulator_value"/> is not positive.</exception>
    public ProximalAdagradOptimizer(float learning_rate, float initial_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "ProximalAdagrad")
        : base(learning_rate, use_locking, name)
    {
        _initialAccumulatorValue = HyperParameters.Positive(initial_accumulator_value, nameof(initial_accumulator_value));
        (_l1, _l2) = (l1_regularization_strength, l2_regularization_strength);
    }

    /// <inheritdoc cref="ProximalAdagradOptimizer(float, float, float, float, bool, string)"/>
    public ProximalAdagradOptimizer(Tensor learning_rate, float initial_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "ProximalAdagrad")
        : base(learning_rate, use_locking, name)
    {
        _initialAccumulatorValue = HyperParameters.Positive(initial_accumulator_value, nameof(initial_accumulator_value));
        (_l1, _l2) = (l1_regularization_strength, l2_regularization_strength);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            Slot(variable, Accumulator, ConstantBeside(variable, _initialAccumulatorValue), Name);
        }
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
        Train("ApplyProximalAdagrad", variable, [SlotOf(variable, Accumulator), LearningRateTensor, _l1Tensor, _l2Tensor, grad]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train("SparseApplyProximalAdagrad", variable, [SlotOf(variable, Accumulator), LearningRateTensor, _l1Tensor, _l2Tensor, grad.values, grad.indices]);
}
