namespace Tensorflow;

/// <summary>Changes variables so that a loss falls (python/training/optimizer.py).</summary>
public abstract class Optimizer
{
    private readonly Dictionary<string, Dictionary<IVariableV1, IVariableV1>> _slots = [];

    /// <summary>Makes an optimizer with a fixed learning rate.</summary>
    protected Optimizer(float learning_rate, bool use_locking, string name = null)
    {
        LearningRate = learning_rate;
        UseLocking = use_locking;
        Name = name ?? throw new ValueError("Must specify the optimizer name");
    }

    /// <summary>Makes an optimizer whose learning rate is a tensor.</summary>
    protected Optimizer(Tensor learning_rate, bool use_locking, string name = null)
    {
        LearningRateTensor = learning_rate;
        UseLocking = use_locking;
        Name = name ?? throw new ValueError("Must specify the optimizer name");
    }

    /// <summary>The name: of the scope and the slots.</summary>
    public string Name { get; }

    /// <summary>The learning rate as a number; 0 when it is a tensor.</summary>
    public float LearningRate { get; }

    /// <summary>The learning rate as a tensor, once there is one.</summary>
    public Tensor LearningRateTensor { get; protected set; }

    private protected bool UseLocking { get; }

    /// <summary>Names of the slots, in order.</summary>
    public List<string> get_slot_names() => [.. _slots.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The slot of a variable; null when there is none.</summary>
    public IVariableV1 get_slot(IVariableV1 var, string name) => _slots.GetValueOrDefault(name)?.GetValueOrDefault(var);

    /// <summary>Builds a step that lowers <paramref name="loss"/>.</summary>
    /// <exception cref="ValueError">There is no variable, or no gradient for any.</exception>
    public Operation minimize(Tensor loss, IVariableV1 global_step = null, List<IVariableV1> var_list = null, GateGradientType gate_gradients = GateGradientType.GATE_OP, int? aggregation_method = null, bool colocate_gradients_with_ops = false, string name = null, Tensor grad_loss = null)
    {
        var pairs = Compute(loss, var_list, aggregation_method, gate_gradients, colocate_gradients_with_ops, grad_loss);
        if (pairs.All(p => p.Grad is null))
        {
            throw new ValueError($"No gradients provided for any variable, check your graph for ops that do not support gradients, between variables [{string.Join(", ", pairs.Select(p => $"\"{p.Variable}\""))}] and loss {loss}.");
        }

        return Apply(pairs, global_step, name);
    }

    /// <summary>Builds the gradients of <paramref name="loss"/> by each variable; null where it does not depend on it.</summary>
    public Tuple<Tensor, IVariableV1>[] compute_gradients(Tensor loss, List<IVariableV1> var_list = null, int? aggregation_method = null, GateGradientType gate_gradients = GateGradientType.GATE_OP, bool colocate_gradients_with_ops = false, Tensor grad_loss = null) =>
        [.. Compute(loss, var_list, aggregation_method, gate_gradients, colocate_gradients_with_ops, grad_loss)
            .Select(p => Tuple.Create(p.Grad is IndexedSlices slices ? ops.convert_to_tensor(slices) : (Tensor)p.Grad, p.Variable))];

    /// <summary>Builds a step that applies gradients.</summary>
    public Operation apply_gradients(Tuple<Tensor, IVariableV1>[] grads_and_vars, IVariableV1 global_step = null, string name = null) =>
        Apply([.. grads_and_vars.Select(p => ((object)p.Item1, p.Item2))], global_step, name);

    /// <summary>Builds a step that applies gradients of which some are <see cref="IndexedSlices"/>.</summary>
    internal Operation Apply(IReadOnlyList<(object Grad, IVariableV1 Variable)> pairs, IVariableV1 globalStep, string name)
    {
        if (pairs.Count == 0)
        {
            throw new ValueError("No variables provided.");
        }

        var used = pairs.Where(p => p.Grad is not null).ToList();
        if (used.Count == 0)
        {
            throw new ValueError($"No gradients provided for any variable: [{string.Join(", ", pairs.Select(p => $"'{p.Variable.Name}'"))}].");
        }

        using (var init = ops.init_scope())
        {
            init.__enter__();
            CreateSlots([.. used.Select(p => p.Variable)]);
        }

        using var scope = ops.OpenScope(name ?? Name, null);
        var graph = scope.Graph;
        Prepare();
        var updates = new List<Operation>();
        foreach (var (grad, variable) in used)
        {
            using var update = ops.OpenScope("update_" + variable.Op.name, null);
            using var location = graph.ColocateWith(variable.Op);
            updates.Add(Update(grad, variable));
        }

        Operation train;
        if (globalStep is null)
        {
            train = Finish(updates, scope.Name);
        }
        else
        {
            using var control = graph.control_dependencies([Finish(updates, "update")]).Enter();
            using var location = graph.ColocateWith(globalStep.Op);
            train = IncrementStep(globalStep, scope.Name);
        }

        if (!graph.get_collection<ITensorOrOperation>(ops.GraphKeys.TRAIN_OP_).Contains(train))
        {
            graph.add_to_collection<ITensorOrOperation>(ops.GraphKeys.TRAIN_OP_, train);
        }

        return train;
    }

    /// <summary>Makes the variables that the optimizer keeps beside <paramref name="variables"/>.</summary>
    private protected virtual void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
    }

    /// <summary>Builds the hyper-parameters, in the optimizer's scope.</summary>
    private protected abstract void Prepare();

    /// <summary>Builds the update of one variable.</summary>
    private protected abstract Operation ApplyDense(Tensor grad, IVariableV1 variable);

    /// <summary>Builds the update of some rows of one variable; each row is named once.</summary>
    private protected abstract Operation ApplySparse(IndexedSlices grad, IVariableV1 variable);

    /// <summary>Builds what follows the updates, and groups all.</summary>
    private protected virtual Operation Finish(IReadOnlyList<Operation> updates, string name) => control_flow_ops.group(updates, name);

    /// <summary>Builds the update of some rows where a row may be named more than once.</summary>
    private protected virtual Operation ApplySparseDuplicates(IndexedSlices grad, IVariableV1 variable)
    {
        var (values, indices) = SumDuplicates(grad.values, grad.indices);
        return ApplySparse(new IndexedSlices(values, indices, grad.dense_shape), variable);
    }

    /// <summary>A slot of zeros.</summary>
    private protected IVariableV1 ZerosSlot(IVariableV1 variable, string slot, string opName) =>
        Slot(variable, slot, opName, () => slot_creator.create_zeros_slot(variable, opName));

    /// <summary>A slot, made by <paramref name="make"/> when there is none.</summary>
    private protected IVariableV1 Slot(IVariableV1 variable, string slot, string opName, Func<IVariableV1> make)
    {
        if (!_slots.TryGetValue(slot, out var slots))
        {
            _slots.Add(slot, slots = []);
        }

        if (!slots.TryGetValue(variable, out var value))
        {
            slots.Add(variable, value = make());
        }

        return value;
    }

    /// <summary>A hyper-parameter as a constant in the current scope.</summary>
    private protected static Tensor Constant(float value, string name) => ops.convert_to_tensor(value, name: name);

    /// <summary>A hyper-parameter in the element type of the variable.</summary>
    private protected static Tensor As(Tensor hyper, IVariableV1 variable) => math_ops.cast(hyper, variable.dtype.as_base_dtype());

    /// <summary>Makes <see cref="LearningRateTensor"/> of the number, unless it is one.</summary>
    private protected void PrepareLearningRate() =>
        LearningRateTensor = LearningRateTensor is { } given and not NDArray && given.graph == ops.get_default_graph() && LearningRate == 0
            ? given
            : Constant(LearningRate, "learning_rate");

    private static Operation IncrementStep(IVariableV1 step, string name)
    {
        var nodes = VariableFaces.NodesOf(step);
        return nodes.IsResource
            ? gen_ops.Apply("AssignAddVariableOp", name, [nodes.Handle, ops.convert_to_tensor(1, step.dtype.as_base_dtype(), "value")])
            : gen_ops.Apply("AssignAdd", name, [nodes.Handle, ops.convert_to_tensor(1, step.dtype.as_base_dtype(), "value")]);
    }

    private static (Tensor Values, Tensor Indices) SumDuplicates(Tensor values, Tensor indices)
    {
        var unique = gen_ops.Apply("Unique", null, [indices]).outputs;
        var count = array_ops.strided_slice(array_ops.shape(unique[0]), [Slice.Index(0)]);
        return (gen_ops.Apply("UnsortedSegmentSum", null, [values, unique[1], count]).output, unique[0]);
    }

    private Operation Update(object grad, IVariableV1 variable) => grad is IndexedSlices slices
        ? ApplySparseDuplicates(slices, variable)
        : ApplyDense((Tensor)grad, variable);

    private static void CheckTypes(IEnumerable<(string Name, TF_DataType Type)> tensors)
    {
        foreach (var (name, type) in tensors)
        {
            if (!type.as_base_dtype().is_floating())
            {
                throw new ValueError($"Invalid type tf.{type.as_numpy_name()} for {name}, expected: [tf.float32, tf.float64, tf.float16, tf.bfloat16].");
            }
        }
    }

    private static List<(object Grad, IVariableV1 Variable)> Compute(Tensor loss, List<IVariableV1> variables, int? aggregation, GateGradientType gate, bool colocate, Tensor gradLoss)
    {
        variables ??= ops.get_collection<IVariableV1>(ops.GraphKeys.TRAINABLE_VARIABLES_);
        if (variables.Count == 0)
        {
            throw new ValueError("No variables to optimize.");
        }

        CheckTypes([(loss.name, loss.dtype)]);
        var grads = gradients_impl.Gradients(
            [loss],
            [.. variables.Select(v => v.Handle)],
            gradLoss is null ? null : [gradLoss],
            gate: gate == GateGradientType.GATE_OP,
            aggregation: aggregation,
            colocate: colocate);
        if (gate == GateGradientType.GATE_GRAPH)
        {
            grads = GradientAggregation.Gate(grads);
        }

        var pairs = grads.Zip(variables, (g, v) => (g, v)).ToList();
        CheckTypes(pairs.Where(p => p.g is not null).Select(p => (p.v.Name, p.v.dtype)));
        return pairs;
    }
}
