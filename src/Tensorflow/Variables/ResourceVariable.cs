namespace Tensorflow;

/// <summary>
/// A variable as <c>tf.Variable</c> gives it. As in TensorFlow.NET the class says nothing of the graph: the nodes are those of
/// TensorFlow 1.x's reference variable, or of a resource variable where one was asked for.
/// </summary>
public partial class ResourceVariable : BaseResourceVariable, IVariableV1
{
    /// <summary>Makes a resource variable.</summary>
    public ResourceVariable(object initial_value = null, bool trainable = true, List<string> collections = null, bool validate_shape = true, string caching_device = "", string name = null, VariableDef variable_def = null, TF_DataType dtype = TF_DataType.DtInvalid, string import_scope = "", VariableAggregation aggregation = VariableAggregation.None, Shape shape = null)
    {
        Nodes = variable_def is null
            ? ResourceVariableNodes.Create(initial_value, name, dtype, trainable)
            : VariableProtos.Read(variable_def, import_scope);
        if (variable_def is null)
        {
            VariableCollections.Add(this, collections);
        }
    }

    internal ResourceVariable(VariableNodes nodes)
    {
        Nodes = nodes;
    }

    public static implicit operator Tensor(ResourceVariable var) => var.AsTensor();

    public static Tensor operator +(ResourceVariable x, int y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator +(ResourceVariable x, float y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator +(ResourceVariable x, double y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator +(ResourceVariable x, ResourceVariable y) => BinaryOperators.Apply("add", x, y);

    public static Tensor operator -(ResourceVariable x, int y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(ResourceVariable x, float y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(ResourceVariable x, double y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(ResourceVariable x, Tensor y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator -(ResourceVariable x, ResourceVariable y) => BinaryOperators.Apply("sub", x, y);

    public static Tensor operator *(ResourceVariable x, ResourceVariable y) => BinaryOperators.Apply("mul", x, y);

    public static Tensor operator *(ResourceVariable x, Tensor y) => BinaryOperators.Apply("mul", x, y);

    public static Tensor operator *(ResourceVariable x, NDArray y) => BinaryOperators.Apply("mul", x, y);

    public static Tensor operator <(ResourceVariable x, Tensor y) => BinaryOperators.Apply("less", x, y);

    public static Tensor operator >(ResourceVariable x, Tensor y) => BinaryOperators.Apply("greater", x, y);

    /// <summary>Elements by NumPy's rules for ranges, indices, <c>...</c> and new axes.</summary>
    /// <remarks><see cref="Tensor.assign"/> of the result replaces these elements of the variable.</remarks>
    public Tensor this[params Slice[] slices]
    {
        get
        {
            var (part, ranges) = array_ops.StridedSlice(AsTensor(), slices);
            (part.OriginalVar, part.OriginalVarSlice) = (this, ranges);
            return part;
        }
    }


    /// <summary>Elements by NumPy's rules, each range as text.</summary>
    /// <inheritdoc cref="this[Slice[]]" path="remarks"/>
    public Tensor this[params string[] slices] => this[Array.ConvertAll(slices, s => new Slice(s))];

    /// <summary>The rows <paramref name="indices"/> of the value.</summary>
    public Tensor sparse_read(Tensor indices, string name = "Gather") => embedding_ops.Gather(this, indices, name);

    /// <summary>The value in <paramref name="session"/>, or in the default session.</summary>
    public NDArray eval(Session session = null) => session is null ? GraphElement.eval() : GraphElement.eval(session);

    /// <summary>A tensor of the value, or the reference.</summary>
    public Tensor _TensorConversionFunction(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => AsTensor(dtype, name, as_ref);

    /// <summary>The variable as a meta graph's collections hold it.</summary>
    public VariableDef to_proto(string export_scope) => Nodes.ToProto(export_scope);
}
