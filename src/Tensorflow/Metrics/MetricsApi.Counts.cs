namespace Tensorflow.Metrics;

/// <content>Right and wrong answers to yes-or-no questions; what is not 0 is a yes.</content>
public partial class MetricsApi
{
    /// <summary>How many are predicted and true.</summary>
    public (Tensor, Tensor) true_positives(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        Count("true_positives", true, true, labels, predictions, weights, metrics_collections, updates_collections, name);

    /// <summary>How many are not predicted and not true.</summary>
    public (Tensor, Tensor) true_negatives(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        Count("true_negatives", false, false, labels, predictions, weights, metrics_collections, updates_collections, name);

    /// <summary>How many are predicted and not true.</summary>
    public (Tensor, Tensor) false_positives(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        Count("false_positives", false, true, labels, predictions, weights, metrics_collections, updates_collections, name);

    /// <summary>How many are true and not predicted.</summary>
    public (Tensor, Tensor) false_negatives(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        Count("false_negatives", true, false, labels, predictions, weights, metrics_collections, updates_collections, name);

    /// <summary>Of what is predicted, the part that is true.</summary>
    public (Tensor, Tensor) precision(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        using var scope = new variable_scope(name, "precision");
        scope.__enter__();
        (labels, predictions, weights) = AsAnswers(labels, predictions, weights);
        var right = true_positives(labels, predictions, weights);
        var wrong = false_positives(labels, predictions, weights);
        return Collected(Share(right.Item1, wrong.Item1, "value"), Share(right.Item2, wrong.Item2, "update_op"), metrics_collections, updates_collections);
    }

    /// <summary>Of what is true, the part that is predicted.</summary>
    public (Tensor, Tensor) recall(Tensor labels, Tensor predictions, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null)
    {
        using var scope = new variable_scope(name, "recall");
        scope.__enter__();
        (labels, predictions, weights) = AsAnswers(labels, predictions, weights);
        var found = true_positives(labels, predictions, weights);
        var missed = false_negatives(labels, predictions, weights);
        return Collected(Share(found.Item1, missed.Item1, "value"), Share(found.Item2, missed.Item2, "update_op"), metrics_collections, updates_collections);
    }

    private static (Tensor, Tensor) Count(string defaultName, bool label, bool prediction, Tensor labels, Tensor predictions, Tensor weights, string[] metrics, string[] updates, string name)
    {
        using var scope = new variable_scope(name, defaultName);
        scope.__enter__();
        (labels, predictions, weights) = AsAnswers(labels, predictions, weights);
        var fits = tensorflow.Binary("LogicalAnd", tensorflow.Binary("Equal", labels, label, null), tensorflow.Binary("Equal", predictions, prediction, null), null);
        check_ops.assert_type(fits, TF_DataType.TF_BOOL);
        var count = Variable("count");
        var values = math_ops.cast(fits, TF_DataType.TF_FLOAT, "ToFloat");
        if (weights is not null)
        {
            using var control = weights_ops.After(check_ops.assert_scalar_or_rank_of(weights, values));
            values = tensorflow.Binary("Mul", values, math_ops.cast(weights, TF_DataType.TF_FLOAT, "ToFloat"), null);
        }

        var value = tensorflow.Unary("Identity", count.AsTensor(), null);
        return Collected(value, Add(count, math_ops.Reduce("Sum", values, null, false, null)), metrics, updates);
    }

    /// <summary>Everything as bool: predictions first, as Python does.</summary>
    private static (Tensor Labels, Tensor Predictions, Tensor Weights) AsAnswers(Tensor labels, Tensor predictions, Tensor weights)
    {
        predictions = math_ops.cast(predictions, TF_DataType.TF_BOOL);
        return Squeezed(math_ops.cast(labels, TF_DataType.TF_BOOL), predictions, weights);
    }

    private static Tensor Share(Tensor part, Tensor rest, string name)
    {
        var isAny = tensorflow.Binary("Greater", part + rest, 0, null);
        return array_ops.where(isAny, BinaryOperators.Apply("div", part, part + rest), 0, name);
    }
}
