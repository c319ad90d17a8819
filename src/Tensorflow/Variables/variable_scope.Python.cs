namespace Tensorflow;

/// <content>Names of python/ops/variable_scope.py.</content>
public partial class variable_scope
{
    /// <summary>The collection that Python keeps the variables by name in.</summary>
    public static readonly string _VARSTORE_KEY = "__variable_store";

    /// <summary>The collection that Python keeps the current scope in.</summary>
    public static readonly string _VARSCOPESTORE_KEY = "__varscope";

    /// <summary>Whether variables are resources where no scope says so.</summary>
    public static readonly bool _DEFAULT_USE_RESOURCE = false;

    /// <summary>Whether variables of this scope are resources.</summary>
    public bool UseResource => UseResourceVariables ?? _old?.use_resource ?? _DEFAULT_USE_RESOURCE;

    /// <summary>Does nothing: the constructor has all that is needed.</summary>
    public void __init__()
    {
    }

    /// <summary>Does nothing: <see cref="__exit__"/> leaves.</summary>
    public void __del__()
    {
    }

    /// <summary>The name that a scope of the default name <paramref name="prefix"/> would get now.</summary>
    public static string _get_unique_variable_scope(string prefix)
    {
        var store = VariableScopeStore.Of(ops.get_default_graph());
        return VariableScopeStore.Join(store.Current.name, store.Unique(prefix));
    }

    /// <summary>Whether a variable is trainable: as it says, and never where each copy is read on its own.</summary>
    /// <exception cref="ValueError">It says that it is, and each copy is read on its own.</exception>
    public static bool _get_trainable_value(VariableSynchronization synchronization, bool? trainable = true) =>
        synchronization == VariableSynchronization.OnRead
            ? trainable == true
                ? throw new ValueError("Synchronization value can be set to VariableSynchronization.ON_READ only for non-trainable variables. You have specified trainable=True and synchronization=VariableSynchronization.ON_READ.")
                : false
            : trainable ?? true;

    /// <summary>Makes a variable under the current name scope, unknown to get_variable.</summary>
    public static IVariableV1 default_variable_creator(object initial_value, string name = null, bool? trainable = null, List<string> collections = null, TF_DataType dtype = TF_DataType.DtInvalid, int[] shape = null, bool validate_shape = false, bool? use_resource = null, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) =>
        VariableFactory.Make(initial_value, name, dtype, _get_trainable_value(synchronization, trainable), validate_shape, use_resource ?? get_variable_scope().use_resource, collections);

    /// <summary>The scopes of the default graph: the current one, and how often each name was opened.</summary>
    public static _VariableScopeStore get_variable_scope_store() => VariableScopeStore.Of(ops.get_default_graph()).Scopes;

    /// <summary>The variables that get_variable made in the default graph.</summary>
    public static _VariableStore _get_default_variable_store() => VariableScopeStore.Of(ops.get_default_graph()).Variables;

    /// <summary>Finds or makes the variable <paramref name="embeddingMatrix"/> in the current scope.</summary>
    /// <param name="embeddingMatrix">The name inside of the scope.</param>
    /// <param name="initializer">The initializer; null for the scope's.</param>
    /// <param name="use_resource">Whether it is a resource variable.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="dtype">The element type; DtInvalid for the scope's.</param>
    /// <param name="trainable">Whether optimizers change it.</param>
    /// <param name="validate_shape">Whether the shape must be full.</param>
    /// <exception cref="ValueError">It exists and must not, is missing and must exist, or has another shape or type.</exception>
    public static RefVariable get_variable(string embeddingMatrix, IInitializer initializer, bool use_resource, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, bool trainable = false, bool validate_shape = true)
    {
        var variable = VariableFactory.Get(embeddingMatrix, shape: shape, dtype: dtype, initializer: initializer, trainable: trainable, useResource: use_resource, validateShape: validate_shape);
        return variable as RefVariable ?? new RefVariable(VariableFaces.NodesOf(variable));
    }
}
