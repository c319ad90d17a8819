using Google.Protobuf.Collections;

namespace Tensorflow;

/// <content>Operations from their protos.</content>
public partial class ops
{
    /// <summary>The signature of an op type.</summary>
    /// <exception cref="NotFoundError">The type is unknown.</exception>
    public static OpDef _get_op_def(Graph graph, string type) => graph.GetOpDef(type);

    /// <summary>Adds a node to a graph, under exactly its name and outside of name scopes and devices.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="node_def">Name, op type, device and attributes; its inputs are not read.</param>
    /// <param name="inputs">The data inputs, list arguments flattened.</param>
    /// <param name="control_inputs">What runs before it.</param>
    /// <param name="op_def">The signature, or null for that of the registry.</param>
    /// <returns>The operation's handle, and the description that it was made from.</returns>
    /// <exception cref="InvalidArgumentError">Name, inputs or attributes do not fit; nothing was added.</exception>
    public static (IntPtr, OperationDescription) _create_c_op(Graph graph, NodeDef node_def, Tensor[] inputs, Operation[] control_inputs, OpDef op_def = null)
    {
        var description = Describe(graph, node_def, inputs, control_inputs, op_def);
        return (description.Finish(), description);
    }

    /// <summary>The inputs by argument: a list for an argument of several tensors, one tensor for any other.</summary>
    /// <param name="op_def">The signature.</param>
    /// <param name="inputs">The inputs, list arguments flattened.</param>
    /// <param name="attrs">The attributes that hold the numbers and types of the list arguments.</param>
    /// <exception cref="ValueError">There are fewer inputs than the attributes say, or an attribute is missing.</exception>
    public static Tensors[] _reconstruct_sequence_inputs(OpDef op_def, Tensor[] inputs, MapField<string, AttrValue> attrs)
    {
        var at = 0;
        return [.. op_def.InputArg.Select(Take)];

        Tensors Take(OpDef.Types.ArgDef arg)
        {
            var isList = arg.NumberAttr.Length > 0 || arg.TypeListAttr.Length > 0;
            var count = arg.NumberAttr.Length > 0 ? checked((int)Attr(arg.NumberAttr).I) : isList ? Attr(arg.TypeListAttr).List.Type.Count : 1;
            if (count < 0 || at + count > inputs.Length)
            {
                throw new ValueError($"Input '{arg.Name}' of '{op_def.Name}' takes {count} tensors, {inputs.Length - at} are left of {inputs.Length}.");
            }

            at += count;
            return new Tensors(inputs[(at - count)..at]) { IsList = isList };
        }

        AttrValue Attr(string name) => attrs.TryGetValue(name, out var value) ? value : throw new ValueError($"'{op_def.Name}' needs the attr '{name}' to tell how many inputs belong together.");
    }

    /// <summary>Element type and shape of what a resource handle refers to; not set where that is not known, or the tensor is no handle.</summary>
    public static CppShapeInferenceResult.Types.HandleData get_resource_handle_data(Tensor graph_op)
    {
        var data = new CppShapeInferenceResult.Types.HandleData();
        if (graph_op.Host is null && graph_op.op.Node.HandleTypes?[graph_op.value_index] is (var dtype, var shape) && dtype != DType.Invalid)
        {
            data.IsSet = true;
            data.ShapeAndType.Add(new CppShapeInferenceResult.Types.HandleShapeAndType { Dtype = (DataType)dtype, Shape = shape.ToProto() });
        }

        return data;
    }

    /// <summary>A node's description, ready to be finished.</summary>
    internal static OperationDescription Describe(Graph graph, NodeDef node, Tensor[] inputs, Operation[] controlInputs, OpDef signature = null)
    {
        var description = graph.NewOperation(node.Op, node.Name);
        description.SetDevice(node.Device);
        foreach (var group in _reconstruct_sequence_inputs(signature ?? _get_op_def(graph, node.Op), inputs, node.Attr))
        {
            description.AddInputList([.. group.Select(t => t._as_tf_output())]);
        }

        Array.ForEach(controlInputs ?? [], description.AddControlInput);
        foreach (var (name, value) in node.Attr)
        {
            description.SetAttr(name, value);
        }

        return description;
    }
}
