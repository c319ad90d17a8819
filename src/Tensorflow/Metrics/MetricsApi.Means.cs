namespace Tensorflow.Metrics;

/// <content>Means of other things than squares.</content>
public partial class MetricsApi
{
    /// <summary>The mean of each element over the batches, of the values' shape, which is known.</summary>
    /// <inheritdoc cref="mean"/>
    public (Tensor, Tensor) mean_tensor(Tensor values, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        using var scope = new variable_scope(name, "mean");
        scope.__enter__();
        values = math_ops.cast(values, TF_DataType.TF_FLOAT, "ToFloat");
        if (!values.StaticShape.IsFullyDefined)
        {
            throw new ValueError($"mean_tensor keeps a number for each element: the shape of the values must be known, and is {values.StaticShape.ToPythonString()}.");
        }

        int[] sizes = [.. values.shape.dims.Select(d => (int)d)];
        var (total, count) = (Variable("total_tensor", sizes), Variable("count_tensor", sizes));
        var number = array_ops.ones_like(values, name: null);
        if (weights is not null)
        {
            (_, values, weights) = Squeezed(null, values, weights);
            var factors = weights_ops.broadcast_weights(math_ops.cast(weights, TF_DataType.TF_FLOAT, "ToFloat"), values);
            values = tensorflow.Binary("Mul", values, factors, null);
            number = tensorflow.Binary("Mul", number, factors, null);
        }

        return Quotients(total, count, values, number, values, metrics_collections, updates_collections);
    }

    /// <summary>How often values are below a threshold.</summary>
    public (Tensor, Tensor) percentage_below(Tensor values, float threshold, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        var below = math_ops.cast(tensorflow.Binary("Less", values, threshold, null), TF_DataType.TF_FLOAT, "ToFloat");
        return Mean(below, weights, metrics_collections, updates_collections, name ?? "percentage_below_threshold", null);
    }

    /// <summary>The mean of |labels - predictions| / normalizer; 0 where the normalizer is 0.</summary>
    public (Tensor, Tensor) mean_relative_error(Tensor labels, Tensor predictions, Tensor normalizer, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        (labels, predictions, weights) = Squeezed(labels, predictions, weights);
        (predictions, normalizer) = weights_ops.remove_squeezable_dimensions(predictions, normalizer);
        var isNone = tensorflow.Binary("Equal", normalizer, 0.0f, null);
        var none = array_ops.zeros_like(labels, name: null);
        var errors = array_ops.where(isNone, none, BinaryOperators.Apply("div", tensorflow.Unary("Abs", labels - predictions, null), normalizer));
        return Mean(errors, weights, metrics_collections, updates_collections, name ?? "mean_relative_error", null);
    }

    /// <summary>1 - the mean of labels · predictions along <paramref name="dim"/>: both are taken to have length 1 there.</summary>
    public (Tensor, Tensor) mean_cosine_distance(Tensor labels, Tensor predictions, int dim, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        (labels, predictions, weights) = Squeezed(labels, predictions, weights);
        var products = math_ops.Reduce("Sum", tensorflow.Binary("Mul", predictions, labels, null), new[] { dim }, true, null);
        var (value, update) = Mean(products, weights, null, null, name ?? "mean_cosine_distance", null);
        return Collected(tensorflow.Binary("Sub", 1.0f, value, null), tensorflow.Binary("Sub", 1.0f, update, null), metrics_collections, updates_collections);
    }

    /// <summary>The mean over the classes of how often each is predicted where it is true; the update gives each class's own.</summary>
    /// <param name="labels">Classes from 0, of any shape.</param>
    /// <param name="predictions">Classes, of the labels' shape.</param>
    /// <param name="num_classes">How many there are.</param>
    /// <param name="weights">What each counts; null for 1.</param>
    /// <param name="metrics_collections">The collections that the value joins.</param>
    /// <param name="updates_collections">The collections that the update joins.</param>
    /// <param name="name">The scope; <c>mean_accuracy</c> by default.</param>
    public (Tensor, Tensor) mean_per_class_accuracy(Tensor labels, Tensor predictions, int num_classes, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        using var scope = new variable_scope(name, "mean_accuracy");
        scope.__enter__();
        labels = Flat(math_ops.cast(labels, TF_DataType.TF_INT64, "ToInt64"));
        predictions = Flat(predictions);
        var (total, count) = (Variable("total", num_classes), Variable("count", num_classes));
        var ones = array_ops.ones(ops.convert_to_tensor(new List<object> { array_ops.size(labels) }, name: "ones/packed"), name: "ones");
        predictions = math_ops.cast(predictions, labels.dtype);
        var isCorrect = math_ops.cast(tensorflow.Binary("Equal", predictions, labels, null), TF_DataType.TF_FLOAT, "ToFloat");
        if (weights is not null)
        {
            var factors = math_ops.cast(Flat(weights), TF_DataType.TF_FLOAT, "ToFloat");
            isCorrect *= factors;
            ones *= factors;
        }

        var newTotal = Scatter(total, labels, ones);
        var newCount = Scatter(count, labels, isCorrect);
        var each = SafeQuotient(count.AsTensor(), total.AsTensor(), null);
        var value = math_ops.Reduce("Mean", each, null, false, "mean_accuracy");
        return Collected(value, SafeQuotient(newCount, newTotal, "update_op"), metrics_collections, updates_collections);
    }

    private static Tensor Flat(Tensor tensor) => tensor.rank > 1 ? array_ops.reshape(tensor, new[] { -1 }) : tensor;

    private static Tensor Scatter(IVariableV1 variable, Tensor indices, Tensor values) =>
        gen_ops.Apply("ScatterAdd", null, [variable.AsTensor(as_ref: true), indices, values]).output;
}
