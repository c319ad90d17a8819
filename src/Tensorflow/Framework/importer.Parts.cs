namespace Tensorflow;

/// <content>The steps of an import.</content>
public partial class importer
{
    /// <summary>The replaced inputs as tensors of the graph: values become constants in the scope <c>_inputs</c>.</summary>
    /// <param name="name">The import's name; empty for none.</param>
    /// <param name="input_map">Tensors and values by the name of the input that they replace.</param>
    /// <exception cref="ValueError">There are values and no name.</exception>
    public static Dictionary<string, Tensor> _ConvertInputMapValues(string name, Dictionary<string, Tensor> input_map)
    {
        if (input_map.Values.All(v => v.Host is null))
        {
            return input_map;
        }

        if (name is "")
        {
            throw new ValueError("tf.import_graph_def() requires a non-empty `name` if `input_map` contains non-Tensor values. Try calling tf.convert_to_tensor() on `input_map` values before calling tf.import_graph_def().");
        }

        using var scope = ops.OpenScope("_inputs", null);
        return input_map.ToDictionary(p => p.Key, p => ops.convert_to_tensor(p.Value));
    }

    /// <summary>Sets attributes that nodes leave out to the defaults of their signatures, in the graph itself.</summary>
    /// <param name="graph_def">The graph; it is changed.</param>
    /// <param name="op_dict">Signatures by op type; nodes of other types may call functions and are left alone.</param>
    /// <returns>The same graph.</returns>
    public static GraphDef _ProcessGraphDefParam(GraphDef graph_def, Dictionary<string, OpDef> op_dict)
    {
        foreach (var node in graph_def.Node)
        {
            foreach (var attr in op_dict.TryGetValue(node.Op, out var op) ? op.Attr.Where(a => a.DefaultValue is not null) : [])
            {
                if (!node.Attr.TryGetValue(attr.Name, out var value) || value.ValueCase == AttrValue.ValueOneofCase.None)
                {
                    node.Attr[attr.Name] = attr.DefaultValue.Clone();
                }
            }
        }

        return graph_def;
    }

    /// <summary>Sets the options of an import as tf.import_graph_def does: names that exist get a suffix.</summary>
    /// <param name="options">The options; they are changed.</param>
    /// <param name="prefix">Put before every name; empty for none.</param>
    /// <param name="input_map">Tensors that replace inputs, by name: <c>node</c> or <c>node:1</c>.</param>
    /// <param name="return_elements">Names of tensors to give back; a name without a colon asks for an operation, which the options of the import without scopes do not give.</param>
    /// <param name="validate_colocation_constraints">Not used: colocations are always checked.</param>
    /// <exception cref="ValueError">A name is none of a tensor.</exception>
    public static void _PopulateTFImportGraphDefOptions(ImportGraphDefOptions options, string prefix, Dictionary<string, Tensor> input_map, string[] return_elements, bool validate_colocation_constraints)
    {
        options.Prefix = prefix ?? "";
        options.UniquifyNames = true;
        foreach (var (source, replacement) in input_map ?? [])
        {
            var (name, index) = ParseTensorName(source);
            options.AddInputMapping(name, index, replacement);
        }

        foreach (var element in (return_elements ?? []).Where(e => e.Contains(':', StringComparison.Ordinal)))
        {
            var (name, index) = ParseTensorName(element);
            options.AddReturnOutput(name, index);
        }
    }

    /// <summary><c>foo:7</c> as (foo, 7) and <c>foo</c> as (foo, 0).</summary>
    private static (string Name, int Index) ParseTensorName(string tensor)
    {
        var parts = tensor.Split(':');
        if (parts.Length == 1)
        {
            return (tensor, 0);
        }

        return parts.Length == 2 && int.TryParse(parts[1], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var index)
            ? (parts[0], index)
            : throw new ValueError($"Cannot convert '{tensor}' to a tensor name.");
    }
}
