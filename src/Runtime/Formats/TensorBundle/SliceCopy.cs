namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>Copies boxes between row-major tensors. Thread-safe: it holds no state.</summary>
internal static unsafe class SliceCopy
{
    /// <summary>A tensor for values that will be copied in.</summary>
    /// <exception cref="ResourceExhaustedError">The shape needs more bytes than one tensor holds.</exception>
    public static Tensor Allocate(DType dtype, Shape shape)
    {
        if (shape.ElementCount > Tensor.MaxBytes / Math.Max(dtype.Size, 1))
        {
            throw new ResourceExhaustedError($"OOM when allocating tensor with shape{shape} and type {StoredType.Name(dtype)}: one tensor holds at most {Tensor.MaxBytes} bytes. Read it slice by slice.");
        }

        return Tensor.Allocate(dtype, shape);
    }

    /// <summary>The part of a whole tensor inside a resolved slice, in memory of its own.</summary>
    public static Tensor Cut(Tensor whole, TensorSlice slice)
    {
        var shape = new Shape([.. slice.Extents.Select(e => e.Length)]);
        var result = Tensor.Allocate(whole.DType, shape);
        Copy(whole, TensorSlice.Full(whole.Shape.Rank).Resolve(whole.Shape), result, slice);
        return result;
    }

    /// <summary>Copies the elements that two boxes of one tensor share.</summary>
    /// <param name="source">The values of <paramref name="sourceBox"/>.</param>
    /// <param name="sourceBox">A resolved slice.</param>
    /// <param name="target">Takes values of <paramref name="targetBox"/>; of the same element type.</param>
    /// <param name="targetBox">A resolved slice of the same tensor.</param>
    public static void Copy(Tensor source, TensorSlice sourceBox, Tensor target, TensorSlice targetBox)
    {
        if (sourceBox.Intersect(targetBox) is not { } common)
        {
            return;
        }

        var rank = common.Rank;
        if (rank == 0)
        {
            Move(source, 0, target, 0, 1);
            return;
        }

        var sourceStrides = Strides(sourceBox);
        var targetStrides = Strides(targetBox);
        var run = common.Extents[rank - 1].Length;
        var index = new long[rank];
        while (true)
        {
            long from = 0;
            long to = 0;
            for (var i = 0; i < rank; i++)
            {
                var at = common.Extents[i].Start + index[i];
                from += (at - sourceBox.Extents[i].Start) * sourceStrides[i];
                to += (at - targetBox.Extents[i].Start) * targetStrides[i];
            }

            Move(source, from, target, to, run);
            var axis = rank - 2;
            while (axis >= 0 && ++index[axis] == common.Extents[axis].Length)
            {
                index[axis--] = 0;
            }

            if (axis < 0)
            {
                return;
            }
        }
    }

    private static long[] Strides(TensorSlice box)
    {
        var strides = new long[box.Rank];
        long stride = 1;
        for (var i = strides.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= box.Extents[i].Length;
        }

        return strides;
    }

    private static void Move(Tensor source, long from, Tensor target, long to, long count)
    {
        if (source.DType.IsNumeric)
        {
            var width = source.DType.Size;
            Buffer.MemoryCopy((byte*)source.Pointer + (from * width), (byte*)target.Pointer + (to * width), count * width, count * width);
        }
        else
        {
            source.Objects.Slice((int)from, (int)count).CopyTo(target.Objects[(int)to..]);
        }
    }
}
