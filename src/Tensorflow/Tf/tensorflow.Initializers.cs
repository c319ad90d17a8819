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

    /// <summary>Uniform in [0, 1), as TensorFlow 1.x's; TensorFlow.NET's is in [-0.05, 0.05).</summary>
    public IInitializer random_uniform_initializer => new RandomUniform(minval: 0, maxval: 1);

    /// <summary>A matrix with orthonormal rows or columns.</summary>
    public IInitializer orthogonal_initializer => new Orthogonal();

    /// <summary>Normal values, cut at two deviations, whose variance is 2 / (fan_in + fan_out).</summary>
    public IInitializer glorot_normal_initializer(int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new VarianceScaling(1f, "fan_avg", "truncated_normal", seed, dtype);

    /// <summary>Uniform in ±sqrt(3 / inputs) * factor.</summary>
    public IInitializer uniform_unit_scaling_initializer(float factor = 1.0f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new UniformUnitScaling(factor, seed, dtype);

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

    /// <summary>Makes get_variable find variables, and make those that are missing.</summary>
    public ReuseMode AUTO_REUSE => ReuseMode.AUTO_REUSE;

    /// <summary>A variable scope, for <c>tf_with</c>, with all of Python's settings; null and DtInvalid take the outer scope's.</summary>
    public variable_scope variable_scope(string name, ReuseMode reuse, object initializer = null, Func<Tensor, Tensor> regularizer = null, Partitioner partitioner = null, CustomGetter custom_getter = null, bool? use_resource = null, TF_DataType dtype = TF_DataType.DtInvalid, string default_name = null) =>
        new(name, default_name, reuse: reuse == ReuseMode.Reuse ? true : null)
        {
            AutoReuse = reuse == ReuseMode.AUTO_REUSE,
            Initializer = initializer,
            Regularizer = regularizer,
            Partitioner = partitioner,
            CustomGetter = custom_getter,
            UseResourceVariables = use_resource,
            VariableType = dtype,
        };

    /// <summary>Finds or makes a variable in the current variable scope; a <see cref="PartitionedVariable"/> where there is a partitioner.</summary>
    public IVariableV1 get_variable(string name, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object initializer = null, Func<Tensor, Tensor> regularizer = null, bool? trainable = null, List<string> collections = null, Partitioner partitioner = null, bool? use_resource = null, bool validate_shape = true, CustomGetter custom_getter = null) =>
        VariableFactory.Get(name, shape, dtype, initializer, trainable, collections, use_resource, validate_shape, regularizer, partitioner, custom_getter);

    /// <summary>A variable that no saver and no optimizer looks at: in the collection of local variables.</summary>
    public IVariableV1 get_local_variable(string name, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object initializer = null, bool? use_resource = null) =>
        VariableFactory.Get(name, shape, dtype, initializer, trainable: false, collections: [ops.GraphKeys.LOCAL_VARIABLES_], useResource: use_resource);

    /// <summary>Cuts every variable into <paramref name="num_shards"/> parts along <paramref name="axis"/>.</summary>
    public Partitioner fixed_size_partitioner(int num_shards, int axis = 0) => partitioned_variables.Fixed(num_shards, axis);

    /// <summary>Cuts variables along <paramref name="axis"/> so that a part has at most <paramref name="max_shard_bytes"/> bytes.</summary>
    public Partitioner variable_axis_size_partitioner(int max_shard_bytes, int axis = 0, int bytes_per_string_element = 16, int? max_shards = null) =>
        partitioned_variables.AxisSize(max_shard_bytes, axis, bytes_per_string_element, max_shards);

    /// <summary>Cuts variables along <paramref name="axis"/> into as many parts as keep each of at least <paramref name="min_slice_size"/> bytes.</summary>
    public Partitioner min_max_variable_partitioner(int max_partitions = 1, int axis = 0, int min_slice_size = 256 << 10, int bytes_per_string_element = 16) =>
        partitioned_variables.MinMax(max_partitions, axis, min_slice_size, bytes_per_string_element);

    /// <summary>The current variable scope of the default graph.</summary>
    public VariableScope get_variable_scope() => Tensorflow.variable_scope.get_variable_scope();

    /// <summary>Initializers under their Keras names.</summary>
    public class InitializersImpl
    {
        /// <summary>Zeros.</summary>
        public IInitializer zeros() => new Zeros();

        /// <summary>Ones.</summary>
        public IInitializer ones() => new Ones();

        /// <summary>The same value everywhere, or given values in the variable's shape.</summary>
        public IInitializer constant<T>(T value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false) => new Constant(value, dtype, verify_shape);

        /// <summary>Uniform values in [<paramref name="minval"/>, <paramref name="maxval"/>).</summary>
        public IInitializer random_uniform(float minval = 0f, float maxval = 1f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new RandomUniform(dtype, minval, maxval, seed);

        /// <summary>Normal values.</summary>
        public IInitializer random_normal(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new RandomNormal(mean, stddev, seed, dtype);

        /// <summary>Normal values of which those beyond two standard deviations are drawn again.</summary>
        public IInitializer truncated_normal(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new TruncatedNormal(mean, stddev, seed, dtype);

        /// <summary>Uniform in ±sqrt(3 / inputs) * factor.</summary>
        public IInitializer uniform_unit_scaling(float factor = 1.0f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new UniformUnitScaling(factor, seed, dtype);

        /// <summary>Random values whose variance depends on the number of inputs and outputs.</summary>
        public IInitializer variance_scaling(float scale = 1f, string mode = "fan_in", string distribution = "truncated_normal", int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new VarianceScaling(scale, mode, distribution, seed, dtype);

        /// <summary>A matrix with orthonormal rows or columns.</summary>
        public IInitializer orthogonal(float gain = 1.0f, int? seed = null) => new Orthogonal(gain, seed);

        /// <summary>The identity matrix.</summary>
        public IInitializer identity(float gain = 1.0f) => new Identity(gain);

        /// <summary>Uniform in ±sqrt(6 / (fan_in + fan_out)).</summary>
        public IInitializer glorot_uniform(int? seed = null) => new GlorotUniform(seed);

        /// <summary>Cut normal values with variance 2 / (fan_in + fan_out).</summary>
        public IInitializer glorot_normal(int? seed = null) => new VarianceScaling(1f, "fan_avg", "truncated_normal", seed);

        /// <summary>Cut normal values with variance 2 / fan_in.</summary>
        public IInitializer he_normal(int? seed = null) => new VarianceScaling(2f, "fan_in", "truncated_normal", seed);

        /// <summary>Uniform values with variance 2 / fan_in.</summary>
        public IInitializer he_uniform(int? seed = null) => new VarianceScaling(2f, "fan_in", "uniform", seed);

        /// <summary>Cut normal values with variance 1 / fan_in.</summary>
        public IInitializer lecun_normal(int? seed = null) => new VarianceScaling(1f, "fan_in", "truncated_normal", seed);

        /// <summary>Uniform values with variance 1 / fan_in.</summary>
        public IInitializer lecun_uniform(int? seed = null) => new VarianceScaling(1f, "fan_in", "uniform", seed);

        /// <summary>Normal values.</summary>
        public IInitializer random_normal_initializer(float mean = 0f, float stddev = 0.05f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new RandomNormal(mean, stddev, seed, dtype);

        /// <summary>Zeros.</summary>
        public IInitializer zeros_initializer(Shape shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new Zeros();
    }
}
