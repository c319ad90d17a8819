using Tensorflow.Operations.Initializers;

namespace Tensorflow;

/// <content>Variable scopes, initializers, and variables by name.</content>
public partial class tensorflow
{
    /// <summary>Initializers under their Keras names.</summary>
    public InitializersImpl initializers { get; } = new();

    /// <summary>Zeros.</summary>
    public IInitializer zeros_initializer => new Zeros();

    /// <summary>Ones.</summary>
    public IInitializer ones_initializer => new Ones();

    /// <summary>Uniform in ±sqrt(6 / (fan_in + fan_out)): what variables start with by default.</summary>
    public IInitializer glorot_uniform_initializer => new GlorotUniform();

    /// <summary>Uniform in [-0.05, 0.05).</summary>
    public IInitializer random_uniform_initializer => new RandomUniform();

    /// <summary>The same value everywhere.</summary>
    public IInitializer constant_initializer<T>(T value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false) => new Constant(value, dtype, verify_shape);

    /// <summary>Normal values of which those beyond two standard deviations are drawn again.</summary>
    public IInitializer truncated_normal_initializer(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new TruncatedNormal(mean, stddev, seed, dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype);

    /// <summary>Normal values.</summary>
    public IInitializer random_normal_initializer(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new RandomNormal(mean, stddev, seed, dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype);

    /// <summary>Random values whose variance depends on the number of inputs and outputs.</summary>
    public IInitializer variance_scaling_initializer(float factor = 1f, string mode = "fan_in", string distribution = "truncated_normal", int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new VarianceScaling(factor, mode, distribution, seed, dtype);

    /// <summary>A variable scope, for <c>tf_with</c>.</summary>
    public variable_scope variable_scope(string name, string default_name = null, Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) =>
        new(name, default_name, values, reuse, auxiliary_name_scope);

    /// <summary>A variable scope that was opened before, for <c>tf_with</c>.</summary>
    public variable_scope variable_scope(VariableScope scope, string default_name = null, Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) =>
        new(scope, default_name, values, reuse, auxiliary_name_scope);

    /// <summary>The current variable scope of the default graph.</summary>
    public VariableScope get_variable_scope() => Tensorflow.variable_scope.get_variable_scope();

    /// <summary>Initializers under their Keras names.</summary>
    public class InitializersImpl
    {
        /// <summary>Normal values.</summary>
        public IInitializer random_normal_initializer(float mean = 0f, float stddev = 0.05f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new RandomNormal(mean, stddev, seed, dtype);

        /// <summary>Zeros.</summary>
        public IInitializer zeros_initializer(Shape shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new Zeros();
    }
}
