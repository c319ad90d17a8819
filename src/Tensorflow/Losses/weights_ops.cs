namespace Tensorflow;

/// <summary>Weights that stand for the elements of a tensor (python/ops/weights_broadcast_ops.py, confusion_matrix.py).</summary>
internal static class weights_ops
{
    private const string Wrong = "weights can not be broadcast to values.";

    /// <summary>An operation after which the weights fit the values: nothing to run where their shapes are known, else a check.</summary>
    /// <exception cref="ValueError">They do not fit.</exception>
    public static Operation assert_broadcastable(object weights, object values)
    {
        using var scope = ops.OpenScope(null, "assert_broadcastable", weights, values);
        var given = new Described(weights, "weights");
        var target = new Described(values, "values");
        if (given.Known.HasRank && target.Known.HasRank)
        {
            if (given.Known.Rank == 0)
            {
                return gen_ops.Apply("NoOp", "static_scalar_check_success", []);
            }

            Check(given.Known, target.Known);
            if (given.Known.IsFullyDefined && target.Known.IsFullyDefined)
            {
                return gen_ops.Apply("NoOp", "static_dims_check_success", []);
            }
        }

        var isScalar = tensorflow.Binary("Equal", 0, given.Rank, "is_scalar");
        object[] data = [Wrong, "weights.shape=", given.Tensor.name, given.Shape, "values.shape=", target.Tensor.name, target.Shape, "is_scalar=", isScalar];
        var fits = control_flow_ops.Cond(isScalar, () => [isScalar], () => [SameRankFits(given, target)], "is_valid_shape")[0];
        return control_flow_ops.Assert(fits, data, name: scope.Name);
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

    /// <summary>What is made until it is disposed waits for <paramref name="check"/>.</summary>
    public static IDisposable After(Operation check) => ops.control_dependencies([check]).Enter();

    /// <summary>Labels and predictions without a last dimension of 1 that the other does not have.</summary>
    /// <param name="labels">Labels.</param>
    /// <param name="predictions">Predictions.</param>
    /// <param name="expected">How many dimensions the predictions have more.</param>
    public static (Tensor Labels, Tensor Predictions) remove_squeezable_dimensions(Tensor labels, Tensor predictions, int expected = 0)
    {
        using var scope = ops.OpenScope(null, "remove_squeezable_dimensions", labels, predictions);
        if (labels.rank >= 0 && predictions.rank >= 0)
        {
            var difference = predictions.rank - labels.rank;
            return difference == expected + 1 ? (labels, array_ops.squeeze(predictions, [-1]))
                : difference == expected - 1 ? (array_ops.squeeze(labels, [-1]), predictions)
                : (labels, predictions);
        }

        var found = array_ops.rank(predictions) - array_ops.rank(labels);
        predictions = EndsWithOne(predictions) ? SqueezedWhere(predictions, expected + 1, found) : predictions;
        labels = EndsWithOne(labels) ? SqueezedWhere(labels, expected - 1, found) : labels;
        return (labels, predictions);
    }

    /// <summary>Weights without a last dimension that the labels do not have.</summary>
    public static Tensor Squeezed(Tensor weights, Tensor labels)
    {
        if (weights.rank >= 0 && labels.rank >= 0)
        {
            return weights.rank - labels.rank == 1 ? array_ops.squeeze(weights, [-1]) : weights;
        }

        var found = array_ops.rank(weights) - array_ops.rank(labels);
        return weights.rank != 0 && EndsWithOne(weights) ? SqueezedWhere(weights, 1, found) : weights;
    }

    private static Tensor SqueezedWhere(Tensor tensor, int difference, Tensor found) => control_flow_ops.Cond(
        tensorflow.Binary("Equal", difference, found, null),
        () => [array_ops.squeeze(tensor, [-1])],
        () => [tensor])[0];

    private static bool EndsWithOne(Tensor tensor) => tensor.rank < 0 || (tensor.rank > 0 && tensor.shape.dims[^1] is -1 or 1);

    private static void Check(HostShape given, HostShape target)
    {
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
    }

    private static Tensor SameRankFits(Described given, Described target)
    {
        using var scope = ops.OpenScope(null, "has_valid_nonscalar_shape", given.Rank, given.Shape, target.Rank, target.Shape);
        var isSame = tensorflow.Binary("Equal", target.Rank, given.Rank, "is_same_rank");
        return control_flow_ops.Cond(isSame, () => [EachFits(given, target)], () => [isSame], scope.Name)[0];
    }

    /// <summary>Whether each dimension of the weights is 1 or that of the values: none is left without these.</summary>
    private static Tensor EachFits(Described given, Described target)
    {
        using var scope = ops.OpenScope(null, "has_invalid_dims", given.Shape, target.Shape);
        var wanted = gen_ops.Apply("ExpandDims", null, [target.Shape, -1]).output;
        var valid = array_ops.concat([wanted, array_ops.ones_like(wanted, name: null)], 1);
        var sizes = gen_ops.Apply("ExpandDims", null, [given.Shape, -1]).output;
        var invalid = gen_ops.Apply("DenseToDenseSetOperation", null, [sizes, valid], ("set_operation", "a-b")).outputs[1];
        return tensorflow.Binary("Equal", 0, array_ops.size(invalid, "num_invalid_dims"), scope.Name);
    }

    /// <summary>A tensor with nodes that tell its shape and its rank.</summary>
    private sealed class Described
    {
        public Described(object value, string name)
        {
            using var scope = ops.OpenScope(null, name, value);
            Tensor = ops.convert_to_tensor(value, name: scope.Name);
            Shape = array_ops.shape(Tensor, "shape");
            Rank = array_ops.rank(Tensor, "rank");
        }

        public Tensor Tensor { get; }

        public Tensor Shape { get; }

        public Tensor Rank { get; }

        public HostShape Known => Tensor.StaticShape;
    }
}
