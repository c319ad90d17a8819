namespace Tensorflow;

/// <summary>The variables that get_variable knows, by full name (python/ops/variable_scope.py).</summary>
public class _VariableStore
{
    /// <summary>The whole variables.</summary>
    internal Dictionary<string, IVariableV1> Variables { get; } = [];

    /// <summary>The variables in parts.</summary>
    internal Dictionary<string, PartitionedVariable> Partitioned { get; } = [];

    /// <summary>Finds or makes the variable <paramref name="name"/> in the default graph, outside of all scopes.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="shape">The shape; null for that of the initial value.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="initializer">An initializer, a value, a tensor, or null for the default.</param>
    /// <param name="reuse">True to find it, false to make it; null for either.</param>
    /// <param name="trainable">Whether optimizers change it.</param>
    /// <param name="collections">The collections to join; null for the global variables.</param>
    /// <param name="validate_shape">Whether the shape must be full.</param>
    /// <param name="synchronization">OnRead forbids that it is trainable.</param>
    /// <param name="aggregation">Not used: there is one copy.</param>
    /// <exception cref="ValueError">It exists and must not, is missing and must exist, or has another shape or type.</exception>
    public IVariableV1 get_variable(string name, Shape shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT, object initializer = null, bool? reuse = null, bool? trainable = null, List<string> collections = null, bool validate_shape = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) =>
        VariableFactory.Get(this, ops.get_default_graph(), new VariableRequest
        {
            Name = name,
            Shape = shape,
            Declared = dtype,
            Type = dtype.as_base_dtype(),
            Initializer = initializer,
            Trainable = variable_scope._get_trainable_value(synchronization, trainable),
            Collections = collections,
            ValidateShape = validate_shape,
            MayReuse = reuse != false,
            MustReuse = reuse == true,
        });
}
