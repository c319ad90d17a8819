namespace Tensorflow.NumPy;

/// <content>Functions element by element, and reductions.</content>
public partial class np
{
    public static NDArray sin(NDArray x) => Real("Sin", x);

    public static NDArray cos(NDArray x) => Real("Cos", x);

    public static NDArray exp(NDArray x) => Real("Exp", x);

    public static NDArray log(NDArray x) => Real("Log", x);

    public static NDArray sqrt(NDArray x) => Real("Sqrt", x);

    public static NDArray floor(NDArray x) => Real("Floor", x);

    public static NDArray square(NDArray x) => multiply(x, x);

    public static NDArray add(NDArray x, NDArray y) => Pair("Add", x, y);

    public static NDArray multiply(NDArray x1, NDArray x2) => Pair("Mul", x1, x2);

    public static NDArray power(NDArray x, NDArray y) => Pair("Pow", x, y);

    /// <summary>The larger of two elements.</summary>
    /// <exception cref="UnimplementedError">An axis is given, which has no meaning for pairs of elements.</exception>
    public static NDArray maximum(NDArray x1, NDArray x2, int? axis = null) => axis is null
        ? Pair("Maximum", x1, x2)
        : throw new UnimplementedError("maximum compares pairs of elements and has no axis: np.amax has one.");

    public static NDArray minimum(NDArray x1, NDArray x2) => Pair("Minimum", x1, x2);

    public static NDArray greater(NDArray x, NDArray y) => Pair("Greater", x, y);

    public static NDArray less(NDArray x, NDArray y) => Pair("Less", x, y);

    public static NDArray logical_or(NDArray x1, NDArray x2) => Pair("LogicalOr", x1.astype(@bool), x2.astype(@bool));

    public static NDArray logical_and(NDArray x1, NDArray x2) => Pair("LogicalAnd", x1.astype(@bool), x2.astype(@bool));

    /// <summary>The sum over <paramref name="axis"/>, or over all.</summary>
    public static NDArray sum(NDArray x1, Axis axis = null) => Reduced("Sum", x1.BaseType == DType.Bool ? x1.astype(int64) : x1, axis);

    /// <summary>The mean of all.</summary>
    public static NDArray mean(NDArray x) => Reduced("Mean", AsReal(x), null);

    /// <summary>The mean along <paramref name="axis"/>, weighted when <paramref name="weights"/> are given.</summary>
    /// <exception cref="UnimplementedError">The sum of the weights is wanted, too.</exception>
    public static NDArray average(NDArray a, int axis = -1, NDArray weights = null, bool returned = false)
    {
        if (returned)
        {
            throw new UnimplementedError("average gives no sum of weights: np.sum(weights, axis) does.");
        }

        return weights is null ? Reduced("Mean", AsReal(a), axis) : divide(sum(multiply(a, weights), axis), sum(multiply(weights, ones_like(a)), axis));
    }

    /// <summary>The product over <paramref name="axis"/>, or over all; as <paramref name="dtype"/> when given.</summary>
    public static NDArray prod(NDArray array, Axis axis = null, Type dtype = null, bool keepdims = false) =>
        Reduced("Prod", dtype is null ? array : array.astype(dtype.as_tf_dtype()), axis, keepdims);

    /// <summary>The product of all.</summary>
    public static NDArray prod<T>(params T[] array)
        where T : unmanaged => prod(np.array(array));

    /// <summary>The largest element along <paramref name="axis"/>.</summary>
    public static NDArray amax(NDArray x, int axis = 0) => Reduced("Max", x, axis);

    /// <summary>The smallest element along <paramref name="axis"/>.</summary>
    public static NDArray amin(NDArray x, int axis = 0) => Reduced("Min", x, axis);

    /// <summary>Whether an element is not 0.</summary>
    public static NDArray any(NDArray a, Axis axis = null) => Reduced("Any", a.astype(@bool), axis);

    /// <summary>The index of the largest element along <paramref name="axis"/>, or of all in one row: int64.</summary>
    public static NDArray argmax(NDArray a, Axis axis = null) => Argument("ArgMax", a, axis);

    /// <summary>The index of the smallest element along <paramref name="axis"/>, or of all in one row: int64.</summary>
    public static NDArray argmin(NDArray a, Axis axis = null) => Argument("ArgMin", a, axis);

    /// <summary>Whether shapes and elements are equal.</summary>
    public static bool array_equal(NDArray a, NDArray b) => a.shape.Equals(b.shape) && (a.Host.Count == 0 || Reduced("All", equal(a, b), null));

    /// <summary>Whether |a - b| &lt;= atol + rtol · |b| everywhere; not-a-number equals itself where <paramref name="equal_nan"/>.</summary>
    public static bool allclose(NDArray a, NDArray b, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
    {
        var (x, y) = (a.astype(float64).ToArray<double>(), b.astype(float64).ToArray<double>());
        return a.shape.Equals(b.shape) && x.Zip(y).All(p => p.First.Equals(p.Second)
            ? equal_nan || !double.IsNaN(p.First)
            : p.First == p.Second || (double.IsFinite(p.Second) && Math.Abs(p.First - p.Second) <= atol + (rtol * Math.Abs(p.Second))));
    }

    /// <summary>Sums of products: of two rows, of matrices, or over <paramref name="axes"/> as tensordot has them.</summary>
    public static NDArray dot(NDArray x1, NDArray x2, NDArray axes = null, string name = null)
    {
        var (a, b) = Promoted(x1, x2);
        if (axes is null && (a.ndim == 0 || b.ndim == 0))
        {
            return multiply(a, b);
        }

        return Evaluation.Of(() => tensordot_ops.tensordot(a, b, axes ?? new[,] { { a.ndim - 1 }, { Math.Max(b.ndim - 2, 0) } }, null));
    }

    internal static NDArray subtract(NDArray x, NDArray y) => Pair("Sub", x, y);

    internal static NDArray divide(NDArray x, NDArray y) => Pair("RealDiv", AsReal(x), AsReal(y));

    internal static NDArray mod(NDArray x, NDArray y) => Pair("FloorMod", x, y);

    internal static NDArray equal(NDArray x, NDArray y) => Pair("Equal", x, y);

    internal static NDArray not_equal(NDArray x, NDArray y) => Pair("NotEqual", x, y);

    private static NDArray Argument(string type, NDArray a, Axis axis) =>
        Evaluation.Of(() => gen_ops.Apply(type, null, [axis is null ? a.ravel() : a, axis is null ? 0 : (int)axis]).output);
}
