using Reproductions.Runtime.Framework;

namespace Tensorflow;

/// <content>Reading and writing.</content>
public sealed partial class TensorArray
{
    /// <summary>The element at <paramref name="index"/>.</summary>
    /// <param name="index">int32, a scalar; from 0.</param>
    /// <param name="name">The wanted name.</param>
    public Tensor read<T>(T index, string name = null)
    {
        var value = gen_ops.Apply("TensorArrayReadV3", name, [handle, index, flow], ("dtype", dtype)).output;
        if (_element.Known is { } shape)
        {
            value.MergeShape(shape);
        }

        return value;
    }

    /// <summary>The array with an element more.</summary>
    /// <param name="index">int32, a scalar; from 0. An index is written once.</param>
    /// <param name="value">The element.</param>
    /// <param name="name">The scope; <c>TensorArrayWrite</c> by default.</param>
    /// <exception cref="ValueError">The elements before have another shape.</exception>
    public TensorArray write(Tensor index, Tensor value, string name = null) => Write(index, value, name);

    /// <inheritdoc cref="write(Tensor, Tensor, string)"/>
    public TensorArray write<T>(int index, T value, string name = null) => Write(index, value, name);

    /// <summary>All elements as one tensor: element 0 first, <c>[n, ...]</c>.</summary>
    /// <param name="name">The scope; <c>TensorArrayStack</c> by default.</param>
    public Tensor stack(string name = null)
    {
        using var location = handle.graph.ColocateWith(handle.op);
        using var scope = ops.OpenScope(name, "TensorArrayStack", handle);
        return gather(math_ops.RangeTo(size()), name);
    }

    /// <summary>Some elements as one tensor, <c>[n, ...]</c>.</summary>
    /// <param name="indices">int32, <c>[n]</c>.</param>
    /// <param name="name">The wanted name.</param>
    public Tensor gather(Tensor indices, string name = null)
    {
        var value = gen_ops.Apply("TensorArrayGatherV3", name, [handle, indices, flow], ("dtype", dtype), ("element_shape", _element.Known ?? HostShape.UnknownRank)).output;
        if (_element.Known is { HasRank: true } shape)
        {
            value.MergeShape(new HostShape([HostShape.Unknown]).Concat(shape));
        }

        return value;
    }

    /// <summary>All elements one after the other along their first dimension, in which alone they may differ.</summary>
    /// <param name="name">The wanted name.</param>
    public Tensor concat(string name = null)
    {
        var rest = _element.Known is { HasRank: true } shape ? shape.Slice(1) : HostShape.UnknownRank;
        var value = gen_ops.Apply("TensorArrayConcatV3", name, [handle, flow], ("dtype", dtype), ("element_shape_except0", rest)).outputs[0];
        if (rest.HasRank)
        {
            value.MergeShape(new HostShape([HostShape.Unknown]).Concat(rest));
        }

        return value;
    }

    /// <summary>The array with the rows of a tensor as its elements.</summary>
    /// <param name="value">The rows, <c>[n, ...]</c>.</param>
    /// <param name="name">The scope; <c>TensorArrayUnstack</c> by default.</param>
    /// <exception cref="ValueError">The elements before have another shape.</exception>
    public TensorArray unstack(Tensor value, string name = null)
    {
        using var scope = ops.OpenScope(name, "TensorArrayUnstack", handle, value);
        var rows = array_ops.strided_slice(array_ops.shape(value), [Slice.Index(0)]);
        return scatter(math_ops.RangeTo(rows), value, name);
    }

    /// <summary>The array with the rows of a tensor under given indices.</summary>
    /// <param name="indices">int32, <c>[n]</c>.</param>
    /// <param name="value">The rows, <c>[n, ...]</c>.</param>
    /// <param name="name">The scope; <c>TensorArrayScatter</c> by default.</param>
    /// <exception cref="ValueError">The elements before have another shape.</exception>
    public TensorArray scatter(Tensor indices, Tensor value, string name = null)
    {
        using var scope = ops.OpenScope(name, "TensorArrayScatter", handle, value, indices);
        var rows = ops.convert_to_tensor(value, name: "value");
        if (infer_shape)
        {
            _element.Merge(rows.StaticShape.HasRank ? rows.StaticShape.Slice(1) : HostShape.UnknownRank);
        }

        return Written("TensorArrayScatterV3", rows, name, handle, indices, rows, flow);
    }

    /// <summary>The array with pieces of a tensor as its elements: the first <c>lengths[0]</c> rows, the next <c>lengths[1]</c>, ...</summary>
    /// <param name="value">The rows, <c>[sum of lengths, ...]</c>.</param>
    /// <param name="lengths">int32 or int64, <c>[n]</c>.</param>
    /// <param name="name">The scope; <c>TensorArraySplit</c> by default.</param>
    /// <exception cref="ValueError">The elements before have another shape.</exception>
    public TensorArray split(Tensor value, Tensor lengths, string name = null)
    {
        using var scope = ops.OpenScope(name, "TensorArraySplit", handle, value, lengths);
        var rows = ops.convert_to_tensor(value, name: "value");
        using var location = BesideFirst(rows);
        var sizes = math_ops.cast(lengths, TF_DataType.TF_INT64, "ToInt64");
        if (infer_shape && rows.StaticShape.HasRank && EqualLength(sizes) is { } length)
        {
            _element.Merge(new HostShape([length]).Concat(rows.StaticShape.Slice(1)));
        }

        return Written("TensorArraySplitV3", rows, name, handle, rows, sizes, flow);
    }

    private static long? EqualLength(Tensor lengths) =>
        ConstantFolder.Evaluate(lengths.Endpoint) is { Count: > 0 } known && known.Span<long>().ToArray().Distinct().ToList() is [var length] ? length : null;

    private TensorArray Write(object index, object value, string name)
    {
        using var scope = ops.OpenScope(name, "TensorArrayWrite", handle, index, value);
        var element = ops.convert_to_tensor(value, name: "value");
        if (infer_shape)
        {
            _element.Merge(element.StaticShape);
        }

        return Written("TensorArrayWriteV3", element, name, handle, index, element, flow);
    }

    private TensorArray Written(string type, Tensor value, string name, params object[] inputs)
    {
        Tensor after;
        using (BesideFirst(value))
        {
            after = gen_ops.Apply(type, name, inputs).output;
        }

        return WithFlow(after);
    }

    private IDisposable BesideFirst(Tensor value)
    {
        if (!colocate_with_first_write_call)
        {
            return null;
        }

        if (_colocateWith.Count == 0)
        {
            _colocateWith.Add(value);
        }

        return handle.graph.ColocateWith(_colocateWith[0].op);
    }
}
