using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Arithmetic, comparisons and functions through the public API; values worked out by hand.</summary>
public class MathValueTests
{
    private static readonly Dictionary<string, (Func<Tensor> Build, object Expected)> Cases = new()
    {
        ["add of a number"] = (() => tf.add(F(1, 2), 3f), new[] { 4f, 5f }),
        ["sub"] = (() => tf.sub(F(1, 2), F(3, 5)), new[] { -2f, -3f }),
        ["subtract of an array"] = (() => tf.subtract(F(1, 2), new[] { 0.5f, 0.5f }), new[] { 0.5f, 1.5f }),
        ["multiply repeats the narrower shape"] = (() => tf.multiply(tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } }), F(10, 100)), new[,] { { 10f, 200f }, { 30f, 400f } }),
        ["divide of integers is real"] = (() => tf.divide(I(1, -7), I(2, 2)), new[] { 0.5, -3.5 }),
        ["divide by an array"] = (() => tf.divide(F(1, 9), new[] { 2f, 3f }), new[] { 0.5f, 3f }),
        ["div of integers rounds down"] = (() => tf.div(I(7, -7), I(2, 2)), new[] { 3, -4 }),
        ["truediv"] = (() => tensorflow.truediv(F(1), F(4)), new[] { 0.25f }),
        ["floordiv"] = (() => tf.floordiv(F(7, -7), F(2, 2)), new[] { 3f, -4f }),
        ["mod has the sign of the divisor"] = (() => tf.mod(I(7, -7), I(3, 3)), new[] { 1, 2 }),
        ["pow"] = (() => tf.pow(F(2, 3), 2f), new[] { 4f, 9f }),
        ["maximum"] = (() => tf.maximum(F(-1, 5), 2f), new[] { 2f, 5f }),
        ["minimum"] = (() => tf.minimum(F(-1, 5), 2f), new[] { -1f, 2f }),
        ["squared_difference"] = (() => tf.squared_difference(F(1, 5), F(3, 2)), new[] { 4f, 9f }),
        ["atan2"] = (() => tf.atan2(F(1, -1), F(0, 0)), new[] { MathF.PI / 2, -MathF.PI / 2 }),
        ["dot_prod over one axis"] = (() => tf.dot_prod(tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } }), tf.constant(new[,] { { 5f, 6f }, { 7f, 8f } }), 1), new[,] { { 19f, 22f }, { 43f, 50f } }),
        ["dot_prod over the first axes of both"] = (() => tf.dot_prod(tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } }), tf.constant(new[,] { { 5f, 6f }, { 7f, 8f } }), new[,] { { 0 }, { 0 } }), new[,] { { 26f, 30f }, { 38f, 44f } }),
        ["batch_matmul"] = (() => tf.batch_matmul(tf.constant(new[,,] { { { 1f, 2f } }, { { 3f, 4f } } }), tf.constant(new[,,] { { { 5f }, { 6f } }, { { 7f }, { 8f } } })), new[,,] { { { 17f } }, { { 53f } } }),
        ["greater"] = (() => tf.greater(F(1, 3), 2f), new[] { false, true }),
        ["greater_equal"] = (() => tf.greater_equal(F(1, 2), 2f), new[] { false, true }),
        ["less"] = (() => tf.less(F(1, 3), 2f), new[] { true, false }),
        ["less_equal"] = (() => tf.less_equal(F(2, 3), 2f), new[] { true, false }),
        ["not_equal"] = (() => tf.not_equal(F(2, 3), 2f), new[] { false, true }),
        ["logical_and"] = (() => tf.logical_and(tf.constant(new[] { true, true, false }), tf.constant(new[] { true, false, false })), new[] { true, false, false }),
        ["logical_or"] = (() => tf.logical_or(tf.constant(new[] { true, true, false }), tf.constant(new[] { true, false, false })), new[] { true, true, false }),
        ["logical_not"] = (() => tf.logical_not(tf.constant(new[] { true, false })), new[] { false, true }),
        ["logical_xor"] = (() => tf.logical_xor(tf.constant(new[] { true, true, false }), tf.constant(new[] { true, false, false })), new[] { false, true, false }),
        ["is_nan"] = (() => tf.is_nan(F(1, float.NaN)), new[] { false, true }),
        ["is_inf"] = (() => tf.is_inf(F(1, float.NegativeInfinity)), new[] { false, true }),
        ["is_finite"] = (() => tf.is_finite(F(1, float.NaN, float.PositiveInfinity)), new[] { true, false, false }),
        ["check_numerics passes what is finite"] = (() => tf.check_numerics(F(1, 2), "wrong"), new[] { 1f, 2f }),
        ["where chooses"] = (() => tf.where(tf.constant(new[] { true, false }), F(1, 2), F(3, 4)), new[] { 1f, 4f }),
        ["where without choices gives places"] = (() => tf.where<object, object>(tf.constant(new[] { false, true, true }), null, null), new[,] { { 1L }, { 2L } }),
        ["sin"] = (() => tf.sin(F(0, MathF.PI / 2)), new[] { 0f, 1f }),
        ["cos of a number"] = (() => tf.cos(0f), 1f),
        ["cos"] = (() => tf.cos(F(0, MathF.PI)), new[] { 1f, -1f }),
        ["tan"] = (() => tf.tan(F(0, MathF.PI / 4)), new[] { 0f, 1f }),
        ["asin"] = (() => tf.asin(F(0, 1)), new[] { 0f, MathF.PI / 2 }),
        ["acos"] = (() => tf.acos(F(1, -1)), new[] { 0f, MathF.PI }),
        ["atan"] = (() => tf.atan(F(0, 1)), new[] { 0f, MathF.PI / 4 }),
        ["sinh"] = (() => tf.sinh(F(0, 1)), new[] { 0f, (MathF.E - (1 / MathF.E)) / 2 }),
        ["cosh"] = (() => tf.cosh(F(0, 1)), new[] { 1f, (MathF.E + (1 / MathF.E)) / 2 }),
        ["sigmoid"] = (() => tf.sigmoid(F(0)), new[] { 0.5f }),
        ["log1p"] = (() => tf.log1p(F(0, MathF.E - 1)), new[] { 0f, 1f }),
        ["expm1"] = (() => tf.expm1(F(0, 1)), new[] { 0f, MathF.E - 1 }),
        ["lgamma"] = (() => tf.lgamma(F(1, 5)), new[] { 0f, MathF.Log(24) }),
        ["rsqrt"] = (() => tf.rsqrt(F(4, 0.25f)), new[] { 0.5f, 2f }),
        ["reciprocal"] = (() => tf.reciprocal(F(4, 0.5f)), new[] { 0.25f, 2f }),
        ["sign"] = (() => tf.sign(F(-3, 0, 2)), new[] { -1f, 0f, 1f }),
        ["floor"] = (() => tf.floor(F(-1.5f, 1.5f)), new[] { -2f, 1f }),
        ["ceil"] = (() => tf.ceil(F(-1.5f, 1.5f)), new[] { -1f, 2f }),
        ["round goes to the even one"] = (() => tf.round(F(0.5f, 1.5f, 2.5f)), new[] { 0f, 2f, 2f }),
        ["round leaves integers"] = (() => tf.round(I(3)), new[] { 3 }),
        ["complex, and its imaginary part"] = (() => tf.math.imag(tf.complex(F(1, 2), F(3, 4))), new[] { 3f, 4f }),
        ["real"] = (() => tf.real(tf.complex(F(1, 2), F(3, 4))), new[] { 1f, 2f }),
        ["conj"] = (() => tf.math.imag(tf.math.conj(tf.complex(F(1), F(3)))), new[] { -3f }),
        ["angle"] = (() => tf.math.angle(tf.complex(F(0), F(2))), new[] { MathF.PI / 2 }),
        ["cumsum"] = (() => tf.cumsum(F(1, 2, 3)), new[] { 1f, 3f, 6f }),
        ["cumsum, exclusive and from the end"] = (() => tf.cumsum(F(1, 2, 3), exclusive: true, reverse: true), new[] { 5f, 3f, 0f }),
        ["cumprod"] = (() => tf.cumprod(F(2, 3, 4)), new[] { 2f, 6f, 24f }),
        ["range"] = (() => tf.range(1, 7, 2), new[] { 1, 3, 5 }),
        ["range of reals"] = (() => tf.range(0f, 1f, 0.25f), new[] { 0f, 0.25f, 0.5f, 0.75f }),
        ["erf"] = (() => tf.math.erf(F(0, 10)), new[] { 0f, 1f }),
        ["divide_no_nan"] = (() => tf.math.divide_no_nan(F(1, 1), F(2, 0)), new[] { 0.5f, 0f }),
        ["bincount"] = (() => tf.math.bincount(I(1, 1, 3)), new[] { 0, 2, 0, 1 }),
        ["bincount of weights"] = (() => tf.math.bincount(I(1, 1, 3), F(0.5f, 1, 2), dtype: tf.float32), new[] { 0f, 1.5f, 0f, 2f }),
        ["bincount of a least and a largest length"] = (() => tf.math.bincount(I(1, 1, 3), minlength: (NDArray)1, maxlength: (NDArray)2), new[] { 0, 2 }),
        ["count_nonzero"] = (() => tf.math.count_nonzero(F(0, 2, 3)), 2L),
        ["in_top_k"] = (() => tf.math.in_top_k(tf.constant(new[,] { { 0.1f, 0.9f }, { 0.8f, 0.2f } }), I(1, 1), 1), new[] { true, false }),
        ["top_k"] = (() => tf.math.top_k(F(1, 5, 3), 2)[0], new[] { 5f, 3f }),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_call_computes_what_was_worked_out_by_hand(string label) => Cases[label].Build.ShouldGive(Cases[label].Expected);

    private static Tensor F(params float[] values) => tf.constant(values);

    private static Tensor I(params int[] values) => tf.constant(values);
}
