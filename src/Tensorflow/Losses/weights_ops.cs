namespace Tensorflow;

/// <summary>Weights that stand for the elements of a tensor (python/ops/weights_broadcast_ops.py, confusion_matrix.py).</summary>
internal static class weights_ops
{
    private const string Wrong = "weights can not be broadcast to values.";

    /// <summary>An operation after which the weights fit the values; null where only the run could tell: the product then says it.</summary>
    /// <exception cref="ValueError">They do not fit.</exception>
    public static Operation assert_broadcastable(object weights, object values)
    {
        using var scope = ops.OpenScope(null, "assert_broadcastable", weights, values);
        var given = Described(weights, "weights");
        var target = Described(values, "values");
        if (!given.HasRank || !target.HasRank)
        {
            return null;
        }

        if (given.Rank == 0)
        {
            return gen_ops.Apply("NoOp", "static_scalar_check_success", []);
        }

        if (given.Rank != target.Rank)
        {
            throw new ValueError($"{Wrong} values.rank={target.Rank}. weights.rank={given.Rank}. values.shape={target.ToPythonString()}. weights.shape={given.ToPythonString()}.");
        }

        for (var i = 0; i < given.Rank; i++)
        {
            if (given[i] >= 0 && target[i] >= 0 && given[i] != 1 && given[i] != target[i])
            {
                throw new ValueError($"{Wrong} Mismatch at dim {i}. values.shape={target.ToPythonString()}, weights.shape={given.ToPythonString()}.");
            }
        }

        return given.IsFullyDefined && target.IsFullyDefined ? gen_ops.Apply("NoOp", "static_dims_check_success", []) : null;
    }

    /// <summary>The weights repeated to the shape of the values.</summary>
    public static Tensor broadcast_weights(Tensor weights, Tensor values)
    {
        using var scope = ops.OpenScope(null, "broadcast_weights", weights, values);
        if (weights.StaticShape.IsFullyDefined && values.StaticShape.IsFullyDefined && weights.StaticShape.Equals(values.StaticShape))
        {
            return weights;
        }

        using var control = After(assert_broadcastable(weights, values));
        return tensorflow.Binary("Mul", weights, array_ops.ones_like(values), scope.Name);
    }

    /// <summary>What is made until it is disposed waits for <paramref name="check"/>, where there is one.</summary>
    public static IDisposable After(Operation check) => check is null ? null : ops.control_dependencies([check]).Enter();

    /// <summary>Labels, predictions and weights without a last dimension of 1 that the others do not have.</summary>
    public static (Tensor Labels, Tensor Predictions, Tensor Weights) remove_squeezable_dimensions(Tensor labels, Tensor predictions, Tensor weights = null, int expected = 0)
    {
        using (var scope = ops.OpenScope(null, "remove_squeezable_dimensions", labels, predictions))
        {
            if (labels.rank >= 0 && predictions.rank >= 0)
            {
                var difference = predictions.rank - labels.rank;
                predictions = difference == expected + 1 && EndsWithOne(predictions) ? array_ops.squeeze(predictions, [-1]) : predictions;
                labels = difference == expected - 1 && EndsWithOne(labels) ? array_ops.squeeze(labels, [-1]) : labels;
            }
        }

        return (labels, predictions, weights is { rank: > 0 } && weights is not NDArray && weights.rank - labels.rank == 1 ? array_ops.squeeze(weights, [-1]) : weights);
    }

    private static bool EndsWithOne(Tensor tensor) => tensor.shape.dims[^1] is -1 or 1;

    private static HostShape Described(object value, string name)
    {
        using var scope = ops.OpenScope(null, name, value);
        var tensor = ops.convert_to_tensor(value, name: scope.Name);
        array_ops.shape(tensor, "shape");
        array_ops.rank(tensor, "rank");
        return tensor.StaticShape;
    }
}
