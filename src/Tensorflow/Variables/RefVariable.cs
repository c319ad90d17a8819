namespace Tensorflow;

/// <summary>A reference variable: VariableV2, Assign, Identity. Imported ones come as this class.</summary>
public class RefVariable : BaseResourceVariable, IVariableV1
{
    /// <summary>Makes a reference variable.</summary>
    public RefVariable(object initial_value = null, bool trainable = true, List<string> collections = null, bool validate_shape = true, string caching_device = "", string name = null, VariableDef variable_def = null, TF_DataType dtype = TF_DataType.DtInvalid, string import_scope = "")
    {
        Nodes = variable_def is null
            ? RefVariableNodes.Create(initial_value, name, dtype, trainable, validate_shape)
            : VariableProtos.Read(variable_def, import_scope);
        if (variable_def is null)
        {
            VariableCollections.Add(this, collections);
        }
    }

    internal RefVariable(VariableNodes nodes)
    {
        Nodes = nodes;
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

    /// <summary>Subtracts from the value when the result is run.</summary>
    public IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null)
    {
        Nodes.Assign("AssignSub", delta, false, name);
        return this;
    }

    /// <summary>Replaces the value when the result is run.</summary>
    public IVariableV1 assign_lazy_load(Tensor value, string name = null)
    {
        Nodes.Assign("Assign", value, false, name);
        return this;
    }

    /// <summary>The variable as a meta graph's collections hold it.</summary>
    public VariableDef to_proto(string export_scope) => Nodes.ToProto(export_scope);
}
