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
