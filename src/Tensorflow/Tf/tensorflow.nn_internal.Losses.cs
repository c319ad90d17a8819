namespace Tensorflow;

/// <content>Losses and ranks of logits (python/ops/nn_ops.py, nn_impl.py).</content>
public partial class tensorflow
{
    /// <content>Losses and ranks of logits.</content>
    public partial class nn_internal
    {
        /// <summary>Cross entropy of integer labels, one a row of <paramref name="logits"/>.</summary>
        public Tensor sparse_softmax_cross_entropy_with_logits(Tensor labels = null, Tensor logits = null, string name = null)
        {
            using var scope = ops.OpenScope(name, "SparseSoftmaxCrossEntropyWithLogits", labels, logits);
            var shape = array_ops.shape(labels);
            if (logits.rank == 0)
            {
                throw new ValueError($"Logits cannot be scalars - received shape {logits.shape}.");
            }

            if (labels.rank >= 0 && logits.rank >= 0 && labels.rank != logits.rank - 1)
            {
                throw new ValueError($"Rank mismatch: Rank of labels (received {labels.rank}) should equal rank of logits minus 1 (received {logits.rank}).");
            }

            return logits.rank == 2
                ? gen_ops.Apply("SparseSoftmaxCrossEntropyWithLogits", name, [logits, labels]).outputs[0]
                : SparseOfManyAxes(labels, logits, shape, name);
        }

        /// <summary>The cross entropy by rows <c>[rows, classes]</c>, in the shape of the labels.</summary>
        private static Tensor SparseOfManyAxes(Tensor labels, Tensor logits, Tensor shape, string name)
        {
            var isKnown = labels.StaticShape.IsFullyDefined && logits.rank >= 0 && logits.shape.dims[..^1].All(d => d >= 0);
            var check = isKnown ? null : check_ops.assert_equal(array_ops.shape(labels), array_ops.strided_slice(array_ops.shape(logits), [new Slice(null, -1)]));
            using var control = check is null ? null : ops.control_dependencies([check]).Enter();
            var sizes = array_ops.shape(logits);
            var last = array_ops.rank(logits) - 1;
            var classes = array_ops.At(sizes, last);
            var rows = array_ops.reshape(logits, new List<object> { -1, classes });
            var all = array_ops.reshape(labels, new[] { -1 });
            var cost = array_ops.reshape(gen_ops.Apply("SparseSoftmaxCrossEntropyWithLogits", name, [rows, all]).outputs[0], shape);
            cost.MergeShape(labels.StaticShape);
            return cost;
        }

        /// <summary>Cross entropy whose gradient does not reach <paramref name="labels"/>.</summary>
        public Tensor softmax_cross_entropy_with_logits(Tensor labels, Tensor logits, int dim = -1, string name = null)
        {
            using var scope = ops.OpenScope(name, "softmax_cross_entropy_with_logits_sg", logits, labels);
            return softmax_cross_entropy_with_logits_v2(Unary("StopGradient", labels, "labels_stop_gradient"), logits, dim, scope.Name);
        }

        /// <summary>Cross entropy of label distributions.</summary>
        public Tensor softmax_cross_entropy_with_logits_v2(Tensor labels, Tensor logits, int axis = -1, string name = null)
        {
            if (axis != -1 && axis != logits.rank - 1)
            {
                throw new UnimplementedError($"Cross entropy along axis {axis} of {logits.rank} is not available; transpose the tensors first.");
            }

            using var scope = ops.OpenScope(name, "softmax_cross_entropy_with_logits", logits, labels);
            var rank = array_ops.rank(logits);
            var shape = array_ops.shape(logits);
            var rows = FlattenOuter(logits);
            var targets = FlattenOuter(labels);
            var cost = gen_ops.Apply("SoftmaxCrossEntropyWithLogits", scope.Name, [rows, targets]).outputs[0];
            var outer = Binary("Sub", rank, 1, null);
            return array_ops.reshape(cost, SliceOf(shape, new[] { 0 }, new object[] { outer }));
        }

        /// <summary>Cross entropy of independent classes.</summary>
        /// <exception cref="ValueError">The shapes differ.</exception>
        public Tensor sigmoid_cross_entropy_with_logits(Tensor labels, Tensor logits, string name = null)
        {
            using var scope = ops.OpenScope(name, "logistic_loss", logits, labels);
            if (!labels.shape.is_compatible_with(logits.shape))
            {
                throw new ValueError($"logits and labels must have the same shape ({logits.shape} vs {labels.shape})");
            }

            var zeros = array_ops.zeros_like(logits);
            var isPositive = Binary("GreaterEqual", logits, zeros, null);
            var positive = gen_ops.Apply("Select", null, [isPositive, logits, zeros]).output;
            var negative = gen_ops.Apply("Select", null, [isPositive, Unary("Neg", logits, null), logits]).output;
            var linear = positive - (logits * labels);
            return Binary("Add", linear, Unary("Log1p", Unary("Exp", negative, null), null), scope.Name);
        }

        public Tensor sigmoid<T>(T x, string name = null) => Unary("Sigmoid", x, name);

        /// <summary>The cross entropy of independent classes, where a present one that is missed counts <paramref name="pos_weight"/> times.</summary>
        /// <param name="targets">1 for present, 0 for absent, or between; of the logits' shape.</param>
        /// <param name="logits">Floats.</param>
        /// <param name="pos_weight">A number or a tensor.</param>
        /// <param name="name">The scope and the last op; <c>logistic_loss</c> by default.</param>
        public Tensor weighted_cross_entropy_with_logits(Tensor targets, Tensor logits, object pos_weight, string name = null)
        {
            using var scope = ops.OpenScope(name, "logistic_loss", logits, targets);
            var extra = pos_weight is Tensor tensor ? tensor - 1 : (object)(Convert.ToDouble(pos_weight, System.Globalization.CultureInfo.InvariantCulture) - 1);
            var weight = BinaryOperators.Apply("add", 1, BinaryOperators.Apply("mul", extra, targets));
            var absent = BinaryOperators.Apply("sub", 1, targets) * logits;
            var log = Unary("Log1p", Unary("Exp", Unary("Neg", Unary("Abs", logits, null), null), null), null);
            return Binary("Add", absent, weight * (log + Unary("Relu", Unary("Neg", logits, null), null)), scope.Name);
        }

        /// <summary>The negative logarithm of a Poisson distribution whose logarithmic mean is <paramref name="log_input"/>.</summary>
        /// <param name="targets">Counts; of the shape of <paramref name="log_input"/>.</param>
        /// <param name="log_input">Floats.</param>
        /// <param name="compute_full_loss">Whether Stirling's approximation of the factorial is added, where a count is above 1.</param>
        /// <param name="name">The scope; <c>log_poisson_loss</c> by default.</param>
        public Tensor log_poisson_loss(Tensor targets, Tensor log_input, bool compute_full_loss = false, string name = null)
        {
            using var scope = ops.OpenScope(name, "log_poisson_loss", log_input, targets);
            var result = Unary("Exp", log_input, null) - (log_input * targets);
            return compute_full_loss ? result + Stirling(targets) : result;
        }

        private static Tensor Stirling(Tensor targets)
        {
            var half = ops.convert_to_tensor(0.5, targets.dtype);
            var circle = ops.convert_to_tensor(2 * Math.PI, targets.dtype);
            var approximation = (targets * Unary("Log", targets, null)) - targets + (half * Unary("Log", circle * targets, null));
            var zeros = array_ops.zeros_like(targets, targets.dtype);
            var ones = array_ops.ones_like(targets, targets.dtype);
            var small = Binary("LogicalAnd", Binary("GreaterEqual", targets, zeros, null), Binary("LessEqual", targets, ones, null), null);
            return array_ops.where(small, zeros, approximation);
        }

        /// <summary>Whether the target is among the <paramref name="k"/> best predictions of its row.</summary>
        public Tensor in_top_k(Tensor predictions, Tensor targets, int k, string name = "InTopK")
        {
            using var scope = ops.OpenScope(name, "in_top_k", predictions, targets);
            return gen_ops.Apply("InTopKV2", null, [predictions, targets, k]).output;
        }

        /// <summary>The <paramref name="k"/> largest elements of each row, and where they are.</summary>
        public Tensor[] top_k(Tensor input, int k = 1, bool sorted = true, string name = null) =>
            gen_ops.Apply("TopKV2", name, [input, k], ("sorted", sorted)).outputs;

        public Tensor leaky_relu(Tensor features, float alpha = 0.2f, string name = null) => gen_ops.Apply("LeakyRelu", name, [features], ("alpha", alpha)).output;

        /// <summary>Local response normalization.</summary>
        public Tensor lrn(Tensor input, int depth_radius = 5, int bias = 1, int alpha = 1, float beta = 0.5f, string name = null) =>
            gen_ops.Apply("LRN", name, [input], ("depth_radius", depth_radius), ("bias", (float)bias), ("alpha", (float)alpha), ("beta", beta)).output;

        private static Tensor FlattenOuter(Tensor input)
        {
            var rank = array_ops.rank(input);
            var shape = array_ops.shape(input);
            var size = SliceOf(shape, new object[] { Binary("Sub", rank, 1, null) }, new[] { 1 });
            return array_ops.reshape(input, gen_ops.Apply("ConcatV2", "concat", [new object[] { new[] { -1 }, size }, 0]).output);
        }

        private static Tensor SliceOf(Tensor input, object begin, object size) => gen_ops.Apply("Slice", null, [input, begin, size]).output;
    }
}
