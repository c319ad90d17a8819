using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Reductions through the public API; values worked out by hand.</summary>
public class ReductionValueTests
{
    private static readonly Dictionary<string, (Func<Tensor> Build, object Expected)> Cases = new()
    {
        ["reduce_prod"] = (() => tf.reduce_prod(M(), 1), new[] { 2f, 12f }),
        ["reduce_all"] = (() => tf.reduce_all(M() > 1f, 0), new[] { false, true }),
        ["reduce_any"] = (() => tf.reduce_any(M() > 3f, 1), new[] { false, true }),
        ["reduce_logsumexp of numbers whose e^x overflows"] = (() => tf.reduce_logsumexp(tf.constant(new[] { 1000f, 1000f })), 1000f + MathF.Log(2)),
        ["reduce_logsumexp keeps a dimension"] = (() => tf.reduce_logsumexp(M(), 1, keepdims: true), new[,] { { 2 + MathF.Log(1 + (1 / MathF.E)) }, { 4 + MathF.Log(1 + (1 / MathF.E)) } }),
        ["reduce_variance"] = (() => tf.reduce_variance(M()), 1.25f),
        ["reduce_std"] = (() => tf.reduce_std(M(), 0), new[] { 1f, 1f }),
        ["reduce_euclidean_norm"] = (() => tf.math.reduce_euclidean_norm(tf.constant(new[] { 3f, 4f })), 5f),
        ["max"] = (() => tf.max(M(), 0), new[] { 3f, 4f }),
        ["min"] = (() => tf.min(M(), 1), new[] { 1f, 3f }),
        ["sum"] = (() => tf.sum(M(), 0, keep_dims: true), new[,] { { 4f, 6f } }),
        ["arg_min"] = (() => tf.arg_min(M(), 1), new[] { 0L, 0L }),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_call_computes_what_was_worked_out_by_hand(string label) => Cases[label].Build.ShouldGive(Cases[label].Expected);

    /// <summary>1 2 / 3 4.</summary>
    private static Tensor M() => tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } });
}
