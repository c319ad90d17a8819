namespace Tensorflow;

/// <summary>TensorFlow's top-level functions, as TensorFlow.NET names them. Use <see cref="Binding.tf"/>.</summary>
public partial class tensorflow
{
    public TF_DataType float16 = TF_DataType.TF_HALF;
    public TF_DataType float32 = TF_DataType.TF_FLOAT;
    public TF_DataType float64 = TF_DataType.TF_DOUBLE;
    public TF_DataType int8 = TF_DataType.TF_INT8;
    public TF_DataType int16 = TF_DataType.TF_INT16;
    public TF_DataType int32 = TF_DataType.TF_INT32;
    public TF_DataType int64 = TF_DataType.TF_INT64;
    public TF_DataType byte8 = TF_DataType.TF_UINT8;
    public TF_DataType @bool = TF_DataType.TF_BOOL;
    public TF_DataType @string = TF_DataType.TF_STRING;
    public TF_DataType chars = TF_DataType.TF_STRING;

    /// <summary>Makes what <see cref="Binding.tf"/> is: it holds nothing but names.</summary>
    public tensorflow()
    {
    }

    /// <summary>The TensorFlow version whose graphs are built.</summary>
    public string VERSION => "1.13.1";

    /// <summary>TensorFlow 1's names.</summary>
    public CompatApi compat { get; } = new();

    /// <summary>Names of the standard collections.</summary>
    public ops.GraphKeys GraphKeys { get; } = new();

    /// <summary>Neural networks.</summary>
    public nn_internal nn { get; } = new();

    /// <summary>Mathematics.</summary>
    public MathApi math { get; } = new();

    /// <summary>Training, saving and restoring.</summary>
    public train_internal train { get; } = new();

    /// <summary>Always false: this runtime builds graphs.</summary>
    public bool executing_eagerly() => false;

    /// <summary>Forgets the thread's default graph.</summary>
    public void reset_default_graph() => ops.reset_default_graph();

    /// <summary>The thread's default graph.</summary>
    public Graph get_default_graph() => ops.get_default_graph();

    /// <summary>The thread's default graph; null when there is none yet.</summary>
    public Graph peak_default_graph() => ops.peak_default_graph();

    /// <summary>Makes a graph.</summary>
    public Graph Graph() => new();

    /// <summary>Sets the graph seed of the default graph.</summary>
    public void set_random_seed(int seed) => ops.get_default_graph().seed = seed;

    /// <summary>The thread's default session.</summary>
    public Session get_default_session() => ops.get_default_session();

    /// <summary>Makes a session of the default graph; it becomes the thread's default session.</summary>
    public Session Session() => new Session().as_default();

    /// <summary>Makes a session of <paramref name="graph"/>; it becomes the thread's default session.</summary>
    public Session Session(Graph graph, ConfigProto config = null) => new Session(graph, config).as_default();

    /// <summary>Makes a session of the default graph; it becomes the thread's default session.</summary>
    public Session Session(ConfigProto config) => new Session(ops.get_default_graph(), config).as_default();

    /// <summary>A name scope, for <c>tf_with</c>.</summary>
    public ops.NameScope name_scope(string name, string default_name = "", object values = null) =>
        new(name, default_name.Length == 0 ? null : default_name, values);

    /// <summary>A scope without control dependencies.</summary>
    public ops.NameScope init_scope() => ops.init_scope();

    /// <summary>Operations made in the scope run after <paramref name="control_inputs"/>.</summary>
    public _ControlDependenciesController control_dependencies(ITensorOrOperation[] control_inputs) =>
        ops.get_default_graph().control_dependencies(control_inputs);

    /// <summary>Adds a value to a collection of the default graph.</summary>
    public void add_to_collection<T>(string name, T value) => ops.add_to_collection(name, value);

    /// <summary>Adds a value to several collections of the default graph.</summary>
    public void add_to_collections<T>(List<string> names, T value) => ops.add_to_collections(names, value);

    /// <summary>A scalar summary of one number.</summary>
    public Tensor scalar(string name, Tensor tensor) => summary.scalar(name, tensor);

    /// <summary>Does nothing, as in TensorFlow.NET: a device that cannot be left again would stay for ever. Enter <c>ops.device(...)</c> with <c>tf_with</c>.</summary>
    public void device(string device_name) => ops.device(device_name);

    /// <summary>A collection of the default graph.</summary>
    public List<T> get_collection<T>(string key, string scope = "") => ops.get_collection<T>(key, scope);

    /// <summary>Does nothing, as an operation.</summary>
    public Operation no_op(string name = null) => gen_ops.Apply("NoOp", name, []);

    /// <summary>One operation that runs all <paramref name="inputs"/>.</summary>
    public Operation group<T>(T[] inputs, string name = null)
        where T : ITensorOrOperation => control_flow_ops.group([.. inputs.Select(i => i.op)], name);
}
