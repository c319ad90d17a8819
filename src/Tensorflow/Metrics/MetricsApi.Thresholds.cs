namespace Tensorflow.Metrics;

/// <content>Answers that are given as likelihoods, counted at several thresholds at once.</content>
public partial class MetricsApi
{
    private const double Beyond = 1e-7;

    /// <summary>The area under a curve of recall: by the rate of false positives (<c>ROC</c>), or of precision by recall (<c>PR</c>).</summary>
    /// <param name="labels">Yes or no; what is not 0 is a yes.</param>
    /// <param name="predictions">Likelihoods from 0 to 1; others are an error when it runs.</param>
    /// <param name="weights">What each counts: a scalar or of a shape that fits; null for 1.</param>
    /// <param name="num_thresholds">How many thresholds the curve is drawn through, 3 or more.</param>
    /// <param name="metrics_collections">The collections that the value joins.</param>
    /// <param name="updates_collections">The collections that the update joins.</param>
    /// <param name="curve"><c>ROC</c> or <c>PR</c>.</param>
    /// <param name="name">The scope; <c>auc</c> by default.</param>
    /// <param name="summation_method"><c>trapezoidal</c>, or <c>minoring</c> and <c>majoring</c> for bounds.</param>
    /// <exception cref="ValueError">There is no such curve or method.</exception>
    public (Tensor, Tensor) auc(Tensor labels, Tensor predictions, Tensor weights = null, int num_thresholds = 200, string[] metrics_collections = null, string[] updates_collections = null, string curve = "ROC", string name = null, string summation_method = "trapezoidal")
    {
        if (curve is not ("ROC" or "PR"))
        {
            throw new ValueError($"curve must be either ROC or PR, {curve} unknown");
        }

        if (summation_method is not ("trapezoidal" or "minoring" or "majoring"))
        {
            throw new ValueError($"Invalid summation_method: {summation_method}");
        }

        using var scope = new variable_scope(name, "auc");
        scope.__enter__();
        double[] inner = [.. Enumerable.Range(1, num_thresholds - 2).Select(i => i / (double)(num_thresholds - 1))];
        var counts = At([-Beyond, .. inner, 1 + Beyond], labels, predictions, weights, "tp", "fn", "tn", "fp");
        Tensor Area(Func<(Tensor Value, Tensor Update), Tensor> side, string part) => Sum(
            curve == "ROC"
                ? Roc(side(counts["tp"]), side(counts["fn"]), side(counts["tn"]), side(counts["fp"]))
                : PrecisionByRecall(side(counts["tp"]), side(counts["fn"]), side(counts["fp"])),
            num_thresholds,
            summation_method,
            part);
        return Collected(Area(c => c.Value, "value"), Area(c => c.Update, "update_op"), metrics_collections, updates_collections);
    }

    /// <summary>The precision at each threshold <c>[thresholds]</c>.</summary>
    public (Tensor, Tensor) precision_at_thresholds(Tensor labels, Tensor predictions, float[] thresholds, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        ShareAt("precision", "fp", labels, predictions, thresholds, weights, metrics_collections, updates_collections, name);

    /// <summary>The recall at each threshold <c>[thresholds]</c>.</summary>
    public (Tensor, Tensor) recall_at_thresholds(Tensor labels, Tensor predictions, float[] thresholds, Tensor weights = null, string[] metrics_collections = null, string[] updates_collections = null, string name = null) =>
        ShareAt("recall", "fn", labels, predictions, thresholds, weights, metrics_collections, updates_collections, name);

    private static (Tensor, Tensor) ShareAt(string what, string rest, Tensor labels, Tensor predictions, float[] thresholds, Tensor weights, string[] metrics, string[] updates, string name)
    {
        using var scope = new variable_scope(name, what + "_at_thresholds");
        scope.__enter__();
        var counts = At([.. thresholds.Select(t => Python.Float(t))], labels, predictions, weights, "tp", rest);
        Tensor Part(Tensor right, Tensor wrong, string part) =>
            BinaryOperators.Apply("div", right, BinaryOperators.Apply("add", 1e-7, right) + wrong, $"{what}_{part}");
        return Collected(Part(counts["tp"].Value, counts[rest].Value, "value"), Part(counts["tp"].Update, counts[rest].Update, "update_op"), metrics, updates);
    }

    private static (Tensor X, Tensor Y) Roc(Tensor tp, Tensor fn, Tensor tn, Tensor fp)
    {
        var recall = Recall(tp, fn);
        return (BinaryOperators.Apply("div", fp, fp + tn + 1e-6f), recall);
    }

    private static (Tensor X, Tensor Y) PrecisionByRecall(Tensor tp, Tensor fn, Tensor fp)
    {
        var recall = Recall(tp, fn);
        return (recall, BinaryOperators.Apply("div", tp + 1e-6f, tp + fp + 1e-6f));
    }

    private static Tensor Recall(Tensor tp, Tensor fn) => BinaryOperators.Apply("div", tp + 1e-6f, tp + fn + 1e-6f);

    /// <summary>The area under a curve through points in falling order.</summary>
    private static Tensor Sum((Tensor X, Tensor Y) curve, int points, string method, string name)
    {
        Tensor Before(Tensor t) => array_ops.strided_slice(t, [new Slice(null, points - 1)]);
        Tensor After(Tensor t) => array_ops.strided_slice(t, [new Slice(1)]);
        var width = Before(curve.X) - After(curve.X);
        var height = method switch
        {
            "trapezoidal" => (Before(curve.Y) + After(curve.Y)) / 2.0f,
            "minoring" => tensorflow.Binary("Minimum", Before(curve.Y), After(curve.Y), null),
            _ => tensorflow.Binary("Maximum", Before(curve.Y), After(curve.Y), null),
        };
        return math_ops.Reduce("Sum", tensorflow.Binary("Mul", width, height, null), null, false, name);
    }

    /// <summary>The counts <c>[thresholds]</c> of right and wrong answers, so far and with this batch.</summary>
    private static Dictionary<string, (Tensor Value, Tensor Update)> At(double[] thresholds, Tensor labels, Tensor predictions, Tensor weights, params string[] kinds)
    {
        const string Range = "predictions must be in [0, 1]";
        var type = predictions.dtype.as_base_dtype();
        var above = check_ops.assert_greater_equal(predictions, math_ops.cast((NDArray)0.0f, type), Range);
        var below = check_ops.assert_less_equal(predictions, math_ops.cast((NDArray)1.0f, type), Range);
        using (ops.control_dependencies([above, below]).Enter())
        {
            predictions = math_ops.cast(predictions, TF_DataType.TF_FLOAT, "ToFloat");
            (labels, predictions, weights) = Squeezed(math_ops.cast(labels, TF_DataType.TF_BOOL), predictions, weights);
        }

        var count = thresholds.Length;
        var column = array_ops.reshape(predictions, new[] { -1, 1 });
        var row = array_ops.reshape(math_ops.cast(labels, TF_DataType.TF_BOOL), new[] { 1, -1 });
        object number = column.shape.dims[0] >= 0 ? (int)column.shape.dims[0] : array_ops.strided_slice(array_ops.shape(column), [Slice.Index(0)]);
        var limits = gen_ops.Apply("ExpandDims", null, [constant_op.constant(Array.ConvertAll(thresholds, t => (float)t)), new[] { 1 }]).output;
        var limit = Tile(limits, ops.convert_to_tensor(number is int known ? new[] { 1, known } : new List<object> { 1, number }, name: "stack"));
        var isPredicted = tensorflow.Binary("Greater", Tile(array_ops.transpose(column), new[] { count, 1 }), limit, null);
        var isNotPredicted = kinds.Any(k => k is "fn" or "tn") ? tensorflow.Unary("LogicalNot", isPredicted, null) : null;
        var isTrue = Tile(row, new[] { count, 1 });
        var isNotTrue = kinds.Any(k => k is "fp" or "tn") ? tensorflow.Unary("LogicalNot", isTrue, null) : null;
        Tensor factors = null;
        if (weights is not null)
        {
            var all = weights_ops.broadcast_weights(math_ops.cast(weights, TF_DataType.TF_FLOAT, "ToFloat"), predictions);
            factors = Tile(array_ops.reshape(all, new[] { 1, -1 }), new[] { count, 1 });
        }

        return kinds.ToDictionary(k => k, k => k switch
        {
            "tp" => CountEach("true_positives", count, isTrue, isPredicted, factors),
            "fn" => CountEach("false_negatives", count, isTrue, isNotPredicted, factors),
            "tn" => CountEach("true_negatives", count, isNotTrue, isNotPredicted, factors),
            _ => CountEach("false_positives", count, isNotTrue, isPredicted, factors),
        });
    }

    private static (Tensor Value, Tensor Update) CountEach(string name, int count, Tensor label, Tensor prediction, Tensor factors)
    {
        var variable = Variable(name, count);
        var values = math_ops.cast(tensorflow.Binary("LogicalAnd", label, prediction, null), TF_DataType.TF_FLOAT, "ToFloat");
        values = factors is null ? values : values * factors;
        return (variable.AsTensor(), Add(variable, math_ops.Reduce("Sum", values, 1, false, null)));
    }

    private static Tensor Tile(Tensor input, object multiples) => gen_ops.Apply("Tile", null, [input, multiples]).output;
}
