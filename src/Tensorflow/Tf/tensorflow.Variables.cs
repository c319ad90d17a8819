namespace Tensorflow;

/// <content>Variables and constants.</content>
public partial class tensorflow
{
    /// <summary>A constant.</summary>
    public Tensor constant(object value, TF_DataType dtype = TF_DataType.DtInvalid, Shape shape = null, string name = "Const") =>
        constant_op.constant(value, dtype, shape, name);

    /// <summary>A value that must be fed.</summary>
    public Tensor placeholder(TF_DataType dtype, Shape shape = null, string name = null) => array_ops.placeholder(dtype, shape, name);

    /// <summary>A value that may be fed.</summary>
    public Tensor placeholder_with_default<T>(T input, int[] shape, string name = null)
    {
        using var scope = ops.OpenScope(name, "PlaceholderWithDefault", input);
        return gen_ops.Apply("PlaceholderWithDefault", scope.Name, [ops.convert_to_tensor(input, name: "input")], ("shape", new Shape(shape))).output;
    }

    /// <summary>
    /// A variable that starts with <paramref name="data"/>: a value, a tensor or a <see cref="Func{Tensor}"/>. As in TensorFlow.NET,
    /// <paramref name="use_resource"/> is not looked at: the nodes are those of TensorFlow 1.x's reference variable.
    /// </summary>
    public ResourceVariable Variable<T>(T data, bool trainable = true, bool validate_shape = true, bool use_resource = true, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, VariableAggregation aggregation = VariableAggregation.None, Shape shape = null) =>
        VariableFactory.Make(data, name, dtype, trainable, validate_shape);

    /// <summary>The global variables of the default graph, in the order of creation.</summary>
    public IVariableV1[] global_variables(string scope = null) =>
        [.. ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_, scope)];

    /// <summary>The variables that optimizers change, in the order of creation.</summary>
    public IVariableV1[] trainable_variables(string scope = null) =>
        [.. ops.get_collection<IVariableV1>(ops.GraphKeys.TRAINABLE_VARIABLES_, scope)];

    /// <summary>An operation that gives all global variables their initial values.</summary>
    public Operation global_variables_initializer() => variables_initializer(global_variables());

    /// <summary>An operation that gives <paramref name="var_list"/> their initial values.</summary>
    public Operation variables_initializer(IVariableV1[] var_list, string name = "init") =>
        control_flow_ops.group([.. var_list.Select(v => v.Initializer)], name);

    /// <summary>Replaces the value of a variable.</summary>
    public Tensor assign(IVariableV1 @ref, object value, bool validate_shape = true, bool use_locking = true, string name = null) =>
        VariableFaces.NodesOf(@ref).Assign("Assign", value, use_locking, name);

    /// <summary>Adds to the value of a variable.</summary>
    public ITensorOrOperation assign_add<T>(IVariableV1 @ref, T value, bool use_locking = false, string name = null) =>
        VariableFaces.NodesOf(@ref).Assign("AssignAdd", value, use_locking, name);

    /// <summary>Subtracts from the value of a variable.</summary>
    public ITensorOrOperation assign_sub<T>(IVariableV1 @ref, T value, bool use_locking = false, string name = null) =>
        VariableFaces.NodesOf(@ref).Assign("AssignSub", value, use_locking, name);

    /// <summary>Normal values of which those beyond two standard deviations are drawn again.</summary>
    public Tensor truncated_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
        random_ops.truncated_normal(shape, mean, stddev, dtype, seed, name);

    /// <summary>Uniform values in [<paramref name="minval"/>, <paramref name="maxval"/>).</summary>
    public Tensor random_uniform(Shape shape, float minval = 0f, float maxval = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
        dtype.is_integer()
            ? random_ops.random_uniform(shape, (long)minval, (long)maxval, dtype, seed, name)
            : random_ops.random_uniform(shape, minval, maxval, dtype, seed, name);
}
