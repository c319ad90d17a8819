namespace Tensorflow.NumPy;

/// <summary>An array of values. Every array owns its memory, or shares that of a value which nobody writes.</summary>
public partial class NDArray : Tensor, IEnumerable<NDArray>
{
    internal NDArray(HostTensor value)
        : base(value)
    {
    }

    /// <summary>An array of the elements of <paramref name="value"/>, under <paramref name="shape"/> when given.</summary>
    public NDArray(Array value, Shape shape = null)
        : this(Reshaped(HostValues.From(value), shape))
    {
    }

    /// <summary>An array of zeros.</summary>
    public NDArray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE)
        : this(HostTensor.Zeros((DType)dtype, shape.Host))
    {
    }

    /// <summary>An array over a copy of <paramref name="bytes"/>, little-endian.</summary>
    public NDArray(byte[] bytes, Shape shape, TF_DataType dtype)
        : this(FromBytes(bytes, shape, dtype))
    {
    }

    /// <summary>The elements, row-major.</summary>
    /// <exception cref="ArrayTypeMismatchException"><typeparamref name="T"/> is not the element type.</exception>
    public override T[] ToArray<T>()
    {
        if (DTypes.Of<T>() != Host.DType)
        {
            throw new ArrayTypeMismatchException($"Required dtype {Host.DType.PythonName} mismatch with {typeof(T).Name}.");
        }

        return Host.Span<T>().ToArray();
    }

    /// <summary>A copy as another element type.</summary>
    public NDArray astype(TF_DataType dtype) => new(NumericCast.Cast(Host, (DType)dtype));

    /// <summary>The same elements under another shape; one dimension may be -1.</summary>
    public NDArray reshape(Shape newshape) => new(Reshaped(Host, newshape));

    /// <summary>The elements: <c>0.5</c> of a scalar, <c>array([1, 2, 3])</c>; of a long axis the first and last five.</summary>
    public override string ToString() => ArrayText.Of(Host);

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator()
    {
        for (var i = 0L; i < Host.Shape[0]; i++)
        {
            yield return Row(i);
        }
    }

    /// <inheritdoc/>
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    internal NDArray Row(long index) => new(Host.Rows(index, 1).View(Host.Shape.Slice(1)));

    internal static HostTensor Reshaped(HostTensor value, Shape shape)
    {
        if (shape is null)
        {
            return value;
        }

        var dims = shape.dims.ToArray();
        var known = dims.Where(d => d >= 0).Aggregate(1L, (a, b) => a * b);
        var open = Array.IndexOf(dims, -1);
        if (open >= 0)
        {
            dims[open] = known == 0 ? 0 : value.Count / known;
        }

        var target = new HostShape(dims);
        return target.ElementCount == value.Count
            ? value.View(target)
            : throw new ValueError($"cannot reshape array of size {value.Count} into shape {shape}");
    }

    private static HostTensor FromBytes(byte[] bytes, Shape shape, TF_DataType dtype)
    {
        var value = HostTensor.Allocate((DType)dtype, shape.Host);
        if (bytes.Length != value.ByteCount)
        {
            throw new ValueError($"{bytes.Length} bytes do not fill an array of shape {shape} and type {dtype.as_numpy_name()}, which needs {value.ByteCount}.");
        }

        bytes.CopyTo(value.Bytes);
        return value;
    }
}
