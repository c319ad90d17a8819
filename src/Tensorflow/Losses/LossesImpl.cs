namespace Tensorflow;

/// <summary>
/// Losses: one number each by default, added to the collection <c>losses</c> (python/ops/losses/losses_impl.py). Weights are a number or a tensor that
/// fits the elements; null stands for 1.
/// </summary>
public partial class LossesImpl
{
    private const string Nonzero = Reduction.SUM_BY_NONZERO_WEIGHTS;
    private const string Losses = "losses";

    /// <summary>The mean of (labels - predictions)².</summary>
    public Tensor mean_squared_error(Tensor labels, Tensor predictions, object weights = null, string scope = null, string loss_collection = Losses, string reduction = Nonzero) =>
        Compare("mean_squared_error", labels, predictions, weights, scope, loss_collection, reduction, (l, p) => tensorflow.Binary("SquaredDifference", p, l, null));

    /// <summary>The mean of |labels - predictions|.</summary>
    public Tensor absolute_difference(Tensor labels, Tensor predictions, object weights = null, string scope = null, string loss_collection = Losses, string reduction = Nonzero) =>
        Compare("absolute_difference", labels, predictions, weights, scope, loss_collection, reduction, (l, p) => tensorflow.Unary("Abs", tensorflow.Binary("Sub", p, l, null), null));

    /// <summary>The mean of max(0, 1 - y · logits), y being -1 for the label 0 and 1 for 1.</summary>
    public Tensor hinge_loss(Tensor labels, Tensor logits, object weights = null, string scope = null, string loss_collection = Losses, string reduction = Nonzero) =>
        Compare("hinge_loss", labels, logits, weights, scope, loss_collection, reduction, Hinge);

    /// <summary>Half the square of an error up to <paramref name="delta"/>, a straight line beyond.</summary>
    public Tensor huber_loss(Tensor labels, Tensor predictions, object weights = null, float delta = 1f, string scope = null, string loss_collection = Losses, string reduction = Nonzero) =>
        Compare("huber_loss", labels, predictions, weights, scope, loss_collection, reduction, (l, p) => Huber(l, p, delta));

    /// <summary>-labels · ln(predictions) - (1 - labels) · ln(1 - predictions), each logarithm shifted by <paramref name="epsilon"/>.</summary>
    public Tensor log_loss(Tensor labels, Tensor predictions, object weights = null, float epsilon = 1e-7f, string scope = null, string loss_collection = Losses, string reduction = Nonzero) =>
        Compare("log_loss", labels, predictions, weights, scope, loss_collection, reduction, (l, p) => Log(l, p, epsilon));

    /// <summary>The mean of 1 - labels · predictions along <paramref name="axis"/>: both are taken to have length 1 there.</summary>
    public Tensor cosine_distance(Tensor labels, Tensor predictions, int axis, object weights = null, string scope = null, string loss_collection = Losses, string reduction = Nonzero) =>
        Compare("cosine_distance_loss", labels, predictions, weights, scope, loss_collection, reduction, (l, p) => BinaryOperators.Apply("sub", 1, math_ops.Reduce("Sum", tensorflow.Binary("Mul", p, l, null), new[] { axis }, true, null)));

    /// <summary>Cross entropy of integer labels <c>[batch]</c> and logits <c>[batch, classes]</c>.</summary>
    public Tensor sparse_softmax_cross_entropy(Tensor labels, Tensor logits, object weights = null, string scope = null, string loss_collection = Losses, string reduction = Nonzero)
    {
        using var names = ops.OpenScope(scope, "sparse_softmax_cross_entropy_loss", logits, labels, weights);
        var (classes, rows) = weights_ops.remove_squeezable_dimensions(labels, logits, 1);
        var factor = weights_ops.Squeezed(ops.convert_to_tensor(Weights(weights)), classes);
        var losses = Binding.tf.nn.sparse_softmax_cross_entropy_with_logits(classes, rows, "xentropy");
        return compute_weighted_loss(losses, factor, names.Name, loss_collection, reduction);
    }

    /// <summary>Cross entropy of label distributions <c>[batch, classes]</c>, moved towards the even one by <paramref name="label_smoothing"/>.</summary>
    public Tensor softmax_cross_entropy(Tensor onehot_labels, Tensor logits, object weights = null, float label_smoothing = 0f, string scope = null, string loss_collection = Losses, string reduction = Nonzero)
    {
        using var names = ops.OpenScope(scope, "softmax_cross_entropy_loss", logits, onehot_labels, weights);
        var labels = math_ops.cast(onehot_labels, logits.dtype);
        CheckShapes(labels, logits);
        if (label_smoothing > 0)
        {
            var classes = math_ops.cast(array_ops.strided_slice(array_ops.shape(labels), [Slice.Index(-1)]), logits.dtype);
            var share = BinaryOperators.Apply("truediv", Python.Float(label_smoothing), classes);
            labels = BinaryOperators.Apply("mul", labels, 1.0 - Python.Float(label_smoothing)) + share;
        }

        labels = tensorflow.Unary("StopGradient", labels, "labels_stop_gradient");
        var losses = Binding.tf.nn.softmax_cross_entropy_with_logits_v2(labels, logits, name: "xentropy");
        return compute_weighted_loss(losses, weights, names.Name, loss_collection, reduction);
    }

    /// <summary>Cross entropy of independent classes, moved towards 1/2 by <paramref name="label_smoothing"/>.</summary>
    public Tensor sigmoid_cross_entropy(Tensor multi_class_labels, Tensor logits, object weights = null, float label_smoothing = 0f, string scope = null, string loss_collection = Losses, string reduction = Nonzero)
    {
        using var names = ops.OpenScope(scope, "sigmoid_cross_entropy_loss", logits, multi_class_labels, weights);
        var labels = math_ops.cast(multi_class_labels, logits.dtype);
        CheckShapes(labels, logits);
        if (label_smoothing > 0)
        {
            var smoothing = Python.Float(label_smoothing);
            labels = BinaryOperators.Apply("add", BinaryOperators.Apply("mul", labels, 1 - smoothing), 0.5 * smoothing);
        }

        var losses = Binding.tf.nn.sigmoid_cross_entropy_with_logits(labels, logits, "xentropy");
        return compute_weighted_loss(losses, weights, names.Name, loss_collection, reduction);
    }

    private Tensor Compare(string defaultName, Tensor labels, Tensor predictions, object weights, string scope, string collection, string reduction, Func<Tensor, Tensor, Tensor> loss)
    {
        using var names = ops.OpenScope(scope, defaultName, predictions, labels, weights);
        var given = math_ops.cast(predictions, TF_DataType.TF_FLOAT, "ToFloat");
        var wanted = math_ops.cast(labels, TF_DataType.TF_FLOAT, "ToFloat");
        CheckShapes(wanted, given);
        return compute_weighted_loss(loss(wanted, given), weights, names.Name, collection, reduction);
    }

    private static Tensor Hinge(Tensor labels, Tensor logits)
    {
        var ones = array_ops.ones_like(labels);
        var signs = tensorflow.Binary("Sub", BinaryOperators.Apply("mul", 2, labels), ones, null);
        return tensorflow.Unary("Relu", tensorflow.Binary("Sub", ones, tensorflow.Binary("Mul", signs, logits, null), null), null);
    }

    private static Tensor Huber(Tensor labels, Tensor predictions, float delta)
    {
        var error = tensorflow.Unary("Abs", tensorflow.Binary("Sub", predictions, labels, null), null);
        var near = tensorflow.Binary("Minimum", error, delta, null);
        var far = tensorflow.Binary("Sub", error, near, null);
        var half = ops.convert_to_tensor(0.5f, near.dtype);
        var squares = tensorflow.Binary("Mul", half, tensorflow.Binary("Mul", near, near, null), null);
        return tensorflow.Binary("Add", squares, tensorflow.Binary("Mul", delta, far, null), null);
    }

    private static Tensor Log(Tensor labels, Tensor predictions, float epsilon)
    {
        var small = Python.Float(epsilon);
        var first = tensorflow.Unary("Neg", tensorflow.Binary("Mul", labels, tensorflow.Unary("Log", BinaryOperators.Apply("add", predictions, small), null), null), null);
        var rest = BinaryOperators.Apply("sub", 1, labels);
        var other = tensorflow.Unary("Log", BinaryOperators.Apply("add", BinaryOperators.Apply("sub", 1, predictions), small), null);
        return first - tensorflow.Binary("Mul", rest, other, null);
    }

    private static void CheckShapes(Tensor labels, Tensor predictions)
    {
        if (!labels.shape.is_compatible_with(predictions.shape))
        {
            throw new ValueError($"Shapes {predictions.StaticShape.ToPythonString()} and {labels.StaticShape.ToPythonString()} are incompatible");
        }
    }
}
