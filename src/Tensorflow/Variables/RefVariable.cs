namespace Tensorflow;

/// <summary>A reference variable: VariableV2, Assign, Identity. Imported ones come as this class.</summary>
public partial class RefVariable : BaseResourceVariable, IVariableV1
{
    /// <summary>Makes a reference variable.</summary>
    public RefVariable(object initial_value = null, bool trainable = true, List<string> collections = null, bool validate_shape = true, string caching_device = "", string name = null, VariableDef variable_def = null, TF_DataType dtype = TF_DataType.DtInvalid, string import_scope = "")
    {
        Nodes = variable_def is null
            ? RefVariableNodes.Create(initial_value, name, dtype, trainable, validate_shape)
            : VariableProtos.Read(variable_def, import_scope);
        ShowNodes();
        if (variable_def is null)
        {
            VariableCollections.Add(this, collections);
        }
    }

    internal RefVariable(VariableNodes nodes)
    {
        Nodes = nodes;
        ShowNodes();
    }

    public static implicit operator Tensor(RefVariable var) => var.AsTensor();

    public static Tensor operator +(RefVariable x, int y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator +(RefVariable x, float y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator +(RefVariable x, double y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator -(RefVariable x, int y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(RefVariable x, float y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(RefVariable x, double y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(RefVariable x, Tensor y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator <(RefVariable x, Tensor y) => BinaryOperators.Apply("less", x, y);

    public static Tensor operator >(RefVariable x, Tensor y) => BinaryOperators.Apply("greater", x, y);

    /// <summary>The value in the default session.</summary>
    public Tensor eval() => GraphElement.eval();

    /// <summary>The reference.</summary>
    public Tensor _ref() => Handle;

    /// <summary>Adds to the value.</summary>
    public new Tensor assign_add<T>(T value, bool use_locking = false, string name = null, bool read_value = true) => base.assign_add(value, use_locking, name, read_value);

    /// <summary>What a fetch of the variable fetches.</summary>
    public Tensor _as_graph_element() => GraphElement;

    /// <summary>A tensor of the value, or the reference.</summary>
    public Tensor _TensorConversionFunction(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => AsTensor(dtype, name, as_ref);

    /// <summary>Whether a variable holds a value: a bool scalar.</summary>
    public Tensor is_variable_initialized(RefVariable variable) => variable.is_initialized();

    /// <summary>The variable that a meta graph's collection describes, in the default graph.</summary>
    public RefVariable from_proto(VariableDef proto, string import_scope) => new(variable_def: proto, import_scope: import_scope);

    /// <summary>The variable as a meta graph's collections hold it.</summary>
    public VariableDef to_proto(string export_scope) => Nodes.ToProto(export_scope);
}
