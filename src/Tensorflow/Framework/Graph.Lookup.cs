using System.Globalization;

namespace Tensorflow;

/// <content>Operations and tensors by name.</content>
public partial class Graph
{
    /// <summary>The tensor called <paramref name="name"/>: <c>op:index</c>.</summary>
    /// <exception cref="KeyError">There is none.</exception>
    /// <exception cref="ValueError">It is not the name of a tensor.</exception>
    public Tensor get_tensor_by_name(string name) => (Tensor)as_graph_element(name, allow_operation: false);

    /// <summary>The operation called <paramref name="name"/>.</summary>
    /// <exception cref="KeyError">There is none.</exception>
    /// <exception cref="ValueError">It is the name of a tensor.</exception>
    public Operation get_operation_by_name(string name) => (Operation)as_graph_element(name, allow_tensor: false);

    /// <summary>The tensor or operation that <paramref name="obj"/> is or names.</summary>
    /// <exception cref="KeyError">Nothing of that name exists.</exception>
    /// <exception cref="ValueError">The name has the wrong form, or the object belongs to another graph.</exception>
    /// <exception cref="TypeError">It is nothing that a graph holds.</exception>
    public ITensorOrOperation as_graph_element(object obj, bool allow_tensor = true, bool allow_operation = true)
    {
        var wanted = allow_tensor && allow_operation ? "Tensor or Operation" : allow_tensor ? "Tensor" : "Operation";
        switch (obj)
        {
            case string name:
                return ByName(name, allow_tensor, allow_operation);
            case IVariableV1 variable when allow_tensor:
                return SameGraph(variable.GraphElement, variable.GraphElement.graph, "Tensor", variable.GraphElement.ToString());
            case Tensor { Host: null } tensor when allow_tensor:
                return SameGraph(tensor, tensor.graph, "Tensor", tensor.ToString());
            case Operation op when allow_operation:
                return SameGraph(op, op.graph, "Operation", op.ToString());
            default:
                throw new TypeError($"Can not convert a {Python.TypeName(obj)} into a {wanted}.");
        }
    }

    private ITensorOrOperation SameGraph(ITensorOrOperation element, Graph graph, string kind, string text) => graph == this
        ? element
        : throw new ValueError($"{kind} {text} is not an element of this graph.");

    private ITensorOrOperation ByName(string name, bool allowTensor, bool allowOperation)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && allowTensor)
        {
            return TensorByName(name);
        }

        if (colon < 0 && allowOperation)
        {
            return Runtime.Find(name) is { } node
                ? OperationOf(node)
                : throw new KeyError($"The name {Quote(name)} refers to an Operation not in the graph.");
        }

        if (colon >= 0)
        {
            throw new ValueError($"Name {Quote(name)} appears to refer to a Tensor, not a Operation.");
        }

        const string form = "Tensor names must be of the form \"<op_name>:<output_index>\".";
        throw new ValueError(Runtime.Find(name) is not null
            ? $"The name {Quote(name)} refers to an Operation, not a Tensor. {form}"
            : $"The name {Quote(name)} looks like an (invalid) Operation name, not a Tensor. {form}");
    }

    private Tensor TensorByName(string name)
    {
        var parts = name.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[1].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            throw new ValueError($"The name {Quote(name)} looks a like a Tensor name, but is not a valid one. Tensor names must be of the form \"<op_name>:<output_index>\".");
        }

        if (Runtime.Find(parts[0]) is not { } node)
        {
            throw new KeyError($"The name {Quote(name)} refers to a Tensor which does not exist. The operation, {Quote(parts[0])}, does not exist in the graph.");
        }

        var outputs = OperationOf(node).outputs;
        var at = index < 0 ? index + outputs.Length : index;
        if (at < 0 || at >= outputs.Length)
        {
            throw new KeyError($"The name {Quote(name)} refers to a Tensor which does not exist. The operation, {Quote(parts[0])}, exists but only has {outputs.Length} outputs.");
        }

        return outputs[at];
    }

    private static string Quote(string name) => $"'{name}'";
}
