namespace Tensorflow;

/// <summary>Changes variables so that a loss falls (python/training/optimizer.py).</summary>
public abstract partial class Optimizer
{
    public static readonly int GATE_NONE = (int)GateGradientType.GATE_NONE;
    public static readonly int GATE_OP = (int)GateGradientType.GATE_OP;
    public static readonly int GATE_GRAPH = (int)GateGradientType.GATE_GRAPH;

    /// <summary>Whether updates exclude each other.</summary>
    public bool _use_locking;

    /// <summary>Makes an optimizer with a fixed learning rate.</summary>
    public Optimizer(float learning_rate, bool use_locking, string name = null)
        : this(learning_rate, null, use_locking, name)
    {
    }

    /// <summary>Makes an optimizer whose learning rate is a tensor.</summary>
    public Optimizer(Tensor learning_rate, bool use_locking, string name = null)
        : this(0, learning_rate, use_locking, name)
    {
    }

    private protected Optimizer(float rate, Tensor rateTensor, bool locking, string name)
    {
        LearningRate = rate;
        LearningRateTensor = GivenRate = rateTensor;
        _use_locking = locking;
        Name = name ?? throw new ValueError("Must specify the optimizer name");
    }

    /// <summary>The name: of the scope and the slots.</summary>
    public string Name { get; }

    /// <summary>The learning rate as a number; 0 when it is a tensor.</summary>
    public float LearningRate { get; }

    /// <summary>The learning rate as a tensor, once there is one.</summary>
    public Tensor LearningRateTensor { get; protected set; }

    /// <summary>The learning rate where it was given as a tensor; else null.</summary>
    private protected Tensor GivenRate { get; }

    /// <summary>Builds a step that lowers <paramref name="loss"/>.</summary>
    /// <exception cref="ValueError">There is no variable, or no gradient for any.</exception>
    public Operation minimize(Tensor loss, IVariableV1 global_step = null, List<IVariableV1> var_list = null, GateGradientType gate_gradients = GateGradientType.GATE_OP, int? aggregation_method = null, bool colocate_gradients_with_ops = false, string name = null, Tensor grad_loss = null)
    {
        var pairs = Compute(loss, var_list, aggregation_method, gate_gradients, colocate_gradients_with_ops, grad_loss);
        if (pairs.All(p => p.Grad is null))
        {
            throw new ValueError($"No gradients provided for any variable, check your graph for ops that do not support gradients, between variables [{Quoted(pairs)}] and loss {loss}.");
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

    /// <summary>
    /// Builds the gradients of <paramref name="loss"/> by each variable as TensorFlow does: a <see cref="Tensor"/>, an <see cref="IndexedSlices"/>
    /// where only some rows are looked at, or null.
    /// </summary>
    public (object Grad, IVariableV1 Variable)[] compute_gradients_or_indexed_slices(Tensor loss, List<IVariableV1> var_list = null, int? aggregation_method = null, GateGradientType gate_gradients = GateGradientType.GATE_OP, bool colocate_gradients_with_ops = false, Tensor grad_loss = null) =>
        [.. Compute(loss, var_list, aggregation_method, gate_gradients, colocate_gradients_with_ops, grad_loss)];

    /// <summary>Builds a step that applies gradients: tensors, <see cref="IndexedSlices"/>, or null for none.</summary>
    public Operation apply_gradients_or_indexed_slices(IEnumerable<(object Grad, IVariableV1 Variable)> grads_and_vars, IVariableV1 global_step = null, string name = null) =>
        Apply([.. grads_and_vars], global_step, name);

    private Operation Apply(IReadOnlyList<(object Grad, IVariableV1 Variable)> pairs, IVariableV1 globalStep, string name)
    {
        if (pairs.Count == 0)
        {
            throw new ValueError("No variables provided.");
        }

        var used = pairs.Where(p => p.Grad is not null).ToList();
        if (used.Count == 0)
        {
            throw new ValueError($"No gradients provided for any variable: [{Quoted(pairs)}].");
        }

        using (var init = ops.init_scope())
        {
            init.__enter__();
            CreateSlots([.. used.Select(p => p.Variable)]);
        }

        using var scope = ops.OpenScope(name ?? Name, null);
        var graph = scope.Graph;
        _prepare();
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
            train = _finish([.. updates], scope.Name);
        }
        else
        {
            using var control = graph.control_dependencies([_finish([.. updates], "update")]).Enter();
            using var location = graph.ColocateWith(globalStep.Op);
            train = IncrementStep(globalStep, scope.Name);
        }

        if (!graph.get_collection<ITensorOrOperation>(ops.GraphKeys.TRAIN_OP_).Contains(train))
        {
            graph.add_to_collection<ITensorOrOperation>(ops.GraphKeys.TRAIN_OP_, train);
        }

        return train;
    }

    private static Operation IncrementStep(IVariableV1 step, string name)
    {
        var nodes = VariableFaces.NodesOf(step);
        return nodes.IsResource
            ? gen_ops.Apply("AssignAddVariableOp", name, [nodes.Handle, ops.convert_to_tensor(1, step.dtype.as_base_dtype())])
            : gen_ops.Apply("AssignAdd", name, [nodes.Handle, ops.convert_to_tensor(1, step.dtype.as_base_dtype(), "value")]);
    }

    private Operation Update(object grad, IVariableV1 variable) => (grad, variable) switch
    {
        (IndexedSlices slices, ResourceVariable known) => _apply_sparse_duplicate_indices(slices, known),
        (IndexedSlices slices, RefVariable known) => _apply_sparse_duplicate_indices(slices, known),
        (Tensor dense, ResourceVariable known) => _apply_dense(dense, known),
        (Tensor dense, RefVariable known) => _apply_dense(dense, known),
        _ => throw new TypeError($"Gradient must be a Tensor, IndexedSlices, or None: {grad} for the variable '{variable.Name}'"),
    };

    private static string Quoted(IEnumerable<(object Grad, IVariableV1 Variable)> pairs) => string.Join(", ", pairs.Select(p => $"\"{p.Variable}\""));

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
        CheckTypes([(loss.name, loss.dtype)]);
        if (gradLoss is not null)
        {
            CheckTypes([(gradLoss.name, gradLoss.dtype)]);
        }

        variables ??= ops.get_collection<IVariableV1>(ops.GraphKeys.TRAINABLE_VARIABLES_);
        if (variables.Count == 0)
        {
            throw new ValueError("No variables to optimize.");
        }

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
