namespace Tensorflow.Train;

/// <summary>RMSProp (python/training/rmsprop.py): gradients divided by a moving root mean square, with momentum.</summary>
public class RMSPropOptimizer : Optimizer
{
    private readonly float _decay;
    private readonly float _momentum;
    private readonly float _epsilon;
    private readonly bool _centered;
    private Tensor _decayTensor;
    private Tensor _momentumTensor;
    private Tensor _epsilonTensor;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate.</param>
    /// <param name="decay">What stays of the moving averages at a step.</param>
    /// <param name="momentum">What stays of the step before.</param>
    /// <param name="epsilon">Added under the root.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="centered">Whether the average gradient is taken off: the variance takes the place of the mean square.</param>
    /// <param name="name">The name of the scope and the slots.</param>
    public RMSPropOptimizer(float learning_rate, float decay = 0.9f, float momentum = 0.0f, float epsilon = 1e-10f, bool use_locking = false, bool centered = false, string name = "RMSProp")
        : base(learning_rate, use_locking, name)
    {
        (_decay, _momentum, _epsilon, _centered) = (decay, momentum, epsilon, centered);
    }

    /// <inheritdoc cref="RMSPropOptimizer(float, float, float, float, bool, bool, string)"/>
    public RMSPropOptimizer(Tensor learning_rate, float decay = 0.9f, float momentum = 0.0f, float epsilon = 1e-10f, bool use_locking = false, bool centered = false, string name = "RMSProp")
        : base(learning_rate, use_locking, name)
    {
        (_decay, _momentum, _epsilon, _centered) = (decay, momentum, epsilon, centered);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            Slot(variable, "rms", () => array_ops.ones(variable.shape, variable.dtype.as_base_dtype()), Name);
            if (_centered)
            {
                ZerosSlot(variable, "mg", Name);
            }

            ZerosSlot(variable, "momentum", Name);
        }
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate();
        _decayTensor = Constant(_decay, "decay");
        _momentumTensor = Constant(_momentum, "momentum");
        _epsilonTensor = Constant(_epsilon, "epsilon");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train(_centered ? "ApplyCenteredRMSProp" : "ApplyRMSProp", variable, [.. Shared(variable), grad]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train(_centered ? "SparseApplyCenteredRMSProp" : "SparseApplyRMSProp", variable, [.. Shared(variable), grad.values, grad.indices]);

    private object[] Shared(IVariableV1 variable)
    {
        object[] mean = _centered ? [SlotOf(variable, "mg")] : [];
        return
        [
            .. mean,
            SlotOf(variable, "rms"),
            SlotOf(variable, "momentum"),
            As(LearningRateTensor, variable),
            As(_decayTensor, variable),
            As(_momentumTensor, variable),
            As(_epsilonTensor, variable),
        ];
    }
}
