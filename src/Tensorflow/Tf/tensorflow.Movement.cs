namespace Tensorflow;

/// <content>Joining, cutting and moving of elements.</content>
public partial class tensorflow
{
    /// <summary>Tensors joined along an axis that they have.</summary>
    public Tensor concat(IEnumerable<Tensor> values, int axis, string name = "concat") => array_ops.concat([.. values], axis, name);

    /// <summary>Tensors joined along a new axis.</summary>
    public Tensor stack(object values, int axis = 0, string name = "stack") => array_ops.stack(values, axis, name);

    /// <summary>Tensors joined along a new axis.</summary>
    public Tensor stack(Tensor[] values, int axis = 0, string name = "stack") => array_ops.stack(values, axis, name);

    /// <summary>The slices along an axis, without it.</summary>
    /// <exception cref="ValueError">The number is neither given nor known.</exception>
    public Tensor[] unstack(Tensor value, int? num = null, int axis = 0, string name = "unstack") => array_ops.unstack(value, num, axis, name);

    /// <summary>Equal parts along an axis.</summary>
    public Tensor[] split(Tensor value, int num_split, Axis axis, string name = null) => array_ops.split(value, num_split, axis.ToValue(), name);

    /// <summary>Parts of given sizes along an axis.</summary>
    public Tensor[] split(Tensor value, int[] num_split, Axis axis, string name = null) => array_ops.split(value, num_split, axis.ToValue(), name);

    /// <summary>The tensor repeated along each axis.</summary>
    public Tensor tile(Tensor input, Tensor multiples, string name = null) => gen_ops.Apply("Tile", name, [input, multiples]).output;

    /// <summary>The tensor repeated along each axis.</summary>
    public Tensor tile(Tensor input, object[] multiples, string name = null) => gen_ops.Apply("Tile", name, [input, multiples]).output;

    /// <summary>The tensor repeated along each axis.</summary>
    public Tensor tile(Tensor input, Shape multiples, string name = null) => gen_ops.Apply("Tile", name, [input, multiples.as_int_list()]).output;

    /// <summary>The axes in another order: turned around unless <paramref name="perm"/> is given.</summary>
    public Tensor transpose<T1>(T1 a, Axis perm = null, string name = "transpose", bool conjugate = false) => array_ops.transpose(a, perm?.axis, name, conjugate);

    /// <summary>The elements turned around along each axis.</summary>
    public Tensor reverse(Tensor tensor, Axis axis, string name = null) => gen_ops.Apply("ReverseV2", name, [tensor, axis.axis]).output;

    /// <summary>A border around the tensor: <paramref name="paddings"/> is <c>[rank, 2]</c>; the mode CONSTANT, REFLECT or SYMMETRIC.</summary>
    public Tensor pad(Tensor tensor, Tensor paddings, string mode = "CONSTANT", string name = null, int constant_values = 0) =>
        array_ops.pad(tensor, paddings, mode, name, constant_values);

    /// <summary>The block that begins at <paramref name="begin"/>; a size of -1 goes to the end.</summary>
    public Tensor slice<Tb, Ts>(Tensor input, Tb[] begin, Ts[] size, string name = null) => gen_ops.Apply("Slice", name, [input, begin, size]).output;

    /// <summary>Elements by ranges with steps; masks as the op StridedSlice has them.</summary>
    public Tensor strided_slice(Tensor input, Tensor begin, Tensor end, Tensor strides = null, int begin_mask = 0, int end_mask = 0, int ellipsis_mask = 0, int new_axis_mask = 0, int shrink_axis_mask = 0, string name = null) =>
        array_ops.strided_slice(input, begin, end, strides ?? array_ops.ones_like(begin), [begin_mask, end_mask, ellipsis_mask, new_axis_mask, shrink_axis_mask], name);

    /// <summary>Elements by ranges with steps; masks as the op StridedSlice has them.</summary>
    public Tensor strided_slice<T>(Tensor input, T[] begin, T[] end, T[] strides = null, int begin_mask = 0, int end_mask = 0, int ellipsis_mask = 0, int new_axis_mask = 0, int shrink_axis_mask = 0, string name = null) =>
        array_ops.strided_slice(input, begin, end, strides is null ? array_ops.ones_like(ops.convert_to_tensor(begin)) : strides, [begin_mask, end_mask, ellipsis_mask, new_axis_mask, shrink_axis_mask], name);

    /// <summary>Elements or slices at <paramref name="indices"/>, whose last dimension is an index.</summary>
    public Tensor gather_nd(Tensor @params, Tensor indices, string name = null) => gen_ops.Apply("GatherNd", name, [@params, indices]).output;

    /// <summary>The elements, or slices, for which <paramref name="mask"/> is true.</summary>
    public Tensor boolean_mask<T1, T2>(T1 tensor, T2 mask, string name = "boolean_mask", int axis = 0) => array_ops.boolean_mask(tensor, mask, name, axis);

    /// <summary>Blocks of the batch put back into their places.</summary>
    public Tensor batch_to_space_nd<T>(T input, int[] block_shape, int[,] crops, string name = null) =>
        gen_ops.Apply("BatchToSpaceND", name, [input, block_shape, crops]).output;

    /// <summary>Blocks moved into the batch.</summary>
    public Tensor space_to_batch_nd<T>(T input, int[] block_shape, int[,] paddings, string name = null) =>
        gen_ops.Apply("SpaceToBatchND", name, [input, block_shape, paddings]).output;

    /// <summary>The slices of <paramref name="data"/> in the order that <paramref name="indices"/> name.</summary>
    public Tensor dynamic_stitch(Tensor[] indices, Tensor[] data, string name = null) => gen_ops.Apply("DynamicStitch", name, [indices, data]).output;

    /// <summary>The slices of <paramref name="data"/>, each in the part that <paramref name="partitions"/> names.</summary>
    public Tensor[] dynamic_partition(Tensor data, Tensor partitions, int num_partitions, string name = null) =>
        gen_ops.Apply("DynamicPartition", name, [data, partitions], ("num_partitions", num_partitions)).outputs;
}
