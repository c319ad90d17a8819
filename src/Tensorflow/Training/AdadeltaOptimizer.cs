namespace Tensorflow.Train;

/// <summary>Adadelta (python/training/adadelta.py): steps as large as the recent steps, relative to the recent gradients.</summary>
public class AdadeltaOptimizer : Optimizer
{
    private readonly float _rho;
    private readonly float _epsilon;
    private Tensor _rhoTensor;
    private Tensor _epsilonTensor;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="learning_rate">The learning rate; 1 is the paper's.</param>
    /// <param name="rho">What stays of the moving averages at a step.</param>
    /// <param name="epsilon">Added under the roots.</param>
    /// <param name="use_locking">Whether updates exclude each other.</param>
    /// <param name="name">The name of the scope and the slots.</param>
    public AdadeltaOptimizer(float learning_rate = 0.001f, float rho = 0.95f, float epsilon = 1e-8f, bool use_locking = false, string name = "Adadelta")
        : base(learning_rate, use_locking, name)
    {
        (_rho, _epsilon) = (rho, epsilon);
    }

    /// <inheritdoc cref="AdadeltaOptimizer(float, float, float, bool, string)"/>
    public AdadeltaOptimizer(Tensor learning_rate, float rho = 0.95f, float epsilon = 1e-8f, bool use_locking = false, string name = "Adadelta")
        : base(learning_rate, use_locking, name)
    {
        (_rho, _epsilon) = (rho, epsilon);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        foreach (var variable in variables)
        {
            ZerosSlot(variable, "accum", Name);
            ZerosSlot(variable, "accum_update", Name);
        }
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate("lr");
        _rhoTensor = Constant(_rho, "rho");
        _epsilonTensor = Constant(_epsilon, "epsilon");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) =>
        Train("ApplyAdadelta", variable, [.. Shared(variable), grad]);

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        Train("SparseApplyAdadelta", variable, [.. Shared(variable), grad.values, grad.indices]);

    private object[] Shared(IVariableV1 variable) =>
    [
        SlotOf(variable, "accum"),
        SlotOf(variable, "accum_update"),
        As(LearningRateTensor, variable),
        As(_rhoTensor, variable),
        As(_epsilonTensor, variable),
    ];
}
