namespace Tensorflow;

/// <summary>Where get_variable puts variables, and whether it makes or finds them.</summary>
public class VariableScope(bool reuse, string name = "", string name_scope = "", TF_DataType dtype = TF_DataType.TF_FLOAT)
{
    // TensorFlow.NET's spelling.
    public bool resue = reuse;

    /// <summary>Whether get_variable makes resource variables.</summary>
    public bool use_resource { get; set; }

    /// <summary>The full name; empty at the root.</summary>
    public string name { get; } = name;

    /// <summary>The name scope that it opened.</summary>
    public string _name_scope { get; set; } = name_scope;

    /// <summary>The name scope of its first opening.</summary>
    public string original_name_scope => _name_scope;

    /// <summary>The element type of variables that name none.</summary>
    internal TF_DataType DType { get; private set; } = dtype;

    /// <summary>True when get_variable finds or makes.</summary>
    internal bool AutoReuse { get; init; }

    /// <summary>The initializer of variables that name none.</summary>
    internal object Initializer { get; set; }

    /// <summary>The regularizer of variables that name none: gives a loss, or null.</summary>
    internal Func<Tensor, Tensor> Regularizer { get; set; }

    /// <summary>Cuts variables that name no other partitioner into parts.</summary>
    internal Partitioner Partitioner { get; set; }

    /// <summary>Stands before get_variable.</summary>
    internal CustomGetter CustomGetter { get; set; }

    /// <summary>Whether variables made here are read by an Identity of its own that may live elsewhere (Python's caching device): as those of recurrent nets.</summary>
    internal bool CachesReads { get; set; }

    /// <summary>Finds or makes a variable in this scope, whichever one is open.</summary>
    /// <param name="var_store">The variables to look in; null for those of the default graph.</param>
    /// <param name="name">The name inside of the scope.</param>
    /// <param name="shape">The shape; null for that of the initial value.</param>
    /// <param name="dtype">The element type; DtInvalid for the scope's.</param>
    /// <param name="initializer">An initializer, a value, a tensor, or null for the scope's.</param>
    /// <param name="trainable">Whether optimizers change it.</param>
    /// <param name="collections">The collections to join; null for the global variables.</param>
    /// <param name="use_resource">Whether it is a resource variable; null for what the scope says.</param>
    /// <param name="validate_shape">Whether the shape must be full.</param>
    /// <param name="synchronization">OnRead forbids that it is trainable.</param>
    /// <param name="aggregation">Not used: there is one copy.</param>
    /// <exception cref="ValueError">It exists and must not, is missing and must exist, or has another shape or type.</exception>
    public IVariableV1 get_variable(_VariableStore var_store, string name, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object initializer = null, bool? trainable = null, List<string> collections = null, bool? use_resource = null, bool validate_shape = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) =>
        VariableFactory.Get(name, shape, dtype, initializer, variable_scope._get_trainable_value(synchronization, trainable), collections, use_resource, validate_shape, scope: this, store: var_store);

    /// <summary>Makes get_variable find variables, never make them.</summary>
    public void reuse_variables() => resue = true;

    /// <summary>Sets the initializer of variables that name none.</summary>
    public void set_initializer(object initializer) => Initializer = initializer;

    /// <summary>Sets the regularizer of variables that name none.</summary>
    public void set_regularizer(Func<Tensor, Tensor> regularizer) => Regularizer = regularizer;

    /// <summary>Sets what cuts variables into parts.</summary>
    public void set_partitioner(Partitioner partitioner) => Partitioner = partitioner;

    /// <summary>Sets what stands before get_variable.</summary>
    public void set_custom_getter(CustomGetter custom_getter) => CustomGetter = custom_getter;

    /// <summary>Sets the element type of variables that name none.</summary>
    public void set_dtype(TF_DataType dtype) => DType = dtype;
}
