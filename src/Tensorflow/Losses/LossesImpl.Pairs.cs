namespace Tensorflow;

/// <content>The loss of differences between pairs of elements.</content>
public partial class LossesImpl
{
    /// <summary>The mean over all pairs of elements of one part of the batch of (the difference of the predictions - the difference of the labels)².</summary>
    /// <param name="labels">Of the predictions' shape.</param>
    /// <param name="predictions"><c>[batch, ...]</c>.</param>
    /// <param name="weights">A number, or one for each part of the batch.</param>
    /// <param name="scope">The scope; <c>mean_pairwise_squared_error</c> by default.</param>
    /// <param name="loss_collection">The collection; null for none.</param>
    public Tensor mean_pairwise_squared_error(Tensor labels, Tensor predictions, object weights = null, string scope = null, string loss_collection = Losses)
    {
        using var names = ops.OpenScope(scope, "mean_pairwise_squared_error", predictions, labels, weights);
        var given = Weights(weights);
        var factors = math_ops.cast(given as Tensor ?? ops.convert_to_tensor(given), TF_DataType.TF_FLOAT, "ToFloat");
        var wanted = math_ops.cast(labels, TF_DataType.TF_FLOAT, "ToFloat");
        using var control = weights_ops.After(weights_ops.assert_broadcastable(factors, wanted));
        var found = math_ops.cast(predictions, TF_DataType.TF_FLOAT, "ToFloat");
        CheckShapes(wanted, found);
        var differences = tensorflow.Binary("Sub", found, wanted, null);
        var axes = OfEach(differences);
        var squares = math_ops.Reduce("Sum", tensorflow.Unary("Square", differences, null), axes, true, null);
        var count = Present(differences, factors, isOfEach: true);
        var own = Twice(squares, BinaryOperators.Apply("sub", count, 1));
        var sums = math_ops.Reduce("Sum", differences, axes, true, null);
        var shared = Twice(tensorflow.Unary("Square", sums, null), tensorflow.Binary("Mul", count, BinaryOperators.Apply("sub", count, 1), null));
        var total = math_ops.Reduce("Sum", tensorflow.Binary("Mul", own - shared, factors, null), null, false, null);
        var loss = array_ops.where(BinaryOperators.Apply("greater", math_ops.Reduce("Sum", count, null, false, null), 0), total, array_ops.zeros_like(total, name: null), "value");
        if (loss_collection is not null)
        {
            ops.add_to_collection(loss_collection, loss);
        }

        return loss;
    }

    /// <summary>Twice the quotient; 0 where there are no pairs.</summary>
    private static Tensor Twice(Tensor numerator, Tensor pairs)
    {
        var divisor = tensorflow.Binary("Maximum", pairs, 0, null);
        return BinaryOperators.Apply("mul", 2.0f, Binding.tf.math.divide_no_nan(numerator, divisor, "value"));
    }

    /// <summary>All axes but that of the batch.</summary>
    private static Tensor OfEach(Tensor tensor) => math_ops.range(1, array_ops.rank(tensor), 1, TF_DataType.DtInvalid, "range");
}
