namespace Tensorflow;

/// <summary>TensorFlow 1's names.</summary>
public partial class CompatV1Api
{
    /// <summary>Does nothing: this runtime builds graphs only.</summary>
    public void disable_eager_execution()
    {
    }

    /// <summary>An operation that gives all global variables their initial values.</summary>
    public Operation global_variables_initializer() => Binding.tf.global_variables_initializer();

    /// <summary>Makes a session of the default graph; it becomes the thread's default session.</summary>
    public Session Session() => Binding.tf.Session();
}
