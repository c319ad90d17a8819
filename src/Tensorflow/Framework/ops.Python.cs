namespace Tensorflow;

/// <content>Names of python/framework/ops.py that extensions of TensorFlow use: conversions, ids, gradients of one's own.</content>
public partial class ops
{
    private static int s_uid;
    private static int s_graphs;
    private static int s_layers;
    private static int s_functions;

    /// <summary>The gradients that programs registered, by op type; null for none by definition. They go before the built-in ones.</summary>
    public static Dictionary<string, Func<Operation, Tensor[], Tensor[]>> gradientFunctions = [];

    /// <summary>Does nothing: the built-in gradients are always there.</summary>
    public static void RegisterFromAssembly()
    {
    }

    /// <summary>Gives an op type a gradient: from the operation and the gradients of its outputs to those of its inputs.</summary>
    public static void RegisterGradientFunction(string name, Func<Operation, Tensor[], Tensor[]> func)
    {
        lock (gradientFunctions)
        {
            gradientFunctions[name] = func;
        }
    }

    /// <summary>Says that an op type has no gradient.</summary>
    public static void RegisterNoGradientFunction(string name) => RegisterGradientFunction(name, null);

    /// <summary>The gradient of an operation; null for types that have none by definition.</summary>
    /// <exception cref="LookupError">The type has no gradient here.</exception>
    public static Func<Operation, Tensor[], Tensor[]> get_gradient_function(Operation op) => GradientRegistry.Get(op) is { } function
        ? (o, gradients) => [.. function(o, gradients).Select(g => g is null ? null : convert_to_tensor(g))]
        : null;

    /// <summary>The graph of the tensors among the values, or the default one.</summary>
    /// <exception cref="ValueError">They belong to different graphs.</exception>
    public static Graph _get_graph_from_inputs(params object[] op_input_list) => GraphOf(op_input_list) ?? get_default_graph();

    /// <summary>The graph of the tensors, or the default one.</summary>
    /// <exception cref="ValueError">They belong to different graphs.</exception>
    public static Graph _get_graph_from_inputs(Tensors op_input_list) => _get_graph_from_inputs(op_input_list, null);

    /// <summary>The graph of the tensors, which is <paramref name="graph"/> where that is given, or the default one.</summary>
    /// <exception cref="ValueError">They belong to different graphs.</exception>
    public static Graph _get_graph_from_inputs(Tensors op_input_list, Graph graph = null)
    {
        var found = GraphOf((IEnumerable<Tensor>)op_input_list);
        return graph is not null && found is not null && found != graph
            ? throw new ValueError($"{op_input_list.First(t => t.graph == found)} is not from the passed-in graph.")
            : graph ?? found ?? get_default_graph();
    }

    /// <summary>A tensor as it is.</summary>
    public static Tensor convert_to_tensor_or_composite(Tensor value, TF_DataType dtype = TF_DataType.DtInvalid, string name = null) => convert_to_tensor(value, dtype, name);

    /// <summary>A tensor as it is.</summary>
    public static Tensor internal_convert_to_tensor_or_composite(Tensor value, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => convert_to_tensor(value, dtype, name, as_ref);

    /// <summary>A tensor as it is.</summary>
    public static Tensor convert_to_tensor_or_indexed_slices(Tensor value, TF_DataType dtype = TF_DataType.DtInvalid, string name = null) => convert_to_tensor(value, dtype, name);

    /// <summary>A tensor as it is.</summary>
    public static Tensor internal_convert_to_tensor_or_indexed_slices(Tensor value, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => convert_to_tensor(value, dtype, name, as_ref);

    /// <summary>Tensors as they are.</summary>
    public static Tensor[] convert_n_to_tensor_or_indexed_slices(Tensor[] values, TF_DataType dtype = TF_DataType.DtInvalid, string name = null) => convert_n_to_tensor(values, dtype, name);

    /// <summary>Tensors as they are.</summary>
    public static Tensor[] internal_convert_n_to_tensor_or_indexed_slices(Tensor[] values, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => convert_n_to_tensor(values, dtype, name);

    /// <summary>Tensors of all values.</summary>
    public static Tensor[] internal_convert_n_to_tensor(object[] values, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, TF_DataType preferred_dtype = TF_DataType.DtInvalid, bool as_ref = false) =>
        [.. values.Select((v, i) => convert_to_tensor(v, dtype, name is null ? null : $"{name}_{i}", as_ref, preferred_dtype))];

    /// <summary>A node of a graph's definition.</summary>
    public static NodeDef _NodeDef(string op_type, string name, Dictionary<string, AttrValue> attrs = null)
    {
        var node = new NodeDef { Op = op_type, Name = name };
        node.Attr.Add(attrs ?? []);
        return node;
    }

    /// <summary>False: this runtime builds graphs.</summary>
    public static bool executing_eagerly_outside_functions() => false;

    /// <summary>False: no function is built here.</summary>
    public static bool inside_function() => false;

    /// <summary>A number that no other call of the process gets.</summary>
    public static int uid() => Interlocked.Increment(ref s_uid);

    /// <summary>A number that no other call of the process gets.</summary>
    public static int uid_layer() => Interlocked.Increment(ref s_layers);

    /// <summary>A number that no other call of the process gets.</summary>
    public static int uid_function() => Interlocked.Increment(ref s_functions);

    /// <summary>Lets <see cref="uid"/> begin anew.</summary>
    public static void reset_uid() => Interlocked.Exchange(ref s_uid, -1);

    /// <summary>A number that no other call of the process gets.</summary>
    public static int GraphUniqueId() => Interlocked.Increment(ref s_graphs);

    /// <summary>The id of a tensor.</summary>
    public static long tensor_id(Tensor tensor) => tensor.Id;

    /// <summary>Does nothing: graphs go away by themselves.</summary>
    public static void dismantle_graph(Graph graph)
    {
    }
}
