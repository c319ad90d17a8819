namespace Tensorflow;

/// <content>Values in memory, and tensors under the names of the C API.</content>
public partial class Tensor
{
    private SafeTensorHandle _handle;

    /// <summary>The value that <paramref name="handle"/> holds; a copy of it when <paramref name="clone"/>.</summary>
    public Tensor(SafeTensorHandle handle, bool clone = false)
        : this(clone ? handle.Target<HostTensor>().Clone() : handle.Target<HostTensor>())
    {
    }

    /// <summary>A value, copied from memory.</summary>
    /// <param name="data_ptr">The address of the first element; row-major, little-endian.</param>
    /// <param name="shape">The shape, full.</param>
    /// <param name="dtype">The element type, of numbers.</param>
    /// <exception cref="ValueError">The address is 0, or the type or the shape has no size.</exception>
    public Tensor(IntPtr data_ptr, Shape shape, TF_DataType dtype)
        : this(CopyOf(data_ptr, shape, dtype))
    {
    }

    /// <summary>A handle that holds the value of now; null for a tensor of a graph.</summary>
    public SafeTensorHandle Handle => Host is null || (_handle is { IsClosed: false } && ReferenceEquals(_handle.Target<HostTensor>(), Host)) ? _handle : _handle = new SafeTensorHandle(Host);

    /// <summary>The address of the first element of a value of numbers, valid while the value is referenced; 0 for a tensor of a graph.</summary>
    /// <remarks>The elements are not to be written: other tensors may share them.</remarks>
    /// <exception cref="InvalidArgumentError">The elements are strings, which have no address.</exception>
    public unsafe IntPtr TensorDataPointer => Host is null ? IntPtr.Zero : Host.DType.IsNumeric ? (IntPtr)Host.Pointer
        : throw new InvalidArgumentError($"The elements of type {dtype.as_numpy_name()} have no address. Read strings with StringBytes.");

    /// <inheritdoc cref="TensorDataPointer"/>
    public IntPtr buffer => TensorDataPointer;

    /// <summary>Element type and shape of what a resource handle refers to; null where that is not known, or the tensor is no handle.</summary>
    public CppShapeInferenceResult.Types.HandleData HandleData => ops.get_resource_handle_data(this) is { IsSet: true } data ? data : null;

    public static implicit operator SafeTensorHandle(Tensor tensor) => tensor?.Handle;

    public static implicit operator Tensor(SafeTensorHandle handle) => new NDArray(handle.Target<HostTensor>());

    /// <summary>A handle of a value of strings, in UTF-8.</summary>
    /// <exception cref="ValueError">The number of strings is not that of the shape.</exception>
    public static SafeStringTensorHandle StringTensor(string[] strings, Shape shape) => StringTensor(Array.ConvertAll(strings, System.Text.Encoding.UTF8.GetBytes), shape);

    /// <summary>A handle of a value of strings, copied.</summary>
    /// <exception cref="ValueError">The number of strings is not that of the shape.</exception>
    public static SafeStringTensorHandle StringTensor(byte[][] buffer, Shape shape) => shape.size == buffer.LongLength
        ? new(HostTensor.FromByteStrings(shape.Host, buffer.Select(b => (byte[])b.Clone())))
        : throw new ValueError($"cannot reshape array of size {buffer.LongLength} into shape {shape}");

    /// <summary>The tensor under the C API's name; of operation 0 for a value.</summary>
    public TF_Output _as_tf_output() => _op is null ? default : _op._tf_output(value_index);

    /// <summary>Number of inputs that read an output; this tensor's own is <see cref="_as_tf_output"/>.</summary>
    /// <exception cref="ValueError">The handle names no operation, or it has no such output.</exception>
    public int num_consumers(TF_Output oper_out)
    {
        var tensor = OperationHandles.Tensor(oper_out);
        return tensor.op.OutputNumConsumers(tensor.value_index);
    }

    /// <summary>The parts of the tensor as a structure: itself.</summary>
    public object[] Flatten() => new Tensor[] { this };

    /// <summary>Puts the parts of a tensor together again: the first one.</summary>
    public Tensor Pack(object[] sequences) => sequences[0] as Tensor;

    /// <summary>Shape, element type and name, without the value.</summary>
    public Framework.Models.TensorSpec ToTensorSpec() => new(shape, dtype, name);

    private protected static unsafe HostTensor CopyOf(IntPtr address, Shape shape, TF_DataType dtype)
    {
        if (!((DType)dtype).Base.IsNumeric || !shape.IsFullyDefined || (address == IntPtr.Zero && shape.size > 0))
        {
            throw new ValueError($"No value of shape {shape} and type {dtype.as_numpy_name()} can be copied from the address 0x{address:x}: it takes an address, a full shape and a type of numbers.");
        }

        var value = HostTensor.Allocate((DType)dtype, shape.Host);
        new ReadOnlySpan<byte>(address.ToPointer(), checked((int)value.ByteCount)).CopyTo(value.Bytes);
        return value;
    }
}
