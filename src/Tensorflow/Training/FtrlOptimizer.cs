namespace Tensorflow.Train;

/// <summary>Follow the regularized leader (python/training/ftrl.py).</summary>
/// <remarks>The graph is that of <c>testdata/tensorflow-2.21/optimizer_graphs.txt</c> with 1.13.1's Add, and without attributes that 1.13.1 does not know.</remarks>
public class FtrlOptimizer : Optimizer
{
    private const float SmallestRate = 1e-36f;
    private readonly float _power;
    private readonly float _initialAccumulatorValue;
    private readonly float _l1;
    private readonly float _l2;
    private readonly float _l2Shrinkage;
    private readonly string _accumName;
    private readonly string _linearName;
    private Tensor _l1Tensor;
    private Tensor _l2Tensor;
    private Tensor _l2ShrinkageTensor;
    private Tensor _powerTensor;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="learning_rate_power">How the rate falls with the sum of squares, at most 0.</param>
    /// <param name="initial_accumulator_value">What the sums of squares start with, at least 0.</param>
    /// <param name="l1_regularization_strength">Pulls variables to exactly 0, at least 0.</param>
    /// <param name="l2_regularization_strength">Pulls variables towards 0, at least 0.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope, and of the slots without another.</param>
    /// <param name="accum_name">The name of the slots of squares.</param>
    /// <param name="linear_name">The name of the slots of linear terms.</param>
    /// <param name="l2_shrinkage_regularization_strength">A penalty on the size of the variables, at least 0.</param>
    /// <exception cref="ValueError">A value is outside of its range.</exception>
    public FtrlOptimizer(float learning_rate, float learning_rate_power = -0.5f, float initial_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "Ftrl", string accum_name = null, string linear_name = null, float l2_shrinkage_regularization_strength = 0.0f)
        : this(learning_rate, null, learning_rate_power, initial_accumulator_value, l1_regularization_strength, l2_regularization_strength, use_locking, name, accum_name, linear_name, l2_shrinkage_regularization_strength)
    {
    }

    /// <inheritdoc cref="FtrlOptimizer(float, float, float, float, float, bool, string, string, string, float)"/>
    public FtrlOptimizer(Tensor learning_rate, float learning_rate_power = -0.5f, float initial_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "Ftrl", string accum_name = null, string linear_name = null, float l2_shrinkage_regularization_strength = 0.0f)
        : this(0, learning_rate, learning_rate_power, initial_accumulator_value, l1_regularization_strength, l2_regularization_strength, use_locking, name, accum_name, linear_name, l2_shrinkage_regularization_strength)
    {
    }

    private FtrlOptimizer(float rate, Tensor rateTensor, float power, float initial, float l1, float l2, bool locking, string name, string accumName, string linearName, float l2Shrinkage)
        : base(rate, rateTensor, locking, name)
    {
        _initialAccumulatorValue = HyperParameters.PositiveOrZero(initial, "initial_accumulator_value");
        _power = HyperParameters.NegativeOrZero(power, "learning_rate_power");
        _l1 = HyperParameters.PositiveOrZero(l1, "l1_regularization_strength");
        _l2 = HyperParameters.PositiveOrZero(l2, "l2_regularization_strength");
        _l2Shrinkage = HyperParameters.PositiveOrZero(l2Shrinkage, "l2_shrinkage_regularization_strength");
        (_accumName, _linearName) = (accumName ?? name, linearName ?? name);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            Slot(variable, "accum", () => array_ops.ones(variable.shape, variable.dtype.as_base_dtype()) * Python.Float(_initialAccumulatorValue), _accumName);
            ZerosSlot(variable, "linear", _linearName);
        }
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate();
        _l1Tensor = Constant(_l1, "l1_regularization_strength");
        var rate = gen_ops.Apply("Maximum", null, [GivenRate ?? (object)LearningRate, SmallestRate]).output;
        var share = BinaryOperators.Apply("truediv", 0.0f, BinaryOperators.Apply("mul", 2.0f, rate));
        _l2Tensor = BinaryOperators.Apply("add", _l2, share);
        Constant(0, "beta");
        _l2ShrinkageTensor = Constant(_l2Shrinkage, "l2_shrinkage_regularization_strength");
        _powerTensor = Constant(_power, "learning_rate_power");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train(_l2Shrinkage <= 0 ? "ApplyFtrl" : "ApplyFtrlV2", variable, [.. Slots(variable), grad, .. HyperParametersOf(variable)]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train(_l2Shrinkage <= 0 ? "SparseApplyFtrl" : "SparseApplyFtrlV2", variable, [.. Slots(variable), grad.values, grad.indices, .. HyperParametersOf(variable)]);

    private object[] Slots(IVariableV1 variable) => [SlotOf(variable, "accum"), SlotOf(variable, "linear")];

    private object[] HyperParametersOf(IVariableV1 variable)
    {
        object[] first = [As(LearningRateTensor, variable), As(_l1Tensor, variable), As(_l2Tensor, variable)];
        return _l2Shrinkage <= 0
            ? [.. first, As(_powerTensor, variable)]
            : [.. first, As(_l2ShrinkageTensor, variable), As(_powerTensor, variable)];
    }
}
