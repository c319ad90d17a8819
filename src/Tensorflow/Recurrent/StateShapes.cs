namespace Tensorflow;

/// <summary>Shapes of a batch of rows, as python/ops/rnn_cell_impl.py joins them: of numbers, or of tensors where a number is not known.</summary>
internal static class StateShapes
{
    /// <summary>Zeros <c>[batch, units]</c>.</summary>
    /// <param name="batch">An <see cref="int"/>, or an int32 scalar.</param>
    /// <param name="units">The number of columns.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Zeros(object batch, int units, TF_DataType dtype)
    {
        var prefix = Prefix(batch);
        var suffix = constant_op.constant(new[] { units });
        return array_ops.zeros(array_ops.concat([prefix, suffix], 0), dtype);
    }

    /// <summary>What is known of <c>[..., units]</c> before it runs. Python makes tensors of it all the same.</summary>
    /// <param name="prefix">An <see cref="int"/>, an int32 scalar, or sizes with -1 for those that are not known.</param>
    /// <param name="units">The number of columns.</param>
    public static HostShape Static(object prefix, int units)
    {
        Prefix(prefix);
        constant_op.constant(new[] { units });
        var known = prefix switch
        {
            int number => new HostShape(number),
            long[] sizes => new HostShape(sizes),
            Tensor { StaticShape.Rank: 0 } tensor => new HostShape(ConstantFolder.Evaluate(tensor.Endpoint) is { } value ? value.Value<int>() : HostShape.Unknown),
            _ => HostShape.UnknownRank,
        };
        return known.HasRank ? known.Concat(new HostShape(units)) : known;
    }

    /// <summary>The number of rows of a batch: an <see cref="int"/> where it is known, else an int32 scalar.</summary>
    /// <param name="input">Has the batch as dimension <paramref name="axis"/>.</param>
    /// <param name="axis">0 or 1.</param>
    public static object BatchSize(Tensor input, int axis)
    {
        var shape = input.StaticShape;
        if (shape.HasRank && shape.Rank <= axis)
        {
            throw new ValueError($"Expected input tensor {input} to have rank at least {axis + 1}");
        }

        return shape.HasRank && shape[axis] >= 0
            ? checked((int)shape[axis])
            : array_ops.strided_slice(array_ops.shape(input), [Slice.Index(axis)]);
    }

    private static Tensor Prefix(object prefix) => prefix switch
    {
        int number => constant_op.constant(new[] { number }),
        long[] sizes => Array.TrueForAll(sizes, s => s >= 0) ? constant_op.constant(Array.ConvertAll(sizes, s => (int)s)) : null,
        Tensor { StaticShape.Rank: 0 } tensor => gen_ops.Apply("ExpandDims", null, [tensor, 0]).output,
        Tensor { StaticShape.Rank: 1 } tensor => tensor,
        _ => throw new ValueError($"prefix tensor must be either a scalar or vector, but saw tensor: {prefix}"),
    };
}
