namespace Tensorflow;

/// <content>Random values.</content>
public partial class tensorflow
{
    /// <summary>Random values.</summary>
    public Random random { get; } = new();

    /// <summary>Normal values.</summary>
    public Tensor random_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
        random_ops.random_normal(shape, mean, stddev, dtype, seed, name);

    /// <summary>The slices along the first axis in random order.</summary>
    public Tensor random_shuffle(Tensor value, int? seed = null, string name = null) => random_ops.random_shuffle(value, seed, name);

    /// <summary>Draws classes by unnormalized log-probabilities <c>[batch, classes]</c>: int64 <c>[batch, num_samples]</c>.</summary>
    public Tensor multinomial(Tensor logits, int num_samples, int? seed = null, string name = null, TF_DataType output_dtype = TF_DataType.DtInvalid) =>
        random_ops.multinomial(logits, num_samples, seed, name ?? "multinomial", output_dtype);

    /// <summary>Random values.</summary>
    public class Random
    {
        /// <summary>Normal values.</summary>
        public Tensor normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
            random_ops.random_normal(shape, mean, stddev, dtype, seed, name);

        /// <summary>Normal values that are the same in every run: the seed is [0, 0].</summary>
        public Tensor stateless_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) =>
            random_ops.stateless_normal(shape, mean, stddev, dtype, name);

        /// <summary>Normal values of which those beyond two standard deviations are drawn again.</summary>
        public Tensor truncated_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
            random_ops.truncated_normal(shape, mean, stddev, dtype, seed, name);

        /// <summary>Draws classes by unnormalized log-probabilities <c>[batch, classes]</c>: int64 <c>[batch, num_samples]</c>.</summary>
        public Tensor categorical(Tensor logits, int num_samples, int? seed = null, string name = null, TF_DataType output_dtype = TF_DataType.DtInvalid) =>
            random_ops.multinomial(logits, num_samples, seed, name ?? "categorical", output_dtype);

        /// <summary>Uniform values in [<paramref name="minval"/>, <paramref name="maxval"/>).</summary>
        public Tensor uniform(Shape shape, float minval = 0f, float maxval = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
            Binding.tf.random_uniform(shape, minval, maxval, dtype, seed, name);
    }
}
