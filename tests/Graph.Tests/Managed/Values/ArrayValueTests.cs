using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Shapes, joining, cutting and moving through the public API; values worked out by hand.</summary>
public class ArrayValueTests
{
    private static readonly Dictionary<string, (Func<Tensor> Build, object Expected)> Cases = new()
    {
        ["shape"] = (() => tf.shape(M()), new[] { 2, 2 }),
        ["rank"] = (() => tf.rank(M()), 2),
        ["size"] = (() => tf.size(M(), out_type: tf.int64), 4L),
        ["fill"] = (() => tf.fill(new Shape(2), 7), new[] { 7, 7 }),
        ["fill of a tensor of sizes"] = (() => tf.fill(I(1, 2), 7f), new[,] { { 7f, 7f } }),
        ["zeros_like of another type"] = (() => tf.zeros_like(M(), tf.int32), new[,] { { 0, 0 }, { 0, 0 } }),
        ["ones_like"] = (() => tf.ones_like(M()), new[,] { { 1f, 1f }, { 1f, 1f } }),
        ["ones_like of an array"] = (() => tf.ones_like((NDArray)new[] { 5, 6 }), new[] { 1, 1 }),
        ["one_hot"] = (() => tf.one_hot(I(1, 0), 2), new[,] { { 0f, 1f }, { 1f, 0f } }),
        ["one_hot of given values"] = (() => tf.one_hot(I(1), 2, (NDArray)5, (NDArray)(-1)), new[,] { { -1, 5 } }),
        ["diag"] = (() => tf.diag(I(1, 2)), new[,] { { 1, 0 }, { 0, 2 } }),
        ["broadcast_to"] = (() => tf.broadcast_to(I(1, 2), (2, 2)), new[,] { { 1, 2 }, { 1, 2 } }),
        ["ensure_shape"] = (() => tf.ensure_shape(I(1, 2), -1), new[] { 1, 2 }),
        ["expand_dims"] = (() => tf.expand_dims(I(1, 2)), new[,] { { 1 }, { 2 } }),
        ["squeeze"] = (() => tf.squeeze(tf.constant(new[,] { { 1, 2 } })), new[] { 1, 2 }),
        ["squeeze by the axis's old name"] = (() => tf.squeeze(tf.constant(new[,] { { 1 } }), squeeze_dims: 1), new[] { 1 }),
        ["concat"] = (() => tf.concat([M(), M()], 1), new[,] { { 1f, 2f, 1f, 2f }, { 3f, 4f, 3f, 4f } }),
        ["concat of one tensor"] = (() => tf.concat([I(1, 2)], 0), new[] { 1, 2 }),
        ["stack"] = (() => tf.stack([I(1, 2), I(3, 4)], axis: 1), new[,] { { 1, 3 }, { 2, 4 } }),
        ["stack of numbers is a constant"] = (() => tf.stack(new object[] { 1, 2 }), new[] { 1, 2 }),
        ["unstack"] = (() => tf.unstack(M(), axis: 1)[1], new[] { 2f, 4f }),
        ["split"] = (() => tf.split(I(1, 2, 3, 4), 2, 0)[1], new[] { 3, 4 }),
        ["split by sizes"] = (() => tf.split(I(1, 2, 3, 4), [1, 3], 0)[1], new[] { 2, 3, 4 }),
        ["tile"] = (() => tf.tile(I(1, 2), new Shape(2)), new[] { 1, 2, 1, 2 }),
        ["tile by a tensor"] = (() => tf.tile(I(1, 2), I(2)), new[] { 1, 2, 1, 2 }),
        ["tile by numbers"] = (() => tf.tile(I(1, 2), new object[] { 2 }), new[] { 1, 2, 1, 2 }),
        ["transpose"] = (() => tf.transpose(M()), new[,] { { 1f, 3f }, { 2f, 4f } }),
        ["transpose of a rank that is not known"] = (() => tf.transpose(tf.placeholder_with_default(new[,] { { 1, 2 } }, null)), new[,] { { 1 }, { 2 } }),
        ["reverse"] = (() => tf.reverse(M(), new Axis(0)), new[,] { { 3f, 4f }, { 1f, 2f } }),
        ["pad with a number"] = (() => tf.pad(I(1), (NDArray)new[,] { { 1, 2 } }, constant_values: 9), new[] { 9, 1, 9, 9 }),
        ["pad by reflection"] = (() => tf.pad(I(1, 2, 3), (NDArray)new[,] { { 2, 0 } }, "REFLECT"), new[] { 3, 2, 1, 2, 3 }),
        ["slice"] = (() => tf.slice(I(1, 2, 3), new[] { 1 }, new[] { -1 }), new[] { 2, 3 }),
        ["strided_slice"] = (() => tf.strided_slice(I(1, 2, 3, 4), new[] { 0 }, new[] { 4 }, new[] { 2 }), new[] { 1, 3 }),
        ["strided_slice by tensors"] = (() => tf.strided_slice(I(1, 2, 3, 4), I(1), I(3)), new[] { 2, 3 }),
        ["gather_nd"] = (() => tf.gather_nd(M(), tf.constant(new[,] { { 0, 1 }, { 1, 0 } })), new[] { 2f, 3f }),
        ["boolean_mask"] = (() => tf.boolean_mask(M(), new[] { false, true }), new[,] { { 3f, 4f } }),
        ["boolean_mask along an axis"] = (() => tf.boolean_mask(M(), new[] { false, true }, axis: 1), new[,] { { 2f }, { 4f } }),
        ["space_to_batch_nd and back"] = (() => tf.batch_to_space_nd(tf.space_to_batch_nd(tf.constant(new[,,] { { { 1 }, { 2 } } }), [2], new[,] { { 0, 0 } }), [2], new[,] { { 0, 0 } }), new[,,] { { { 1 }, { 2 } } }),
        ["dynamic_partition"] = (() => tf.dynamic_partition(I(1, 2, 3), I(1, 0, 1), 2)[1], new[] { 1, 3 }),
        ["dynamic_stitch"] = (() => tf.dynamic_stitch([I(1), I(0)], [I(10), I(20)]), new[] { 20, 10 }),
        ["an index"] = (() => M()[1], new[] { 3f, 4f }),
        ["ranges by text"] = (() => M()["::-1", "1:"], new[,] { { 4f }, { 2f } }),
        ["a range of tensors"] = (() => I(1, 2, 3)[tf.constant(1), tf.constant(3)], new[] { 2, 3 }),
        ["an index that is a tensor"] = (() => I(1, 2, 3)[tf.constant(1)], 2),
        ["slice of a tensor"] = (() => I(1, 2, 3).slice(1), new[] { 2, 3 }),
        ["convert_to_tensor of numbers and tensors"] = (() => tf.convert_to_tensor(new object[] { 1f, tf.constant(2f) }), new[] { 1f, 2f }),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_call_computes_what_was_worked_out_by_hand(string label) => Cases[label].Build.ShouldGive(Cases[label].Expected);

    private static Tensor I(params int[] values) => tf.constant(values);

    /// <summary>1 2 / 3 4.</summary>
    private static Tensor M() => tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } });
}
