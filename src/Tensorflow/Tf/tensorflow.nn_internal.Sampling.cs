namespace Tensorflow;

/// <content>Draws of classes, and losses by them.</content>
public partial class tensorflow
{
    /// <content>Draws of classes, and losses by them.</content>
    public partial class nn_internal
    {
        /// <summary>Draws classes of [0, range_max), each as likely as the others.</summary>
        /// <param name="true_classes">The true classes: int64, <c>[batch, num_true]</c>.</param>
        /// <param name="num_true">True classes a row; from 1.</param>
        /// <param name="num_sampled">Drawn classes; from 1.</param>
        /// <param name="unique">Whether no class is drawn twice.</param>
        /// <param name="range_max">The number of classes.</param>
        /// <param name="seed">The seed; null for the graph's.</param>
        /// <param name="name">The wanted name.</param>
        /// <returns>The drawn classes: int64, <c>[num_sampled]</c>; how often each true one is expected: float32, <c>[batch, num_true]</c>; how often each drawn one is: <c>[num_sampled]</c>.</returns>
        public Tensor[] uniform_candidate_sampler(Tensor true_classes, int num_true, int num_sampled, bool unique, int range_max, int? seed = null, string name = null) =>
            candidate_sampling_ops.Sample("UniformCandidateSampler", true_classes, num_true, num_sampled, unique, seed, name, ("range_max", range_max));

        /// <summary>Draws classes of [0, range_max) by the logarithms of their ranks: class 0 most often.</summary>
        /// <inheritdoc cref="uniform_candidate_sampler"/>
        public Tensor[] log_uniform_candidate_sampler(Tensor true_classes, int num_true, int num_sampled, bool unique, int range_max, int? seed = null, string name = null) =>
            candidate_sampling_ops.Sample("LogUniformCandidateSampler", true_classes, num_true, num_sampled, unique, seed, name, ("range_max", range_max));

        /// <summary>Draws classes of [0, range_max) as often as they have been the true ones in this session.</summary>
        /// <inheritdoc cref="uniform_candidate_sampler"/>
        public Tensor[] learned_unigram_candidate_sampler(Tensor true_classes, int num_true, int num_sampled, bool unique, int range_max, int? seed = null, string name = null) =>
            candidate_sampling_ops.Sample("LearnedUnigramCandidateSampler", true_classes, num_true, num_sampled, unique, seed, name, ("range_max", range_max));

        /// <summary>Draws classes by weights: of a file's lines behind the last comma, or of a list.</summary>
        /// <param name="true_classes">The true classes: int64, <c>[batch, num_true]</c>.</param>
        /// <param name="num_true">True classes a row; from 1.</param>
        /// <param name="num_sampled">Drawn classes; from 1.</param>
        /// <param name="unique">Whether no class is drawn twice.</param>
        /// <param name="range_max">The number of classes.</param>
        /// <param name="vocab_file">The file; empty for none.</param>
        /// <param name="distortion">The power of the weights: 1 as they are, 0 all alike.</param>
        /// <param name="num_reserved_ids">Classes before the first weight, which are never drawn.</param>
        /// <param name="num_shards">How many samplers share the classes.</param>
        /// <param name="shard">Which of them this one is; from 0.</param>
        /// <param name="unigrams">The weights; null for those of the file.</param>
        /// <param name="seed">The seed; null for the graph's.</param>
        /// <param name="name">The wanted name.</param>
        /// <returns>As the other samplers.</returns>
        public Tensor[] fixed_unigram_candidate_sampler(Tensor true_classes, int num_true, int num_sampled, bool unique, int range_max, string vocab_file = "", float distortion = 1.0f, int num_reserved_ids = 0, int num_shards = 1, int shard = 0, float[] unigrams = null, int? seed = null, string name = null) =>
            candidate_sampling_ops.Sample(
                "FixedUnigramCandidateSampler",
                true_classes,
                num_true,
                num_sampled,
                unique,
                seed,
                name,
                ("range_max", range_max),
                ("vocab_file", vocab_file),
                ("distortion", distortion),
                ("num_reserved_ids", num_reserved_ids),
                ("num_shards", num_shards),
                ("shard", shard),
                ("unigrams", unigrams ?? []));

        /// <summary>Draws every class once.</summary>
        /// <inheritdoc cref="uniform_candidate_sampler"/>
        public Tensor[] all_candidate_sampler(Tensor true_classes, int num_true, int num_sampled, bool unique, int? seed = null, string name = null) =>
            candidate_sampling_ops.Sample("AllCandidateSampler", true_classes, num_true, num_sampled, unique, seed, name);

        /// <summary>Where drawn classes are true ones.</summary>
        /// <param name="true_classes">The true classes: int64, <c>[batch, num_true]</c>.</param>
        /// <param name="sampled_candidates">The drawn classes: int64, <c>[n]</c>.</param>
        /// <param name="num_true">True classes a row; from 1.</param>
        /// <param name="seed">Not used by the kernel; recorded in the node.</param>
        /// <param name="name">The wanted name.</param>
        /// <returns>The rows: int32; the places among the drawn ones: int64; the smallest float32 for each.</returns>
        public Tensor[] compute_accidental_hits(Tensor true_classes, Tensor sampled_candidates, int num_true, int? seed = null, string name = null) =>
            candidate_sampling_ops.AccidentalHits(true_classes, sampled_candidates, num_true, seed, name);

        /// <summary>The noise-contrastive loss of each row: the true classes against drawn ones.</summary>
        /// <param name="weights">The rows of all classes, <c>[classes, width]</c>.</param>
        /// <param name="biases">The bias of each class, <c>[classes]</c>.</param>
        /// <param name="labels">The true classes, <c>[batch, num_true]</c>.</param>
        /// <param name="inputs">The inputs, <c>[batch, width]</c>.</param>
        /// <param name="num_sampled">Drawn classes; from 1.</param>
        /// <param name="num_classes">All classes.</param>
        /// <param name="num_true">True classes a row; from 1.</param>
        /// <param name="sampled_values">The outputs of a sampler; null for log-uniform draws.</param>
        /// <param name="remove_accidental_hits">Whether a drawn class that is a true one does not count.</param>
        /// <param name="partition_strategy">How parts share out rows: <c>mod</c> or <c>div</c>.</param>
        /// <param name="name">The scope.</param>
        /// <returns>The loss of each row, <c>[batch]</c>.</returns>
        public Tensor nce_loss(IVariableV1 weights, IVariableV1 biases, Tensor labels, Tensor inputs, int num_sampled, int num_classes, int num_true = 1, Tensor[] sampled_values = null, bool remove_accidental_hits = false, string partition_strategy = "mod", string name = "nce_loss")
        {
            var (logits, targets) = candidate_sampling_ops.Compare(new(Parts(weights), biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values, remove_accidental_hits, partition_strategy, name, null));
            return candidate_sampling_ops.SumRows(sigmoid_cross_entropy_with_logits(targets, logits, "sampled_losses"));
        }

        /// <summary>The softmax loss of each row over the true classes and drawn ones, for training; all classes are needed to evaluate.</summary>
        /// <param name="weights">The rows of all classes, <c>[classes, width]</c>.</param>
        /// <param name="biases">The bias of each class, <c>[classes]</c>.</param>
        /// <param name="labels">The true classes, <c>[batch, num_true]</c>.</param>
        /// <param name="inputs">The inputs, <c>[batch, width]</c>.</param>
        /// <param name="num_sampled">Drawn classes; from 1.</param>
        /// <param name="num_classes">All classes.</param>
        /// <param name="num_true">True classes a row; from 1.</param>
        /// <param name="sampled_values">The outputs of a sampler; null for log-uniform draws.</param>
        /// <param name="remove_accidental_hits">Whether a drawn class that is a true one does not count.</param>
        /// <param name="partition_strategy">How parts share out rows: <c>mod</c> or <c>div</c>.</param>
        /// <param name="name">The scope.</param>
        /// <param name="seed">The seed of the draw; null for the graph's.</param>
        /// <returns>The loss of each row, <c>[batch]</c>.</returns>
        public Tensor sampled_softmax_loss(IVariableV1 weights, IVariableV1 biases, Tensor labels, Tensor inputs, int num_sampled, int num_classes, int num_true = 1, Tensor[] sampled_values = null, bool remove_accidental_hits = true, string partition_strategy = "mod", string name = "sampled_softmax_loss", int? seed = null)
        {
            var (logits, targets) = candidate_sampling_ops.Compare(new(Parts(weights), biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values, remove_accidental_hits, partition_strategy, name, seed));
            var stopped = Unary("StopGradient", targets, "labels_stop_gradient");
            return softmax_cross_entropy_with_logits_v2(stopped, logits);
        }

        private static IReadOnlyList<object> Parts(IVariableV1 variable) => variable is PartitionedVariable parts ? [.. parts] : [variable];
    }
}
