namespace Tensorflow;

/// <content>Collections of variables, their state, and changes of some rows.</content>
public partial class tensorflow
{
    /// <summary>The local variables of the default graph: no saver looks at them.</summary>
    public IVariableV1[] local_variables(string scope = null) => Collected(ops.GraphKeys.LOCAL_VARIABLES_, scope);

    /// <summary>The model variables of the default graph.</summary>
    public IVariableV1[] model_variables(string scope = null) => Collected(ops.GraphKeys.MODEL_VARIABLES_, scope);

    /// <summary>The variables that have a moving average.</summary>
    public IVariableV1[] moving_average_variables(string scope = null) => Collected(ops.GraphKeys.MOVING_AVERAGE_VARIABLES_, scope);

    /// <summary>An operation that gives all local variables their initial values.</summary>
    public Operation local_variables_initializer() => variables_initializer(local_variables());

    /// <summary>Whether a variable holds a value: a bool scalar.</summary>
    public Tensor is_variable_initialized(IVariableV1 variable) => VariableFaces.NodesOf(variable).IsInitialized(null);

    /// <summary>The names of the variables without a value: a string tensor <c>[?]</c>.</summary>
    /// <param name="var_list">The variables; all global and local ones by default.</param>
    /// <param name="name">The scope.</param>
    public Tensor report_uninitialized_variables(IVariableV1[] var_list = null, string name = "report_uninitialized_variables") =>
        state_ops.report_uninitialized_variables(var_list ?? [.. global_variables(), .. local_variables()], name);

    /// <summary>Counts a variable up by one and gives the value of before; an OutOfRangeError where that would pass <paramref name="limit"/>.</summary>
    public Tensor count_up_to(IVariableV1 @ref, int limit, string name = null) => state_ops.count_up_to(VariableFaces.NodesOf(@ref), limit, name);

    /// <summary>Replaces rows.</summary>
    public Tensor scatter_update(IVariableV1 @ref, object indices, object updates, bool use_locking = true, string name = null) => Scatter("Update", @ref, indices, updates, use_locking, name);

    /// <summary>Adds to rows.</summary>
    public Tensor scatter_add(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => Scatter("Add", @ref, indices, updates, use_locking, name);

    /// <summary>Subtracts from rows.</summary>
    public Tensor scatter_sub(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => Scatter("Sub", @ref, indices, updates, use_locking, name);

    /// <summary>Multiplies rows.</summary>
    public Tensor scatter_mul(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => Scatter("Mul", @ref, indices, updates, use_locking, name);

    /// <summary>Divides rows.</summary>
    public Tensor scatter_div(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => Scatter("Div", @ref, indices, updates, use_locking, name);

    /// <summary>Takes the smaller of old and new, in rows.</summary>
    public Tensor scatter_min(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => Scatter("Min", @ref, indices, updates, use_locking, name);

    /// <summary>Takes the larger of old and new, in rows.</summary>
    public Tensor scatter_max(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => Scatter("Max", @ref, indices, updates, use_locking, name);

    /// <summary>Replaces elements or slices.</summary>
    public Tensor scatter_nd_update(IVariableV1 @ref, object indices, object updates, bool use_locking = true, string name = null) => state_ops.ScatterNd("Update", VariableFaces.NodesOf(@ref), indices, updates, use_locking, name);

    /// <summary>Adds to elements or slices.</summary>
    public Tensor scatter_nd_add(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => state_ops.ScatterNd("Add", VariableFaces.NodesOf(@ref), indices, updates, use_locking, name);

    /// <summary>Subtracts from elements or slices.</summary>
    public Tensor scatter_nd_sub(IVariableV1 @ref, object indices, object updates, bool use_locking = false, string name = null) => state_ops.ScatterNd("Sub", VariableFaces.NodesOf(@ref), indices, updates, use_locking, name);

    private static Tensor Scatter(string kind, IVariableV1 variable, object indices, object updates, bool useLocking, string name) =>
        state_ops.Scatter(kind, VariableFaces.NodesOf(variable), indices, updates, useLocking, name);

    private static IVariableV1[] Collected(string key, string scope) => [.. ops.get_collection<IVariableV1>(key, scope)];
}
