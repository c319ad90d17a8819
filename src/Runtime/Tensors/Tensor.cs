using System.Text;

namespace Reproductions.Runtime.Tensors;

/// <summary>
/// A value: element type, full shape and row-major elements. Numbers live in pinned memory, aligned to
/// <see cref="Alignment"/> bytes; strings are byte arrays; resources and variants are objects.
/// A tensor that left a kernel is not written again, so it may be read from any thread.
/// </summary>
public sealed unsafe class Tensor
{
    /// <summary>Alignment of the first element, in bytes: one AVX-512 register, one cache line.</summary>
    public const int Alignment = 64;

    /// <summary>The largest number of bytes that one tensor may hold.</summary>
    public static readonly long MaxBytes = Array.MaxLength - Alignment;

    private readonly TensorBuffer _buffer;
    private readonly byte* _data;

    internal Tensor(DType dtype, Shape shape, TensorBuffer buffer)
        : this(dtype, shape, buffer, buffer.Address)
    {
    }

    private Tensor(DType dtype, Shape shape, TensorBuffer buffer, byte* data)
    {
        DType = dtype;
        Shape = shape;
        _buffer = buffer;
        _data = data;
    }

    /// <summary>The element type, never a reference type.</summary>
    public DType DType { get; }

    /// <summary>The shape, fully defined.</summary>
    public Shape Shape { get; }

    /// <summary>Number of elements.</summary>
    public long Count => Shape.ElementCount;

    /// <summary>Bytes of all elements; 0 for strings, resources and variants.</summary>
    public long ByteCount => Count * DType.Size;

    /// <summary>Address of the first element of a numeric tensor; valid while the tensor is referenced.</summary>
    public void* Pointer => _data;

    /// <summary>The memory: two tensors with the same buffer are views of it.</summary>
    internal TensorBuffer Buffer => _buffer;

    /// <summary>Makes a tensor whose numbers are not cleared; strings start as null and must all be set.</summary>
    /// <exception cref="ArgumentException">The shape is not fully defined.</exception>
    /// <exception cref="ResourceExhaustedError">It is larger than one array can hold.</exception>
    public static Tensor Allocate(DType dtype, Shape shape)
    {
        if (!shape.IsFullyDefined)
        {
            throw new ArgumentException($"A tensor needs a full shape, got {shape}.", nameof(shape));
        }

        dtype = dtype.Base;
        if (dtype.IsNumeric ? shape.ElementCount > MaxBytes / dtype.Size : shape.ElementCount > Array.MaxLength)
        {
            throw new ResourceExhaustedError($"OOM when allocating tensor with shape{shape} and type {dtype.Name}. One tensor holds at most {(dtype.IsNumeric ? MaxBytes / dtype.Size : Array.MaxLength)} elements of this type here; make it in parts.");
        }

        return new Tensor(dtype, shape, dtype.IsNumeric ? new TensorBuffer(shape.ElementCount * dtype.Size) : new TensorBuffer(new object?[shape.ElementCount]));
    }

    /// <summary>Makes a tensor of zeros (strings: empty; objects: null).</summary>
    public static Tensor Zeros(DType dtype, Shape shape)
    {
        var tensor = Allocate(dtype, shape);
        if (tensor._buffer.Objects is not null)
        {
            if (tensor.DType == DType.String)
            {
                Array.Fill(tensor._buffer.Objects, Array.Empty<byte>());
            }
        }
        else
        {
            tensor.Bytes.Clear();
        }

        return tensor;
    }

    /// <summary>Makes a scalar.</summary>
    public static Tensor Scalar<T>(T value)
        where T : unmanaged
    {
        var tensor = Allocate(DTypes.Of<T>(), Shape.Scalar);
        *(T*)tensor._data = value;
        return tensor;
    }

    /// <summary>Makes a string scalar of the UTF-8 bytes of <paramref name="value"/>.</summary>
    public static Tensor Scalar(string value) => FromStrings(Shape.Scalar, [value]);

    /// <summary>Makes a tensor that holds a copy of <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">The number of values is not that of the shape.</exception>
    public static Tensor From<T>(Shape shape, params ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var tensor = Allocate(DTypes.Of<T>(), shape);
        if (values.Length != tensor.Count)
        {
            throw new ArgumentException($"{values.Length} values do not fill the shape {shape}.", nameof(values));
        }

        values.CopyTo(tensor.Span<T>());
        return tensor;
    }

    /// <summary>Makes a vector that holds a copy of <paramref name="values"/>.</summary>
    public static Tensor Vector<T>(params ReadOnlySpan<T> values)
        where T : unmanaged => From(new Shape(values.Length), values);

    /// <summary>Makes a string tensor of the UTF-8 bytes of <paramref name="values"/>.</summary>
    public static Tensor FromStrings(Shape shape, IEnumerable<string> values) =>
        FromByteStrings(shape, values.Select(Encoding.UTF8.GetBytes));

    /// <summary>Makes a string tensor. The byte arrays are not copied.</summary>
    public static Tensor FromByteStrings(Shape shape, IEnumerable<byte[]> values)
    {
        object[] objects = [.. values];
        if (objects.Length != shape.ElementCount)
        {
            throw new ArgumentException($"{objects.Length} values do not fill the shape {shape}.", nameof(values));
        }

        return new Tensor(DType.String, shape, new TensorBuffer(objects));
    }

    /// <summary>Makes a scalar that holds a resource handle or a variant.</summary>
    public static Tensor FromObject(DType dtype, object value) => new(dtype, Shape.Scalar, new TensorBuffer([value]));

    /// <summary>The elements. <typeparamref name="T"/> has the element's width; bool tensors may be read as byte.</summary>
    /// <exception cref="InvalidOperationException">The width differs, or the tensor holds strings or objects.</exception>
    public Span<T> Span<T>()
        where T : unmanaged
    {
        if (sizeof(T) != DType.Size)
        {
            throw new InvalidOperationException($"A tensor of type {DType.Name} cannot be read as {typeof(T).Name}.");
        }

        return new Span<T>(_data, checked((int)Count));
    }

    /// <summary>All elements as bytes, little-endian.</summary>
    public Span<byte> Bytes => new(_data, checked((int)ByteCount));

    /// <summary>Address of the first element as <typeparamref name="T"/>*; valid while the tensor is referenced.</summary>
    public T* Data<T>()
        where T : unmanaged => (T*)_data;

    /// <summary>The elements of a string, resource or variant tensor; a string element is a <c>byte[]</c>.</summary>
    public Span<object?> Objects => _buffer.Objects ?? throw new InvalidOperationException($"A tensor of type {DType.Name} holds numbers, not objects.");

    /// <summary>String element <paramref name="index"/>, its bytes.</summary>
    public byte[] StringAt(long index) => (byte[])_buffer.Objects![index]!;

    /// <summary>String element <paramref name="index"/>, decoded as UTF-8.</summary>
    public string TextAt(long index) => Encoding.UTF8.GetString(StringAt(index));

    /// <summary>The scalar, or the first element.</summary>
    public T Value<T>()
        where T : unmanaged => Span<T>()[0];

    /// <summary>The same elements under another shape (or element type of the same width): no copy.</summary>
    public Tensor View(Shape shape, DType? dtype = null)
    {
        if (shape.ElementCount != Count)
        {
            throw new ArgumentException($"A view of {Shape} cannot have the shape {shape}.", nameof(shape));
        }

        return new Tensor(dtype ?? DType, shape, _buffer, _data);
    }

    /// <summary>Rows [start, start+count) of the first dimension as a view: no copy.</summary>
    public Tensor Rows(long start, long count)
    {
        var shape = Shape.WithDim(0, count);
        var row = Shape[0] == 0 ? 0 : Count / Shape[0];
        if (_buffer.Objects is { } objects)
        {
            return new Tensor(DType, shape, new TensorBuffer(objects[(int)(start * row)..(int)((start + count) * row)]));
        }

        return new Tensor(DType, shape, _buffer, _data + (start * row * DType.Size));
    }

    /// <summary>A tensor with the same elements in memory of its own.</summary>
    public Tensor Clone()
    {
        var copy = Allocate(DType, Shape);
        CopyTo(copy);
        return copy;
    }

    /// <summary>Copies all elements into a tensor of the same type and count.</summary>
    public void CopyTo(Tensor target)
    {
        if (_buffer.Objects is { } objects)
        {
            objects.CopyTo(target._buffer.Objects!, 0);
        }
        else
        {
            System.Buffer.MemoryCopy(_data, target._data, target.ByteCount, ByteCount);
        }
    }

    /// <summary>Element type and shape, for a debugger.</summary>
    public override string ToString() => $"{DType.Name}{Shape}";
}
