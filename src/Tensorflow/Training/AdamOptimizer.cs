namespace Tensorflow.Train;

/// <summary>Adam (python/training/adam.py): slots m and v, and the powers of both betas.</summary>
public class AdamOptimizer : Optimizer
{
    private readonly float _beta1;
    private readonly float _beta2;
    private readonly float _epsilon;
    private IVariableV1 _beta1Power;
    private IVariableV1 _beta2Power;
    private Tensor _beta1Tensor;
    private Tensor _beta2Tensor;
    private Tensor _epsilonTensor;

    /// <summary>Makes an optimizer.</summary>
    public AdamOptimizer(float learning_rate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1E-08f, bool use_locking = false, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = "Adam")
        : base(learning_rate, use_locking, name)
    {
        (_beta1, _beta2, _epsilon) = (beta1, beta2, epsilon);
    }

    /// <summary>Makes an optimizer.</summary>
    public AdamOptimizer(Tensor learning_rate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1E-08f, bool use_locking = false, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = "Adam")
        : base(learning_rate, use_locking, name)
    {
        (_beta1, _beta2, _epsilon) = (beta1, beta2, epsilon);
    }

    /// <inheritdoc/>
    private protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        var first = variables.MinBy(v => v.Name, StringComparer.Ordinal);
        var graph = first.Graph;
        if (_beta1Power is null || _beta1Power.Graph != graph)
        {
            using var location = graph.ColocateWith(first.Op);
            _beta1Power = Binding.tf.Variable(_beta1, name: "beta1_power", trainable: false);
            _beta2Power = Binding.tf.Variable(_beta2, name: "beta2_power", trainable: false);
        }

        foreach (var variable in variables)
        {
            ZerosSlot(variable, "m", Name);
            ZerosSlot(variable, "v", Name);
        }
    }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        PrepareLearningRate();
        _beta1Tensor = Constant(_beta1, "beta1");
        _beta2Tensor = Constant(_beta2, "beta2");
        _epsilonTensor = Constant(_epsilon, "epsilon");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable)
    {
        var resource = VariableFaces.NodesOf(variable).IsResource;
        return gen_ops.Apply(
            resource ? "ResourceApplyAdam" : "ApplyAdam",
            null,
            [
                variable.Handle,
                get_slot(variable, "m").Handle,
                get_slot(variable, "v").Handle,
                As(_beta1Power.AsTensor(), variable),
                As(_beta2Power.AsTensor(), variable),
                As(LearningRateTensor, variable),
                As(_beta1Tensor, variable),
                As(_beta2Tensor, variable),
                As(_epsilonTensor, variable),
                grad,
            ],
            ("use_locking", UseLocking));
    }

    /// <inheritdoc/>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) =>
        throw new UnimplementedError($"Adam does not update rows of '{variable.Name}' yet; convert the gradient to a dense tensor.");

    /// <inheritdoc/>
    private protected override Operation Finish(IReadOnlyList<Operation> updates, string name)
    {
        var graph = _beta1Power.Graph;
        Operation first;
        Operation second;
        using (graph.control_dependencies([.. updates]).Enter())
        using (graph.ColocateWith(_beta1Power.Op))
        {
            first = _beta1Power.assign(_beta1Power.AsTensor() * _beta1Tensor, use_locking: UseLocking).op;
            second = _beta2Power.assign(_beta2Power.AsTensor() * _beta2Tensor, use_locking: UseLocking).op;
        }

        return control_flow_ops.group([.. updates, first, second], name);
    }
}
