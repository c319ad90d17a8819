namespace Tensorflow;

/// <content>Making operations.</content>
public partial class Graph
{
    /// <summary>Makes an operation.</summary>
    /// <param name="op_type">The op type.</param>
    /// <param name="inputs">The data inputs, list arguments flattened.</param>
    /// <param name="dtypes">Not used: the signature gives the output types.</param>
    /// <param name="input_types">Not used: the signature gives the input types.</param>
    /// <param name="name">The wanted name; a slash at the end makes it absolute.</param>
    /// <param name="attrs">The attributes that inputs and defaults do not give.</param>
    /// <param name="op_def">Not used: the registry's signature is.</param>
    /// <param name="compute_device">Not used: devices of the scope always apply.</param>
    /// <exception cref="ValueError">The name is not valid or used, or inputs and attributes do not fit.</exception>
    public virtual Operation create_op(string op_type, Tensor[] inputs, TF_DataType[] dtypes, TF_DataType[] input_types = null, string name = null, Dictionary<string, AttrValue> attrs = null, OpDef op_def = null, bool compute_device = true) =>
        CreateOp(op_type, inputs, name, attrs);

    internal Operation CreateOp(
        string type,
        IReadOnlyList<Tensor> inputs,
        string name = null,
        IEnumerable<KeyValuePair<string, AttrValue>> attrs = null,
        bool allowsNewerAttributes = false)
    {
        CheckNotFinalized();
        name ??= type;
        foreach (var input in inputs)
        {
            if (input.graph != this)
            {
                throw new ValueError($"{input} is not from the same graph as the operation '{name}'. Build both in one graph, or feed the value instead.");
            }
        }

        name = name.EndsWith('/') ? name[..^1] : unique_name(name);
        if (!IsValidOpName(name))
        {
            throw new ValueError($"'{name}' is not a valid node name");
        }

        var spec = new NodeSpec(type, name) { AllowsNewerAttributes = allowsNewerAttributes };
        foreach (var input in inputs)
        {
            spec.Inputs.Add(input.Endpoint);
        }

        foreach (var (key, value) in attrs ?? [])
        {
            spec.Attributes.Set(key, value);
        }

        var control = ControlInputsFor(inputs);
        spec.ControlInputs.AddRange(control.Select(c => c.Node));
        ApplyScopes(spec);
        Operation op;
        try
        {
            op = OperationOf(Runtime.Add(spec));
        }
        catch (InvalidArgumentError error)
        {
            throw new ValueError(error.Message, error);
        }

        MarkUsed(name);
        _add_op(op);
        op.Context = ControlFlowContext;
        op._control_flow_post_processing();
        _record_op_seen_by_control_dependencies(op);
        return op;
    }
}
