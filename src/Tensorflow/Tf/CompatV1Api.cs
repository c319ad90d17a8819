namespace Tensorflow;

/// <summary>TensorFlow 1's names.</summary>
public partial class CompatV1Api
{
    /// <summary>Does nothing: this runtime builds graphs only.</summary>
    public void disable_eager_execution()
    {
    }

    /// <summary>Layers that make their variables.</summary>
    public Layers.LayersApi layers => Binding.tf.layers;

    /// <summary>An operation that gives all global variables their initial values.</summary>
    public Operation global_variables_initializer() => Binding.tf.global_variables_initializer();

    /// <summary>Makes a session of the default graph; it becomes the thread's default session.</summary>
    public Session Session() => Binding.tf.Session();

    /// <summary>Finds or makes a variable in the current variable scope.</summary>
    public IVariableV1 get_variable(string name, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object initializer = null, bool? trainable = null, List<string> collections = null, bool? use_resource = null, bool validate_shape = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) =>
        VariableFactory.Get(name, shape, dtype, initializer, trainable, collections, use_resource, validate_shape);
}
