namespace Tensorflow;

/// <content>Weights, reductions and the collection of losses.</content>
public partial class LossesImpl
{
    /// <summary>A loss of weighted elements, reduced, in the collection.</summary>
    /// <param name="losses">The loss of each element.</param>
    /// <param name="weights">A number, or a tensor that fits; null for 1.</param>
    /// <param name="scope">The scope; <c>weighted_loss</c> by default.</param>
    /// <param name="loss_collection">The collection; null for none.</param>
    /// <param name="reduction">One of <see cref="Reduction"/>.</param>
    /// <exception cref="ValueError">The weights do not fit, or there is no such reduction.</exception>
    public Tensor compute_weighted_loss(Tensor losses, object weights = null, string scope = null, string loss_collection = Losses, string reduction = Nonzero)
    {
        weights = Weights(weights);
        using var names = ops.OpenScope(scope, "weighted_loss", losses, weights);
        names.Graph._last_loss_reduction = reduction;
        using var control = weights_ops.After(weights_ops.assert_broadcastable(weights, losses));
        var type = losses.dtype.as_base_dtype();
        var elements = math_ops.cast(losses, TF_DataType.TF_FLOAT, "ToFloat");
        var factors = math_ops.cast(weights as Tensor ?? ops.convert_to_tensor(weights), TF_DataType.TF_FLOAT, "ToFloat");
        var weighted = tensorflow.Binary("Mul", elements, factors, null);
        var loss = math_ops.cast(Reduced(weighted, elements, factors, reduction), type);
        if (loss_collection is not null)
        {
            ops.add_to_collection(loss_collection, loss);
        }

        return loss;
    }

    /// <summary>Adds a loss to the collection.</summary>
    public void add_loss(Tensor loss, string loss_collection = Losses) => ops.add_to_collection(loss_collection, loss);

    /// <summary>The losses that were collected.</summary>
    public Tensor[] get_losses(string scope = null, string loss_collection = Losses) => [.. ops.get_collection<Tensor>(loss_collection, scope)];

    /// <summary>What regularizers gave.</summary>
    public Tensor[] get_regularization_losses(string scope = null) => [.. ops.get_collection<Tensor>(ops.GraphKeys.REGULARIZATION_LOSSES_, scope)];

    /// <summary>The sum of what regularizers gave; 0 where there is nothing.</summary>
    public Tensor get_regularization_loss(string scope = null, string name = "total_regularization_loss") => get_regularization_losses(scope) is { Length: > 0 } losses
        ? gen_ops.Apply("AddN", name, [losses]).output
        : constant_op.constant(0.0f);

    /// <summary>The sum of all losses.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public Tensor get_total_loss(bool add_regularization_losses = true, string name = "total_loss", string scope = null) =>
        gen_ops.Apply("AddN", name, [(Tensor[])[.. get_losses(scope), .. add_regularization_losses ? get_regularization_losses(scope) : []]]).output;

    /// <summary>Weights as they are, numbers as float32.</summary>
    private static object Weights(object weights) => weights switch
    {
        null => (NDArray)1f,
        float number => (NDArray)number,
        double number => (NDArray)(float)number,
        int number => (NDArray)(float)number,
        _ => weights,
    };

    private static Tensor Reduced(Tensor weighted, Tensor losses, Tensor weights, string reduction)
    {
        if (reduction == Reduction.NONE)
        {
            return weighted;
        }

        var sum = math_ops.Reduce("Sum", weighted, null, false, null);
        return reduction switch
        {
            Reduction.SUM => sum,
            Reduction.WEIGHTED_MEAN => SafeMean(sum, math_ops.Reduce("Sum", array_ops.ones_like(losses) * weights, null, false, null)),
            Reduction.SUM_BY_NONZERO_WEIGHTS => SafeMean(sum, Present(losses, weights)),
            Reduction.SUM_OVER_BATCH_SIZE => SafeMean(sum, Elements(losses)),
            _ => throw new ValueError($"Invalid Reduction Key {reduction}."),
        };
    }

    /// <summary>The quotient; 0 where nothing counts.</summary>
    private static Tensor SafeMean(Tensor loss, Tensor count) => Binding.tf.math.divide_no_nan(math_ops.Reduce("Sum", loss, null, false, null), count, "value");

    private static Tensor Elements(Tensor losses)
    {
        using var scope = ops.OpenScope(null, "num_elements", losses);
        return math_ops.cast(array_ops.size(losses, scope.Name), losses.dtype);
    }

    /// <summary>How many elements have a weight that is not 0, in all or in each part of the batch.</summary>
    private static Tensor Present(Tensor losses, Tensor weights, bool isOfEach = false)
    {
        using var scope = ops.OpenScope(null, "num_present", losses, weights);
        var present = array_ops.where(tensorflow.Binary("Equal", weights, 0.0f, null), array_ops.zeros_like(weights), array_ops.ones_like(weights));
        var all = weights_ops.broadcast_weights(present, losses);
        return isOfEach
            ? math_ops.Reduce("Sum", all, OfEach(all), true, scope.Name)
            : math_ops.Reduce("Sum", all, null, false, scope.Name);
    }
}
