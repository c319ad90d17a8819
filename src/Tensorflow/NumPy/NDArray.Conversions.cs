namespace Tensorflow.NumPy;

/// <content>Conversions from and to C# values.</content>
public partial class NDArray
{
    public static implicit operator NDArray(int[] array) => new((Array)array);

    public static implicit operator NDArray(int[,] array) => new((Array)array);

    public static implicit operator NDArray(int[,,] array) => new((Array)array);

    public static implicit operator NDArray(byte[] array) => new((Array)array);

    public static implicit operator NDArray(byte[,] array) => new((Array)array);

    public static implicit operator NDArray(byte[,,] array) => new((Array)array);

    public static implicit operator NDArray(float[] array) => new((Array)array);

    public static implicit operator NDArray(float[,] array) => new((Array)array);

    public static implicit operator NDArray(float[,,] array) => new((Array)array);

    public static implicit operator NDArray(double[] array) => new((Array)array);

    public static implicit operator NDArray(double[,] array) => new((Array)array);

    public static implicit operator NDArray(double[,,] array) => new((Array)array);

    public static implicit operator NDArray(long[] array) => new((Array)array);

    public static implicit operator NDArray(long[,] array) => new((Array)array);

    public static implicit operator NDArray(long[,,] array) => new((Array)array);

    public static implicit operator NDArray(bool[] array) => new((Array)array);

    public static implicit operator NDArray(bool[,] array) => new((Array)array);

    public static implicit operator NDArray(bool[,,] array) => new((Array)array);

    public static implicit operator NDArray(uint[] array) => new((Array)array);

    public static implicit operator NDArray(uint[,] array) => new((Array)array);

    public static implicit operator NDArray(uint[,,] array) => new((Array)array);

    public static implicit operator NDArray(ulong[] array) => new((Array)array);

    public static implicit operator NDArray(ulong[,] array) => new((Array)array);

    public static implicit operator NDArray(ulong[,,] array) => new((Array)array);

    public static implicit operator NDArray(bool value) => new(HostValues.From(value));

    public static implicit operator NDArray(byte value) => new(HostValues.From(value));

    public static implicit operator NDArray(int value) => new(HostValues.From(value));

    public static implicit operator NDArray(long value) => new(HostValues.From(value));

    public static implicit operator NDArray(float value) => new(HostValues.From(value));

    public static implicit operator NDArray(double value) => new(HostValues.From(value));

    public static implicit operator bool(NDArray nd) => nd.Scalar<bool>();

    public static implicit operator byte(NDArray nd) => nd.Scalar<byte>();

    public static implicit operator int(NDArray nd) => nd.Scalar<int>();

    public static implicit operator long(NDArray nd) => nd.Scalar<long>();

    public static implicit operator float(NDArray nd) => nd.Scalar<float>();

    public static implicit operator double(NDArray nd) => nd.Scalar<double>();

    public static explicit operator NDArray(Array array) => new(array);

    private T Scalar<T>()
        where T : unmanaged
    {
        if (Host.Count != 1)
        {
            throw new TypeError($"only size-1 arrays can be converted to a number; this one has the shape {shape}");
        }

        var type = Reproductions.Runtime.Tensors.DTypes.Of<T>();
        return (type == Host.DType ? Host : NumericCast.Cast(Host, type)).Span<T>()[0];
    }
}
