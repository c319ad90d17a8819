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
            array_ops.shape(labels);
            if (logits.rank == 0)
            {
                throw new ValueError($"Logits cannot be scalars - received shape {logits.shape}.");
            }

            if (labels.rank >= 0 && logits.rank >= 0 && labels.rank != logits.rank - 1)
            {
                throw new ValueError($"Rank mismatch: Rank of labels (received {labels.rank}) should equal rank of logits minus 1 (received {logits.rank}).");
            }

            return logits.rank == 2
                ? gen_ops.Apply("SparseSoftmaxCrossEntropyWithLogits", null, [logits, labels]).outputs[0]
                : throw new UnimplementedError($"Sparse cross entropy of logits of rank {logits.rank} is not available; reshape them to [rows, classes].");
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
