namespace Tensorflow;

/// <content>Slots: the variables that an optimizer keeps beside each variable.</content>
public abstract partial class Optimizer
{
    /// <summary>The slots by name, then by the variable's graph and name.</summary>
    public Dictionary<string, Dictionary<string, IVariableV1>> _slots = [];

    /// <summary>The variables beside no other one, by name and graph.</summary>
    public Dictionary<string, IVariableV1> _non_slot_dict = [];

    /// <summary>Names of the slots, in order.</summary>
    public List<string> get_slot_names() => [.. _slots.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The slot of a variable; null when there is none.</summary>
    public IVariableV1 get_slot(IVariableV1 var, string name) => _slots.GetValueOrDefault(name)?.GetValueOrDefault(Key(var));

    /// <summary>All variables that the optimizer made in the default graph: those beside no variable, then the slots, by name.</summary>
    public List<IVariableV1> variables()
    {
        var graph = ops.get_default_graph();
        var all = _non_slot_dict.Values.Concat(_slots.Values.SelectMany(s => s.Values));
        return [.. all.Where(v => v.Graph == graph).OrderBy(v => v.Name, StringComparer.Ordinal)];
    }

    /// <summary>A slot of zeros.</summary>
    private protected void ZerosSlot(IVariableV1 variable, string slot, string opName) =>
        Slot(variable, slot, () => slot_creator.create_zeros_slot(variable, opName));

    /// <summary>A slot that starts with <paramref name="value"/>: a tensor, or a function that builds one inside the slot's scope.</summary>
    private protected void Slot(IVariableV1 variable, string slot, object value, string opName) =>
        Slot(variable, slot, () => slot_creator.create_slot(variable, value, opName));

    /// <summary>A slot that starts with the same number everywhere; the constant stands outside of the slot's scope, where the variable lives.</summary>
    private protected static Tensor ConstantBeside(IVariableV1 variable, float value)
    {
        using var location = variable.Graph.ColocateWith(variable.Op);
        return constant_op.constant(Python.Float(value), variable.dtype.as_base_dtype(), variable.shape);
    }

    /// <summary>A variable of the optimizer that stands beside no other one; it lives with <paramref name="neighbour"/>.</summary>
    private protected void NonSlot(string name, float value, IVariableV1 neighbour)
    {
        var graph = neighbour.Graph;
        if (_non_slot_dict.ContainsKey(Key(name, graph)))
        {
            return;
        }

        using var location = graph.ColocateWith(neighbour.Op);
        _non_slot_dict.Add(Key(name, graph), VariableFactory.Make(value, name, trainable: false, useResource: VariableFaces.NodesOf(neighbour).IsResource));
    }

    /// <summary>The variable that <see cref="NonSlot"/> made in <paramref name="graph"/>.</summary>
    private protected IVariableV1 NonSlotOf(string name, Graph graph) => _non_slot_dict[Key(name, graph)];

    private static string Key(IVariableV1 variable) => $"{variable.Graph.graph_key}.{variable.Op.name}";

    private static string Key(string name, Graph graph) => $"{name}.{graph.graph_key}";

    private void Slot(IVariableV1 variable, string slot, Func<IVariableV1> make)
    {
        if (!_slots.TryGetValue(slot, out var slots))
        {
            _slots.Add(slot, slots = []);
        }

        if (!slots.ContainsKey(Key(variable)))
        {
            slots.Add(Key(variable), make());
        }
    }
}
