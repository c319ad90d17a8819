namespace Tensorflow.Train;

/// <summary>Adam (python/training/adam.py): slots m and v, and the powers of both betas.</summary>
public class AdamOptimizer : Optimizer
{
    private const string Beta1Power = "beta1_power";
    private const string Beta2Power = "beta2_power";
    private readonly float _beta1;
    private readonly float _beta2;
    private readonly float _epsilon;
    private Graph _graph;
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
        _graph = first.Graph;
        NonSlot(Beta1Power, _beta1, first);
        NonSlot(Beta2Power, _beta2, first);
        foreach (var variable in variables)
        {
            ZerosSlot(variable, "m", Name);
            ZerosSlot(variable, "v", Name);
        }
    }

    /// <inheritdoc/>
    public override void _prepare()
    {
        PrepareLearningRate();
        _beta1Tensor = Constant(_beta1, "beta1");
        _beta2Tensor = Constant(_beta2, "beta2");
        _epsilonTensor = Constant(_epsilon, "epsilon");
    }

    /// <inheritdoc/>
    private protected override Operation ApplyDense(Tensor grad, IVariableV1 variable) => Train(
        "ApplyAdam",
        variable,
        [
            SlotOf(variable, "m"),
            SlotOf(variable, "v"),
            As(Power(Beta1Power).AsTensor(), variable),
            As(Power(Beta2Power).AsTensor(), variable),
            As(LearningRateTensor, variable),
            As(_beta1Tensor, variable),
            As(_beta2Tensor, variable),
            As(_epsilonTensor, variable),
            grad,
        ]);

    /// <inheritdoc/>
    /// <remarks>Every row's moments decay, not only those that are named: there is no op for it, so it is built from small ones.</remarks>
    private protected override Operation ApplySparse(IndexedSlices grad, IVariableV1 variable)
    {
        var beta1Power = As(Power(Beta1Power).AsTensor(), variable);
        var beta2Power = As(Power(Beta2Power).AsTensor(), variable);
        var rate = As(LearningRateTensor, variable);
        var beta1 = As(_beta1Tensor, variable);
        var beta2 = As(_beta2Tensor, variable);
        var epsilon = As(_epsilonTensor, variable);
        var alpha = rate * gen_ops.Apply("Sqrt", null, [1 - beta2Power]).output / (1 - beta1Power);

        var scaled = grad.values * (1 - beta1);
        var m = Decay(get_slot(variable, "m"), beta1, grad.indices, scaled);
        var squared = (grad.values * grad.values) * (1 - beta2);
        var v = Decay(get_slot(variable, "v"), beta2, grad.indices, squared);

        var root = gen_ops.Apply("Sqrt", null, [v]).output;
        var update = variable.assign_sub(alpha * m / (root + epsilon), use_locking: _use_locking);
        return control_flow_ops.group([update.op, m.op, v.op]);
    }

    /// <inheritdoc/>
    public override Operation _finish(Operation[] update_ops, string name_scope)
    {
        var power1 = Power(Beta1Power);
        var power2 = Power(Beta2Power);
        Operation first;
        Operation second;
        using (_graph.control_dependencies([.. update_ops]).Enter())
        using (_graph.ColocateWith(power1.Op))
        {
            first = power1.assign(power1.AsTensor() * _beta1Tensor, use_locking: _use_locking).op;
            second = power2.assign(power2.AsTensor() * _beta2Tensor, use_locking: _use_locking).op;
        }

        return control_flow_ops.group([.. update_ops, first, second], name_scope);
    }

    private IVariableV1 Power(string name) => NonSlotOf(name, _graph);

    /// <summary>The slot after it has decayed as a whole and the rows have been added.</summary>
    private Tensor Decay(IVariableV1 slot, Tensor decay, Tensor indices, Tensor rows)
    {
        var decayed = slot.assign(slot.AsTensor() * decay, use_locking: _use_locking);
        using var after = _graph.control_dependencies([decayed]).Enter();
        if (!VariableFaces.NodesOf(slot).IsResource)
        {
            return gen_ops.Apply("ScatterAdd", null, [slot.Handle, indices, rows], ("use_locking", _use_locking)).output;
        }

        var added = gen_ops.Apply("ResourceScatterAdd", null, [slot.Handle, indices, rows]);
        using var then = _graph.control_dependencies([added]).Enter();
        return VariableFaces.NodesOf(slot).Read();
    }
}
