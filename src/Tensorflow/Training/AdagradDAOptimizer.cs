namespace Tensorflow.Train;

/// <summary>Adagrad by dual averaging (python/training/adagrad_da.py): a variable follows from the sums of its gradients alone.</summary>
public class AdagradDAOptimizer : Optimizer
{
    private const string Gradients = "gradient_accumulator";
    private const string Squares = "gradient_squared_accumulator";
    private readonly IVariableV1 _globalStep;
    private readonly float _initialSquares;
    private readonly float _l1;
    private readonly float _l2;
    private Tensor _nextStep;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="global_step">The count of steps: a scalar int64 variable, which the step itself must increment.</param>
    /// <param name="initial_gradient_squared_accumulator_value">What the sums of squares start with, above 0.</param>
    /// <param name="l1_regularization_strength">Pulls variables to exactly 0, at least 0.</param>
    /// <param name="l2_regularization_strength">Pulls variables towards 0, at least 0.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope and the slots.</param>
    /// <exception cref="ValueError"><paramref name="initial_gradient_squared_accumulator_value"/> is not positive.</exception>
    public AdagradDAOptimizer(float learning_rate, IVariableV1 global_step, float initial_gradient_squared_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "AdagradDA")
        : base(learning_rate, use_locking, name)
    {
        _initialSquares = HyperParameters.Positive(initial_gradient_squared_accumulator_value, nameof(initial_gradient_squared_accumulator_value));
        (_globalStep, _l1, _l2) = (global_step, l1_regularization_strength, l2_regularization_strength);
    }

    /// <inheritdoc cref="AdagradDAOptimizer(float, IVariableV1, float, float, float, bool, string)"/>
    public AdagradDAOptimizer(Tensor learning_rate, IVariableV1 global_step, float initial_gradient_squared_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "AdagradDA")
        : base(learning_rate, use_locking, name)
    {
        _initialSquares = HyperParameters.Positive(initial_gradient_squared_accumulator_value, nameof(initial_gradient_squared_accumulator_value));
        (_globalStep, _l1, _l2) = (global_step, l1_regularization_strength, l2_regularization_strength);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            var gradients = ConstantBeside(variable, 0);
            var squares = ConstantBeside(variable, _initialSquares);
            Slot(variable, Gradients, gradients, Name);
            Slot(variable, Squares, squares, Name);
        }
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate();
        using var location = LearningRateTensor.graph.ColocateWith(LearningRateTensor.op);
        _nextStep = BinaryOperators.Apply("add", gen_ops.Apply("Identity", null, [_globalStep]).output, 1);
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train("ApplyAdagradDA", variable, [SlotOf(variable, Gradients), SlotOf(variable, Squares), grad, .. Shared(variable)]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train("SparseApplyAdagradDA", variable, [SlotOf(variable, Gradients), SlotOf(variable, Squares), grad.values, grad.indices, .. Shared(variable)]);

    private object[] Shared(IVariableV1 variable)
    {
        var step = gen_ops.Apply("Identity", null, [_nextStep]).output;
        return [As(LearningRateTensor, variable), As((NDArray)_l1, variable), As((NDArray)_l2, variable), step];
    }
}
