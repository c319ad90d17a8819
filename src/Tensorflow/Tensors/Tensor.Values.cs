using System.Numerics;

namespace Tensorflow;

/// <content>Tensors that hold a value, and values of tensors as C# numbers.</content>
public partial class Tensor
{
    /// <summary>The value of an array.</summary>
    public Tensor(NDArray nd)
        : this(nd.Host)
    {
    }

    /// <summary>The elements of an array, under <paramref name="shape"/>.</summary>
    public Tensor(Array array, Shape shape)
        : this(NDArray.Reshaped(HostValues.From(array), shape))
    {
    }

    /// <summary>Zeros.</summary>
    public Tensor(Shape shape, TF_DataType dtype)
        : this(HostTensor.Zeros((DType)dtype, shape.Host))
    {
    }

    /// <summary>A copy of <paramref name="bytes"/>, little-endian.</summary>
    public Tensor(byte[] bytes, Shape shape, TF_DataType dtype)
        : this(new NDArray(bytes, shape, dtype).Host)
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(bool value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(byte value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(sbyte value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(short value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(int value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(uint value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(long value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(ulong value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(float value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(double value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>A scalar.</summary>
    public Tensor(string value)
        : this(HostValues.From(value))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(bool[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(byte[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(sbyte[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(short[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(ushort[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(int[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(uint[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(long[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(ulong[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(float[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(double[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    /// <summary>The elements of <paramref name="data"/>, under <paramref name="shape"/> when given.</summary>
    public Tensor(Complex[] data, Shape shape = null)
        : this(NDArray.Reshaped(HostValues.From(data), shape))
    {
    }

    public static explicit operator bool(Tensor tensor) => tensor.numpy().ScalarOf<bool>();

    public static explicit operator sbyte(Tensor tensor) => tensor.numpy().ScalarOf<sbyte>();

    public static explicit operator byte(Tensor tensor) => tensor.numpy().ScalarOf<byte>();

    public static explicit operator short(Tensor tensor) => tensor.numpy().ScalarOf<short>();

    public static explicit operator ushort(Tensor tensor) => tensor.numpy().ScalarOf<ushort>();

    public static explicit operator int(Tensor tensor) => tensor.numpy().ScalarOf<int>();

    public static explicit operator uint(Tensor tensor) => tensor.numpy().ScalarOf<uint>();

    public static explicit operator long(Tensor tensor) => tensor.numpy().ScalarOf<long>();

    public static explicit operator ulong(Tensor tensor) => tensor.numpy().ScalarOf<ulong>();

    public static explicit operator float(Tensor tensor) => tensor.numpy().ScalarOf<float>();

    public static explicit operator double(Tensor tensor) => tensor.numpy().ScalarOf<double>();

    public static explicit operator string(Tensor tensor) => tensor.StringData()[0];

    /// <summary>The dimensions; null when their number is not known, -1 for an unknown one.</summary>
    public int[] _shape_tuple() => shape.as_int_list();

    /// <summary>False: a tensor holds nothing that must be given back.</summary>
    public bool IsDisposed => false;

    /// <summary>The bytes of a value, little-endian.</summary>
    /// <exception cref="RuntimeError">It is a graph tensor.</exception>
    public byte[] BufferToArray() => numpy().Host.Bytes.ToArray();
}
