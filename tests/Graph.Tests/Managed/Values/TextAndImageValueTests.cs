using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Strings, bits, linear algebra, images and sparse tensors through the public API; values worked out by hand.</summary>
public class TextAndImageValueTests
{
    private static readonly Dictionary<string, (Func<Tensor> Build, object Expected)> Cases = new()
    {
        ["lower"] = (() => tf.strings.lower(S("AbC")), new[] { "abc" }),
        ["upper"] = (() => tf.strings.upper(S("AbC")), new[] { "ABC" }),
        ["strip"] = (() => tf.strings.strip(S(" a b ")), new[] { "a b" }),
        ["regex_replace"] = (() => tf.strings.regex_replace(S("a1b2"), "[0-9]", "-"), new[] { "a-b-" }),
        ["regex_full_match"] = (() => tf.strings.regex_full_match(S("aa", "ab"), "a+"), new[] { true, false }),
        ["substr"] = (() => tf.strings.substr(S("hello"), 1, 3), new[] { "ell" }),
        ["string_length in characters"] = (() => tf.strings.string_length(S("é"), unit: "UTF8_CHAR"), new[] { 1 }),
        ["join"] = (() => tf.strings.join([S("a"), S("b")], "-"), new[] { "a-b" }),
        ["as_string"] = (() => tf.strings.as_string(tf.constant(new[] { 12 })), new[] { "12" }),
        ["to_number"] = (() => tf.strings.to_number(S("1.5")), new[] { 1.5f }),
        ["bitwise_and"] = (() => tf.bitwise.bitwise_and(I(6), I(3)), new[] { 2 }),
        ["bitwise_or"] = (() => tf.bitwise.bitwise_or(I(6), I(3)), new[] { 7 }),
        ["bitwise_xor"] = (() => tf.bitwise.bitwise_xor(I(6), I(3)), new[] { 5 }),
        ["invert"] = (() => tf.bitwise.invert(I(0)), new[] { -1 }),
        ["left_shift"] = (() => tf.bitwise.left_shift(I(3), I(2)), new[] { 12 }),
        ["right_shift"] = (() => tf.bitwise.right_shift(I(-8), I(1)), new[] { -4 }),
        ["eye"] = (() => tf.linalg.eye(2, 3, dtype: tf.int32), new[,] { { 1, 0, 0 }, { 0, 1, 0 } }),
        ["linalg.diag_part"] = (() => tf.linalg.diag_part(tf.linalg.diag(I(1, 2))), new[] { 1, 2 }),
        ["tensor_diag_part"] = (() => tf.linalg.tensor_diag_part(tf.linalg.tensor_diag(I(1, 2))), new[] { 1, 2 }),
        ["band_part keeps the lower triangle"] = (() => tf.linalg.band_part(tf.ones((2, 2), tf.int32), -1, 0), new[,] { { 1, 0 }, { 1, 1 } }),
        ["norm"] = (() => tf.linalg.norm(tf.constant(new[] { 3f, 4f }), keepdims: false), 5f),
        ["norm of absolute values"] = (() => tf.linalg.norm(tf.constant(new[] { 3f, -4f }), "1", keepdims: false), 7f),
        ["global_norm"] = (() => tf.linalg.global_norm([tf.constant(new[] { 3f }), tf.constant(new[] { 4f })]), 5f),
        ["matrix_transpose"] = (() => tf.linalg.matrix_transpose(tf.constant(new[,] { { 1, 2 } })), new[,] { { 1 }, { 2 } }),
        ["the product of qr"] = (() => tf.linalg.matmul(tf.linalg.qr(tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } }))[0], tf.linalg.qr(tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } }))[1]), new[,] { { 1f, 2f }, { 3f, 4f } }),
        ["resize_bilinear"] = (() => tf.image.resize_bilinear(Image(0, 4), I(1, 4)), Image4(0, 2, 4, 4)),
        ["resize_nearest_neighbor"] = (() => tf.image.resize_nearest_neighbor(Image(0, 4), I(1, 4)), Image4(0, 0, 4, 4)),
        ["flip_left_right"] = (() => tf.reshape(tf.image.flip_left_right(Image(1, 2)), 2), new[] { 2f, 1f }),
        ["flip_up_down of one row"] = (() => tf.reshape(tf.image.flip_up_down(Image(1, 2)), 2), new[] { 1f, 2f }),
        ["convert_image_dtype of bytes"] = (() => tf.image.convert_image_dtype(tf.constant(new byte[] { 0, 255 }), tf.float32), new[] { 0f, 1f }),
        ["convert_image_dtype to bytes"] = (() => tf.image.convert_image_dtype(tf.constant(new[] { 0f, 1f }), tf.byte8), new byte[] { 0, 255 }),
        ["rgb_to_grayscale"] = (() => tf.image.rgb_to_grayscale(tf.constant(new[,,] { { { 1f, 0f, 0f } } })), new[,,] { { { 0.2989f } } }),
        ["grayscale_to_rgb"] = (() => tf.image.grayscale_to_rgb(tf.constant(new[,,] { { { 0.5f } } })), new[,,] { { { 0.5f, 0.5f, 0.5f } } }),
        ["sparse_tensor_to_dense"] = (() => tf.sparse_tensor_to_dense(tf.SparseTensor(new[,] { { 0L, 1L } }, new[] { 5 }, [2, 2])), new[,] { { 0, 5 }, { 0, 0 } }),
        ["sparse_to_dense"] = (() => tf.sparse_to_dense(I(2), 3, 7), new[] { 0, 0, 7 }),
        ["sparse_tensor_dense_matmul"] = (() => tf.sparse_tensor_dense_matmul(tf.SparseTensor(new[,] { { 0L, 1L } }, new[] { 2f }, [1, 2]), tf.constant(new[,] { { 1f }, { 3f } })), new[,] { { 6f } }),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_call_computes_what_was_worked_out_by_hand(string label) => Cases[label].Build.ShouldGive(Cases[label].Expected);

    private static Tensor S(params string[] values) => tf.constant(values);

    private static Tensor I(params int[] values) => tf.constant(values);

    /// <summary>One image of one row and one channel.</summary>
    private static Tensor Image(params float[] pixels) => tf.reshape(tf.constant(pixels), (1, 1, pixels.Length, 1));

    private static NDArray Image4(params float[] pixels) => ((NDArray)pixels).reshape((1, 1, pixels.Length, 1));
}
