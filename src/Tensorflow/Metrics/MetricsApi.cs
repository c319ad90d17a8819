namespace Tensorflow.Metrics;

/// <summary>
/// Measures that are gathered over several runs (python/ops/metrics_impl.py): each gives the value so far, and an operation that takes a batch in.
/// They count in local variables: run <c>tf.local_variables_initializer()</c> first. Savers do not save them.
/// </summary>
public partial class MetricsApi
{
    /// <summary>The mean of all values, float32.</summary>
    /// <param name="values">Numbers of any shape.</param>
    /// <param name="weights">What each counts: of a shape that fits; null for 1.</param>
    /// <param name="metrics_collections">The collections that the value joins.</param>
    /// <param name="updates_collections">The collections that the update joins.</param>
    /// <param name="name">The scope; <c>mean</c> by default.</param>
    public (Tensor, Tensor) mean(Tensor values, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        Mean(values, weights, metrics_collections, updates_collections, name, "mean");

    /// <summary>How often predictions equal labels.</summary>
    public (Tensor, Tensor) accuracy(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        (labels, predictions, weights) = Squeezed(labels, predictions, weights);
        predictions = math_ops.cast(predictions, labels.dtype);
        var isCorrect = math_ops.cast(tensorflow.Binary("Equal", predictions, labels, null), TF_DataType.TF_FLOAT, "ToFloat");
        return Mean(isCorrect, weights, metrics_collections, updates_collections, name ?? "accuracy", null);
    }

    /// <summary>The mean of (labels - predictions)².</summary>
    public (Tensor, Tensor) mean_squared_error(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        (labels, predictions, weights) = Squeezed(labels, predictions, weights);
        return Mean(tensorflow.Unary("Square", labels - predictions, null), weights, metrics_collections, updates_collections, name ?? "mean_squared_error", null);
    }

    /// <summary>The mean of |labels - predictions|.</summary>
    public (Tensor, Tensor) mean_absolute_error(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        (labels, predictions, weights) = Squeezed(labels, predictions, weights);
        return Mean(tensorflow.Unary("Abs", predictions - labels, null), weights, metrics_collections, updates_collections, name ?? "mean_absolute_error", null);
    }

    /// <summary>The square root of the mean of (labels - predictions)².</summary>
    public (Tensor, Tensor) root_mean_squared_error(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        (labels, predictions, weights) = Squeezed(labels, predictions, weights);
        var (value, update) = mean_squared_error(labels, predictions, weights, name: name ?? "root_mean_squared_error");
        return Collected(tensorflow.Unary("Sqrt", value, null), tensorflow.Unary("Sqrt", update, null), metrics_collections, updates_collections);
    }

    private static (Tensor, Tensor) Mean(Tensor values, Tensor weights, string[] metrics, string[] updates, string name, string defaultName)
    {
        using var scope = new variable_scope(name, defaultName);
        scope.__enter__();
        values = math_ops.cast(values, TF_DataType.TF_FLOAT, "ToFloat");
        var total = Variable("total");
        var count = Variable("count");
        Tensor number;
        if (weights is null)
        {
            number = math_ops.cast(array_ops.size(values), TF_DataType.TF_FLOAT, "ToFloat");
        }
        else
        {
            (_, values, weights) = Squeezed(null, values, weights);
            var factors = weights_ops.broadcast_weights(math_ops.cast(weights, TF_DataType.TF_FLOAT, "ToFloat"), values);
            values = tensorflow.Binary("Mul", values, factors, null);
            number = math_ops.Reduce("Sum", factors, null, false, null);
        }

        return Quotients(total, count, math_ops.Reduce("Sum", values, null, false, null), number, values, metrics, updates);
    }

    /// <summary>Adds to both variables, to the second after <paramref name="first"/>, and gives their quotient before and after.</summary>
    private static (Tensor, Tensor) Quotients(IVariableV1 total, IVariableV1 count, Tensor sum, Tensor number, Tensor first, string[] metrics, string[] updates)
    {
        var newTotal = Add(total, sum);
        Tensor newCount;
        using (ops.control_dependencies([first]).Enter())
        {
            newCount = Add(count, number);
        }

        return Collected(SafeQuotient(total.AsTensor(), count.AsTensor(), "value"), SafeQuotient(newTotal, newCount, "update_op"), metrics, updates);
    }

    /// <summary>A local float32 variable that starts at 0: a scalar, or a vector of <paramref name="sizes"/>.</summary>
    private static IVariableV1 Variable(string name, params int[] sizes) => VariableFactory.Make(
        (Func<Tensor>)(() => array_ops.zeros(new Shape(sizes))),
        name,
        trainable: false,
        collections: [ops.GraphKeys.LOCAL_VARIABLES_, ops.GraphKeys.METRIC_VARIABLES_]);

    private static Tensor Add(IVariableV1 variable, Tensor value) => VariableFaces.NodesOf(variable).Assign("AssignAdd", value, false, null);

    /// <summary>The quotient; 0 where the divisor is not above 0.</summary>
    private static Tensor SafeQuotient(Tensor numerator, Tensor denominator, string name) =>
        Binding.tf.math.divide_no_nan(numerator, tensorflow.Binary("Maximum", denominator, 0, null), name);

    /// <summary>Labels, predictions and weights of one rank: without a last dimension of 1 that the others lack, weights with one that they have.</summary>
    private static (Tensor Labels, Tensor Predictions, Tensor Weights) Squeezed(Tensor labels, Tensor predictions, Tensor weights)
    {
        if (labels is not null)
        {
            (labels, predictions) = weights_ops.remove_squeezable_dimensions(labels, predictions);
        }

        if (weights is null)
        {
            return (labels, predictions, null);
        }

        weights = ops.convert_to_tensor(weights);
        return (labels, predictions, weights.rank <= 0 || predictions.rank < 0 ? weights : (weights.rank - predictions.rank) switch
        {
            1 => array_ops.squeeze(weights, [-1]),
            -1 => gen_ops.Apply("ExpandDims", null, [weights, new[] { -1 }]).output,
            _ => weights,
        });
    }

    private static (Tensor, Tensor) Collected(Tensor value, Tensor update, string[] metrics, string[] updates)
    {
        ops.add_to_collections([.. metrics ?? []], value);
        ops.add_to_collections([.. updates ?? []], update);
        return (value, update);
    }
}
