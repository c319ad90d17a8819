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

    public static implicit operator bool(NDArray nd) => nd.ScalarOf<bool>();

    public static implicit operator byte(NDArray nd) => nd.ScalarOf<byte>();

    public static implicit operator int(NDArray nd) => nd.ScalarOf<int>();

    public static implicit operator long(NDArray nd) => nd.ScalarOf<long>();

    public static implicit operator float(NDArray nd) => nd.ScalarOf<float>();

    public static implicit operator double(NDArray nd) => nd.ScalarOf<double>();

    public static explicit operator NDArray(Array array) => new(array);

    internal T ScalarOf<T>()
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
