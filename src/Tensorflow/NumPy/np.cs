namespace Tensorflow.NumPy;

/// <summary>
/// NumPy's functions on values. They compute at once, with the kernels that a session uses, and leave the default graph alone. Where two arrays meet,
/// the narrower type becomes the wider one. Safe for any thread.
/// </summary>
public partial class np
{
    public static readonly Slice newaxis = Slice.NewAxis;

    public static readonly TF_DataType @bool = TF_DataType.TF_BOOL;
    public static readonly TF_DataType @char = TF_DataType.TF_INT8;
    public static readonly TF_DataType @byte = TF_DataType.TF_INT8;
    public static readonly TF_DataType uint8 = TF_DataType.TF_UINT8;
    public static readonly TF_DataType ubyte = TF_DataType.TF_UINT8;
    public static readonly TF_DataType int16 = TF_DataType.TF_INT16;
    public static readonly TF_DataType uint16 = TF_DataType.TF_UINT16;
    public static readonly TF_DataType int32 = TF_DataType.TF_INT32;
    public static readonly TF_DataType uint32 = TF_DataType.TF_UINT32;
    public static readonly TF_DataType int64 = TF_DataType.TF_INT64;
    public static readonly TF_DataType uint64 = TF_DataType.TF_UINT64;
    public static readonly TF_DataType float32 = TF_DataType.TF_FLOAT;
    public static readonly TF_DataType float64 = TF_DataType.TF_DOUBLE;
    public static readonly TF_DataType @double = TF_DataType.TF_DOUBLE;
    public static readonly TF_DataType @decimal = TF_DataType.TF_DOUBLE;
    public static readonly TF_DataType complex_ = TF_DataType.TF_COMPLEX128;
    public static readonly TF_DataType complex64 = TF_DataType.TF_COMPLEX64;
    public static readonly TF_DataType complex128 = TF_DataType.TF_COMPLEX128;
    public static readonly TF_DataType @string = TF_DataType.TF_STRING;
    public static readonly TF_DataType @object = TF_DataType.TF_VARIANT;

    /// <summary>Random values.</summary>
    public static readonly RandomizedImpl random = new();

    /// <summary>Linear algebra.</summary>
    public static readonly LinearAlgebraImpl linalg = new();

    public static double nan => double.NaN;

    public static double NAN => double.NaN;

    public static double NaN => double.NaN;

    public static double pi => Math.PI;

    public static double e => Math.E;

    /// <summary>Euler's constant γ.</summary>
    public static double euler_gamma => 0.57721566490153286060651209008240243;

    public static double inf => double.PositiveInfinity;

    public static double infty => double.PositiveInfinity;

    public static double Inf => double.PositiveInfinity;

    public static double NINF => double.NegativeInfinity;

    public static double PINF => double.PositiveInfinity;

    public static double Infinity => double.PositiveInfinity;

    public static double infinity => double.PositiveInfinity;

    /// <summary>An op of one array; integers become float64 first.</summary>
    private static NDArray Real(string type, NDArray x) => Evaluation.Of(() => tensorflow.Unary(type, AsReal(x), null));

    /// <summary>An op of two arrays of one type.</summary>
    private static NDArray Pair(string type, NDArray x, NDArray y)
    {
        var (a, b) = Promoted(x, y);
        return Evaluation.Of(() => tensorflow.Binary(type, a, b, null));
    }

    private static NDArray Reduced(string type, NDArray x, Axis axis, bool keepdims = false) => Evaluation.Of(() => math_ops.Reduce(type, x, axis, keepdims, null));

    private static NDArray AsReal(NDArray x) => x.BaseType.IsInteger || x.BaseType == DType.Bool ? x.astype(TF_DataType.TF_DOUBLE) : x;

    /// <summary>Both arrays in the wider type; an integer and a real one meet in float64, unless the integer is a scalar.</summary>
    private static (NDArray, NDArray) Promoted(NDArray x, NDArray y)
    {
        var (a, b) = (x.BaseType, y.BaseType);
        if (a == b)
        {
            return (x, y);
        }

        var isScalar = x.ndim == 0 || y.ndim == 0;
        var target = (Kind(a), Kind(b)) switch
        {
            var (k, l) when k == l => a.Size >= b.Size ? a : b,
            (1, 2) => isScalar && x.ndim == 0 ? b : DType.Float64,
            (2, 1) => isScalar && y.ndim == 0 ? a : DType.Float64,
            var (k, l) => k > l ? a : b,
        };
        return (x.astype((TF_DataType)target), y.astype((TF_DataType)target));

        static int Kind(DType type) => type == DType.Bool ? 0 : type.IsInteger ? 1 : type.IsFloating ? 2 : 3;
    }
}
