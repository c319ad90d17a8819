namespace Tensorflow;

/// <content>Sequences of labels without alignment (python/ops/ctc_ops.py).</content>
public partial class tensorflow
{
    /// <content>Sequences of labels without alignment.</content>
    public partial class nn_internal
    {
        /// <summary>The likeliest class of each step, without blanks (the last class) and repetitions.</summary>
        /// <param name="inputs">Scores: float32 or float64, <c>[time, batch, classes]</c>.</param>
        /// <param name="sequence_length">The length of each row: int32, <c>[batch]</c>.</param>
        /// <param name="merge_repeated">Whether a class that repeats in neighbouring steps counts once.</param>
        /// <param name="name">The wanted name.</param>
        /// <returns>A sparse tensor's places: int64 <c>[n, 2]</c>, classes: int64 <c>[n]</c>, shape: int64 <c>[2]</c>; and minus the sum of the scores, <c>[batch, 1]</c>.</returns>
        public Tensor[] ctc_greedy_decoder(Tensor inputs, Tensor sequence_length, bool merge_repeated = true, string name = null) =>
            gen_ops.Apply("CTCGreedyDecoder", name, [inputs, sequence_length], ("merge_repeated", merge_repeated)).outputs;

        /// <summary>The likeliest sequences of classes over all their alignments, by a beam search.</summary>
        /// <param name="inputs">Logarithms of probabilities: float32 or float64, <c>[time, batch, classes]</c>; the last class is the blank.</param>
        /// <param name="sequence_length">The length of each row: int32, <c>[batch]</c>.</param>
        /// <param name="beam_width">How many prefixes a step keeps; from 1.</param>
        /// <param name="top_paths">How many sequences a row gets, at most <paramref name="beam_width"/>.</param>
        /// <param name="merge_repeated">Whether neighbours that are alike in the result are merged.</param>
        /// <returns>The sequences, one sparse tensor a path; and their scores, <c>[batch, top_paths]</c>.</returns>
        public (SparseTensor[] decoded, Tensor log_probability) ctc_beam_search_decoder(Tensor inputs, Tensor sequence_length, int beam_width = 100, int top_paths = 1, bool merge_repeated = true)
        {
            var outputs = gen_ops.Apply(
                "CTCBeamSearchDecoder",
                null,
                [inputs, sequence_length],
                ("beam_width", beam_width),
                ("top_paths", top_paths),
                ("merge_repeated", merge_repeated)).outputs;
            SparseTensor[] decoded = [.. Enumerable.Range(0, top_paths).Select(i => new SparseTensor(outputs[i], outputs[top_paths + i], outputs[(2 * top_paths) + i]))];
            return (decoded, outputs[^1]);
        }

        /// <summary>Minus the logarithm of the probability of the labels, over all their alignments with the steps.</summary>
        /// <param name="labels">The labels: int32, of shape <c>[batch, labels]</c>; each row has one at least.</param>
        /// <param name="inputs">Logits: float32 or float64, <c>[time, batch, classes]</c>; the last class is the blank.</param>
        /// <param name="sequence_length">The length of each row: int32, <c>[batch]</c>.</param>
        /// <param name="preprocess_collapse_repeated">Whether labels that repeat are merged first.</param>
        /// <param name="ctc_merge_repeated">Whether a class that repeats in neighbouring steps is one label.</param>
        /// <param name="ignore_longer_outputs_than_inputs">Whether a row with more labels than steps has the loss 0; else it is an error.</param>
        /// <param name="time_major">Whether time is the first dimension of the inputs; else the batch is.</param>
        /// <returns>The loss of each row, <c>[batch]</c>.</returns>
        public Tensor ctc_loss(SparseTensor labels, Tensor inputs, Tensor sequence_length, bool preprocess_collapse_repeated = false, bool ctc_merge_repeated = true, bool ignore_longer_outputs_than_inputs = false, bool time_major = true)
        {
            var steps = time_major ? inputs : array_ops.transpose(inputs, [1, 0, 2]);
            return gen_ops.Apply(
                "CTCLoss",
                null,
                [steps, labels.indices, labels.values, sequence_length],
                ("preprocess_collapse_repeated", preprocess_collapse_repeated),
                ("ctc_merge_repeated", ctc_merge_repeated),
                ("ignore_longer_outputs_than_inputs", ignore_longer_outputs_than_inputs)).outputs[0];
        }
    }
}
