namespace Tensorflow.Train;

/// <summary>Adagrad (python/training/adagrad.py): gradients divided by the root of the sum of their squares.</summary>
public class AdagradOptimizer : Optimizer
{
    private const string Accumulator = "accumulator";
    private readonly float _initialAccumulatorValue;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="initial_accumulator_value">What the sums of squares start with, above 0.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope and the slots.</param>
    /// <exception cref="ValueError"><paramref name="initial_accumulator_value"/> is not positive.</exception>
    public AdagradOptimizer(float learning_rate, float initial_accumulator_value = 0.1f, bool use_locking = false, string name = "Adagrad")
        : base(learning_rate, use_locking, name)
    {
        _initialAccumulatorValue = HyperParameters.Positive(initial_accumulator_value, nameof(initial_accumulator_value));
    }

    /// <inheritdoc cref="AdagradOptimizer(float, float, bool, string)"/>
    public AdagradOptimizer(Tensor learning_rate, float initial_accumulator_value = 0.1f, bool use_locking = false, string name = "Adagrad")
        : base(learning_rate, use_locking, name)
    {
        _initialAccumulatorValue = HyperParameters.Positive(initial_accumulator_value, nameof(initial_accumulator_value));
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            Slot(variable, Accumulator, () => constant_op.constant(Python.Float(_initialAccumulatorValue), variable.dtype.as_base_dtype(), variable.shape), Name);
        }
    }

    /// <inheritdoc/>
    public override void _prepare() => PrepareLearningRate();

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train("ApplyAdagrad", variable, [SlotOf(variable, Accumulator), As(LearningRateTensor, variable), grad]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train("SparseApplyAdagrad", variable, [SlotOf(variable, Accumulator), As(LearningRateTensor, variable), grad.values, grad.indices]);
}
