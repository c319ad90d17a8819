namespace Tensorflow.NumPy;

/// <content>Making, reading and writing of arrays.</content>
public partial class NDArray
{
    /// <summary>A scalar.</summary>
    public NDArray(bool value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(byte value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(short value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(int value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(long value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(float value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(double value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>An array of <paramref name="value"/>, under <paramref name="shape"/> when given.</summary>
    public NDArray(int[] value, Shape shape = null)
        : this((Array)value, shape)
    {
    }

    /// <summary>An array of <paramref name="value"/>, under <paramref name="shape"/> when given.</summary>
    public NDArray(long[] value, Shape shape = null)
        : this((Array)value, shape)
    {
    }

    /// <summary>The value of a tensor; a copy of it when <paramref name="clone"/>.</summary>
    /// <exception cref="RuntimeError">It is a graph tensor.</exception>
    public NDArray(Tensor tensor, bool clone = false)
        : this(clone ? tensor.numpy().Host.Clone() : tensor.numpy().Host)
    {
    }

    /// <summary>The element, or the part, at the first axes' indices; what is set is converted and repeated to fit. A part that was read is a copy.</summary>
    public NDArray this[params int[] indices]
    {
        get => Part([.. indices.Select(i => Slice.Index(i))]);
        set => Write(Part, (Slice[])[.. indices.Select(i => Slice.Index(i))], value);
    }

    /// <summary>The elements that ranges name; what is set is converted and repeated to fit. What was read is a copy.</summary>
    public new NDArray this[params Slice[] slices]
    {
        get => Part(slices);
        set => Write(Part, slices, value);
    }

    /// <summary>The elements where a bool array holds, or the rows that integers name.</summary>
    public NDArray this[NDArray mask]
    {
        get => Chosen(this, mask);
        set => Write(Chosen, mask, value);
    }

    /// <summary>A scalar.</summary>
    public static NDArray Scalar<T>(T value) => new(HostValues.From(value));

    /// <summary>All elements in one dimension.</summary>
    public NDArray ravel() => reshape(new Shape(-1));

    /// <summary>Puts the rows of <paramref name="nd"/> into random order.</summary>
    public void shuffle(NDArray nd) => np.random.shuffle(nd);

    /// <summary>A C# array of as many dimensions.</summary>
    /// <exception cref="ArrayTypeMismatchException"><typeparamref name="T"/> is not the element type.</exception>
    public unsafe Array ToMultiDimArray<T>()
        where T : unmanaged
    {
        var elements = ToArray<T>();
        if (ndim <= 1)
        {
            return elements;
        }

        var result = Array.CreateInstance(typeof(T), dims);
        var bytes = checked(elements.Length * sizeof(T));
        fixed (T* source = elements)
        {
            ref var target = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(result);
            new ReadOnlySpan<byte>(source, bytes).CopyTo(System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref target, bytes));
        }

        return result;
    }

    /// <summary>The bytes of the elements, little-endian.</summary>
    public byte[] ToByteArray() => Host.Bytes.ToArray();

    /// <summary>The three bytes of a pixel, as images keep them.</summary>
    public void Deconstruct(out byte blue, out byte green, out byte red)
    {
        var bytes = ToArray<byte>();
        (blue, green, red) = (bytes[0], bytes[1], bytes[2]);
    }

    /// <summary>Puts the rows into another order.</summary>
    internal void Reorder(int[] order) => Become(np.take(this, order).Host);

    private static NDArray Chosen(NDArray array, NDArray mask) => mask.dtype == TF_DataType.TF_BOOL
        ? Evaluation.Of(() => array_ops.boolean_mask(array, mask, "boolean_mask"))
        : np.take(array, mask);

    private NDArray Part(Slice[] slices) => Part(this, slices);

    private static NDArray Part(NDArray array, Slice[] slices) => Evaluation.Of(() => array_ops.strided_slice(array, slices));

    /// <summary>Writes to the elements that <paramref name="choose"/> gives of an array of the element's places.</summary>
    private void Write<T>(Func<NDArray, T, NDArray> choose, T where, NDArray value)
    {
        var places = choose(np.arange(Host.Count).reshape(shape), where);
        var values = value.dtype == dtype ? value : value.astype(dtype);
        var spread = values.shape.Equals(places.shape) ? values : Evaluation.Of(() => gen_ops.Apply("BroadcastTo", null, [values, places.shape.as_int_list()]).output);
        var result = Host.Clone();
        var size = Host.DType.Size;
        var indices = places.ToArray<long>();
        for (var i = 0; i < indices.Length; i++)
        {
            spread.Host.Bytes.Slice(i * size, size).CopyTo(result.Bytes[(int)(indices[i] * size)..]);
        }

        Become(result);
    }

    private void Become(HostTensor value) => Host = value;
}
