namespace Tensorflow.Train;

/// <summary>Momentum (python/training/momentum.py): accum = momentum * accum + grad; var -= lr * accum.</summary>
public class MomentumOptimizer : Optimizer
{
    private const string Accumulator = "momentum";
    private readonly float _momentum;
    private readonly Tensor _givenMomentum;
    private readonly bool _useNesterov;
    private Tensor _momentumTensor;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="momentum">What stays of the accumulated gradient at a step.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope and the slots.</param>
    /// <param name="use_nesterov">Whether the step looks ahead: var -= lr * (grad + momentum * accum).</param>
    public MomentumOptimizer(float learning_rate, float momentum, bool use_locking = false, string name = "Momentum", bool use_nesterov = false)
        : base(learning_rate, use_locking, name)
    {
        (_momentum, _useNesterov) = (momentum, use_nesterov);
    }

    /// <inheritdoc cref="MomentumOptimizer(float, float, bool, string, bool)"/>
    public MomentumOptimizer(Tensor learning_rate, float momentum, bool use_locking = false, string name = "Momentum", bool use_nesterov = false)
        : base(learning_rate, use_locking, name)
    {
        (_momentum, _useNesterov) = (momentum, use_nesterov);
    }

    /// <inheritdoc cref="MomentumOptimizer(float, float, bool, string, bool)"/>
    public MomentumOptimizer(Tensor learning_rate, Tensor momentum, bool use_locking = false, string name = "Momentum", bool use_nesterov = false)
        : base(learning_rate, use_locking, name)
    {
        (_givenMomentum, _useNesterov) = (momentum, use_nesterov);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            ZerosSlot(variable, Accumulator, Name);
        }
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate();
        _momentumTensor = _givenMomentum ?? Constant(_momentum, "momentum");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) => Train(
        "ApplyMomentum",
        variable,
        [SlotOf(variable, Accumulator), As(LearningRateTensor, variable), grad, As(_momentumTensor, variable)],
        ("use_nesterov", _useNesterov));

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) => Train(
        "SparseApplyMomentum",
        variable,
        [SlotOf(variable, Accumulator), As(LearningRateTensor, variable), grad.values, grad.indices, As(_momentumTensor, variable)],
        ("use_nesterov", _useNesterov));
}
