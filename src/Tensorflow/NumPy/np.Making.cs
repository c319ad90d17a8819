using System.Globalization;

namespace Tensorflow.NumPy;

/// <content>The making of arrays.</content>
public partial class np
{
    /// <summary>An array of the elements of <paramref name="data"/>.</summary>
    public static NDArray array(Array data, TF_DataType? dtype = null) => dtype is { } type ? new NDArray(data).astype(type) : new NDArray(data);

    /// <summary>An array of elements.</summary>
    public static NDArray array<T>(params T[] data)
        where T : unmanaged => new(HostValues.From(data));

    /// <summary>An array of rows.</summary>
    public static NDArray array<T>(params T[][] data)
        where T : unmanaged => new(HostValues.From(data));

    /// <summary>An array of strings.</summary>
    public static NDArray array(params string[] data) => new(HostValues.From(data));

    /// <summary>0, 1, ... up to <paramref name="end"/>, which is not among them.</summary>
    public static NDArray arange<T>(T end)
        where T : struct => Evaluation.Of(() => math_ops.range(end, null, null, TF_DataType.DtInvalid, "range"));

    /// <summary>Numbers from <paramref name="start"/> up to <paramref name="end"/>, which is not among them; without an end, from 0 up to <paramref name="start"/>.</summary>
    public static NDArray arange<T>(T start, T? end = null, T? step = null)
        where T : struct => Evaluation.Of(() => math_ops.range(start, end, step is { } given ? given : Convert.ChangeType(1, typeof(T), CultureInfo.InvariantCulture), TF_DataType.DtInvalid, "range"));

    /// <summary>Zeros.</summary>
    public static NDArray zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    /// <summary>Zeros: no array here holds what was in memory before.</summary>
    public static NDArray empty(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    /// <summary>Zeros.</summary>
    public static NDArray ndarray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    public static NDArray ones(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => full(shape, 1).astype(dtype);

    /// <summary>Zeros of the shape of an array.</summary>
    public static NDArray zeros_like(NDArray a, TF_DataType dtype = TF_DataType.DtInvalid) => new(a.shape, dtype == TF_DataType.DtInvalid ? a.dtype : dtype);

    /// <summary>Ones of the shape of an array.</summary>
    public static NDArray ones_like(NDArray a, TF_DataType dtype = TF_DataType.DtInvalid) => ones(a.shape, dtype == TF_DataType.DtInvalid ? a.dtype : dtype);

    /// <summary>One value everywhere.</summary>
    public static NDArray full<T>(Shape shape, T fill_value) => Evaluation.Of(() => gen_ops.Apply("Fill", null, [shape.as_int_list(), fill_value]).output);

    /// <summary>One value everywhere, in the shape and type of an array unless others are given.</summary>
    public static NDArray full_like<T>(NDArray x, T fill_value, TF_DataType? dtype = null, Shape shape = null) => full(shape ?? x.shape, fill_value).astype(dtype ?? x.dtype);

    /// <summary>Ones on diagonal <paramref name="k"/> of N rows and M (N) columns.</summary>
    public static NDArray eye(int N, int? M = null, int k = 0, TF_DataType dtype = TF_DataType.TF_DOUBLE)
    {
        var values = new double[N, M ?? N];
        for (var i = Math.Max(0, -k); i < N && i + k < values.GetLength(1); i++)
        {
            values[i, i + k] = 1;
        }

        return new NDArray(values).astype(dtype);
    }

    /// <summary><paramref name="num"/> numbers from <paramref name="start"/> to <paramref name="stop"/>, evenly spaced.</summary>
    /// <exception cref="UnimplementedError">The step, or another axis than 0, is wanted.</exception>
    public static NDArray linspace<T>(T start, T stop, int num = 50, bool endpoint = true, bool retstep = false, TF_DataType dtype = TF_DataType.TF_DOUBLE, int axis = 0)
    {
        if (retstep || axis != 0)
        {
            throw new UnimplementedError("linspace gives numbers along axis 0 alone; the step is (stop - start) / (num - 1).");
        }

        var (from, to) = (Convert.ToDouble(start, CultureInfo.InvariantCulture), Convert.ToDouble(stop, CultureInfo.InvariantCulture));
        var step = (to - from) / Math.Max(1, endpoint ? num - 1 : num);
        var values = Enumerable.Range(0, num).Select(i => endpoint && i == num - 1 && i > 0 ? to : from + (i * step)).ToArray();
        return new NDArray(values).astype(dtype);
    }

    /// <summary>The coordinates of a grid: x along the rows, y along the columns.</summary>
    public static (NDArray, NDArray) meshgrid<T>(T x, T y, bool copy = true, bool sparse = false)
    {
        NDArray columns = new(HostValues.From(x));
        NDArray rows = new(HostValues.From(y));
        columns = columns.reshape(new Shape(1, -1));
        rows = rows.reshape(new Shape(-1, 1));
        if (sparse)
        {
            return (columns, rows);
        }

        int[] grid = [(int)rows.dims[0], (int)columns.dims[1]];
        return (Spread(columns), Spread(rows));

        NDArray Spread(NDArray values) => Evaluation.Of(() => gen_ops.Apply("BroadcastTo", null, [values, grid]).output);
    }

    /// <summary>An array over a copy of bytes, little-endian.</summary>
    public static NDArray frombuffer(byte[] bytes, Shape shape, TF_DataType dtype) => new(bytes, shape, dtype);

    /// <summary>One row of the elements that bytes hold; <paramref name="dtype"/> as NumPy writes it: <c>&lt;f4</c>, <c>&gt;u4</c>, <c>uint8</c>.</summary>
    public static NDArray frombuffer(byte[] bytes, string dtype) => NpyFile.FromBytes(bytes, dtype);
}
