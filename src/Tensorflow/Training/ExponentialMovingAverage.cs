namespace Tensorflow.Train;

/// <summary>Keeps a moving average beside each variable: its shadow (python/training/moving_averages.py).</summary>
public class ExponentialMovingAverage
{
    private readonly float _decay;
    private readonly object _numUpdates;
    private readonly bool _zeroDebias;
    private readonly Dictionary<object, IVariableV1> _averages = [];

    /// <summary>Makes averages that forget at a rate of <paramref name="decay"/>.</summary>
    /// <param name="decay">What stays of an average at an update, near 1.</param>
    /// <param name="num_updates">A number of updates, by which the decay rises from 0.1 to <paramref name="decay"/>.</param>
    /// <param name="zero_debias">Whether averages of tensors are corrected for their start at 0.</param>
    /// <param name="name">The name of the scope and of the shadows.</param>
    public ExponentialMovingAverage(float decay, int? num_updates = null, bool zero_debias = false, string name = "ExponentialMovingAverage")
        : this(decay, (object)num_updates, zero_debias, name)
    {
    }

    /// <inheritdoc cref="ExponentialMovingAverage(float, int?, bool, string)"/>
    /// <param name="num_updates">The count of updates as a scalar tensor, such as the global step: read when the update runs.</param>
    public ExponentialMovingAverage(float decay, Tensor num_updates, bool zero_debias = false, string name = "ExponentialMovingAverage")
        : this(decay, (object)num_updates, zero_debias, name)
    {
    }

    private ExponentialMovingAverage(float decay, object numUpdates, bool zeroDebias, string name)
    {
        (_decay, _numUpdates, _zeroDebias, this.name) = (decay, numUpdates, zeroDebias, name);
    }

    /// <summary>The name of the scope and of the shadows.</summary>
    public string name { get; }

    /// <summary>Builds an operation that moves the averages of <paramref name="var_list"/>; the trainable variables without one.</summary>
    public Operation apply(RefVariable[] var_list = null) =>
        Apply(var_list is null ? ops.get_collection<IVariableV1>(ops.GraphKeys.TRAINABLE_VARIABLES_) : var_list);

    /// <summary>Builds an operation that moves the averages of <paramref name="var_list"/>.</summary>
    public Operation apply(IEnumerable<IVariableV1> var_list) => Apply(var_list);

    /// <inheritdoc cref="apply(IEnumerable{IVariableV1})"/>
    public Operation apply(ResourceVariable[] var_list) => Apply(var_list);

    /// <summary>Builds an operation that moves the averages of tensors, which start at 0.</summary>
    public Operation apply(IEnumerable<Tensor> tensors) => Apply(tensors);

    /// <summary>The average of a variable; null where there is none.</summary>
    public IVariableV1 average(IVariableV1 var) => _averages.GetValueOrDefault(var);

    /// <inheritdoc cref="average(IVariableV1)"/>
    public IVariableV1 average(ResourceVariable var) => average((IVariableV1)var);

    /// <inheritdoc cref="average(IVariableV1)"/>
    public IVariableV1 average(RefVariable var) => average((IVariableV1)var);

    /// <summary>The average of a tensor; null where there is none.</summary>
    public IVariableV1 average(Tensor tensor) => _averages.GetValueOrDefault(tensor.name);

    /// <summary>The name of the variable's average: of the shadow that this object made, else the one that it would make now.</summary>
    /// <remarks>Where an operation of that name exists, as after an import, the name gets a number (reproduction R57).</remarks>
    public string average_name(IVariableV1 var) => AverageName(var, var.Graph, var.Op.name);

    /// <inheritdoc cref="average_name(IVariableV1)"/>
    public string average_name(ResourceVariable var) => average_name((IVariableV1)var);

    /// <inheritdoc cref="average_name(IVariableV1)"/>
    public string average_name(RefVariable var) => average_name((IVariableV1)var);

    /// <summary>The name of the tensor's average.</summary>
    public string average_name(Tensor tensor) => AverageName(tensor.name, tensor.graph, tensor.op.name);

    /// <summary>Which variable takes which key of a checkpoint, so that variables get their averages: for <c>tf.train.Saver</c>.</summary>
    /// <param name="moving_avg_variables">The variables that have averages; by default all trainable ones and those of the collection of averaged variables.</param>
    public Dictionary<string, IVariableV1> variables_to_restore(IEnumerable<IVariableV1> moving_avg_variables = null)
    {
        var averaged = (moving_avg_variables ?? ops.get_collection<IVariableV1>(ops.GraphKeys.TRAINABLE_VARIABLES_)
            .Concat(ops.get_collection<IVariableV1>(ops.GraphKeys.MOVING_AVERAGE_VARIABLES_))).Distinct().ToList();
        var map = new Dictionary<string, IVariableV1>();
        foreach (var variable in averaged)
        {
            map[average_name(variable)] = variable;
        }

        var names = averaged.Select(v => v.Name).ToHashSet();
        foreach (var variable in ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_))
        {
            if (!names.Contains(variable.Name))
            {
                map.TryAdd(variable.Op.name, variable);
            }
        }

        return map;
    }

    private string AverageName(object key, Graph graph, string primary) =>
        _averages.TryGetValue(key, out var average) ? average.Op.name : graph.unique_name($"{primary}/{name}", mark_as_used: false);

    private Operation Apply(IEnumerable<object> items)
    {
        var list = items.ToList();
        var debiased = list.Select(MakeAverage).ToList();

        using var scope = ops.OpenScope(name, null, [.. list]);
        var decay = ops.convert_to_tensor(_decay, name: "decay");
        if (_numUpdates is not null)
        {
            var updates = math_ops.cast(ops.convert_to_tensor(_numUpdates), TF_DataType.TF_FLOAT, "num_updates");
            var ratio = BinaryOperators.Apply("truediv", BinaryOperators.Apply("add", 1.0f, updates), BinaryOperators.Apply("add", 10.0f, updates));
            decay = gen_ops.Apply("Minimum", null, [decay, ratio]).output;
        }

        var moves = list.Zip(debiased, (item, debias) => moving_averages.assign_moving_average(_averages[Key(item)], item, decay, debias).op).ToList();
        return control_flow_ops.group(moves, scope.Name);
    }

    private static object Key(object item) => item is Tensor tensor ? tensor.name : item;

    /// <summary>Makes the item's average where it has none; true when the average is to be corrected for its start.</summary>
    private bool MakeAverage(object item)
    {
        if (_averages.ContainsKey(Key(item)))
        {
            return false;
        }

        var dtype = item is IVariableV1 typed ? typed.dtype : ((Tensor)item).dtype;
        if (!dtype.as_base_dtype().is_floating())
        {
            throw new TypeError($"The variables must be half, float, or double: {(item is IVariableV1 named ? named.Name : ((Tensor)item).name)}");
        }

        using var init = ops.init_scope();
        init.__enter__();
        if (item is IVariableV1 variable)
        {
            _averages.Add(variable, slot_creator.create_slot(variable, VariableFaces.NodesOf(variable).InitializedValue(), name));
            variable.Graph.add_to_collection(ops.GraphKeys.MOVING_AVERAGE_VARIABLES_, variable);
            return false;
        }

        var tensor = (Tensor)item;
        _averages.Add(tensor.name, slot_creator.create_zeros_slot(tensor, name));
        return _zeroDebias;
    }
}
