namespace Tensorflow;

/// <content>Functions of one tensor, element by element.</content>
public partial class tensorflow
{
    public Tensor sin(Tensor x, string name = null) => Unary("Sin", x, name);

    public Tensor cos(Tensor x, string name = null) => Unary("Cos", x, name);

    public Tensor cos(float x, string name = null) => Unary("Cos", x, name);

    public Tensor tan(Tensor x, string name = null) => Unary("Tan", x, name);

    public Tensor asin(Tensor x, string name = null) => Unary("Asin", x, name);

    public Tensor acos(Tensor x, string name = null) => Unary("Acos", x, name);

    public Tensor atan(Tensor x, string name = null) => Unary("Atan", x, name);

    public Tensor sinh(Tensor x, string name = null) => Unary("Sinh", x, name);

    public Tensor cosh(Tensor x, string name = null) => Unary("Cosh", x, name);

    public Tensor sigmoid<T>(T x, string name = null) => Converted("Sigmoid", x, name);

    /// <summary>ln(1 + x).</summary>
    public Tensor log1p(Tensor x, string name = null) => Unary("Log1p", x, name);

    /// <summary>e^x - 1.</summary>
    public Tensor expm1(Tensor x, string name = null) => Unary("Expm1", x, name);

    /// <summary>The logarithm of |Γ(x)|.</summary>
    public Tensor lgamma(Tensor x, string name = null) => Unary("Lgamma", x, name);

    public Tensor rsqrt(Tensor x, string name = null) => Unary("Rsqrt", x, name);

    /// <summary>1 / x.</summary>
    public Tensor reciprocal(Tensor x, string name = null) => Unary("Reciprocal", x, name);

    /// <summary>-1, 0 or 1.</summary>
    public Tensor sign(Tensor a, string name = null) => Unary("Sign", a, name);

    public Tensor floor(Tensor x, string name = null) => Unary("Floor", x, name);

    public Tensor ceil(Tensor x, string name = null) => Unary("Ceil", x, name);

    /// <summary>Rounded to the nearest integer, halves to the even one; integers as they are.</summary>
    public Tensor round(Tensor x, string name = null)
    {
        var tensor = ops.convert_to_tensor(x, name: "x");
        return tensor.dtype.as_base_dtype().is_integer() ? tensor : Unary("Round", tensor, name);
    }

    /// <summary>Complex numbers of their parts.</summary>
    public Tensor complex(Tensor real, Tensor imag, TF_DataType? dtype = null, string name = null)
    {
        using var scope = ops.OpenScope(name, "Complex", real, imag);
        var x = ops.convert_to_tensor(real, name: "real");
        var y = ops.convert_to_tensor(imag, name: "imag");
        return gen_ops.Apply("Complex", scope.Name, [x, y], ("Tout", dtype ?? complex_ops.ComplexOf(x, y))).output;
    }

    /// <summary>The real part; real numbers as they are.</summary>
    public Tensor real(Tensor input, string name = null) => complex_ops.Part("Real", input, name);

    /// <summary>Running sums along <paramref name="axis"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="exclusive">Whether an element's sum leaves the element itself out.</param>
    /// <param name="reverse">Whether it runs from the end.</param>
    /// <param name="name">The wanted name.</param>
    public Tensor cumsum(Tensor x, int axis = 0, bool exclusive = false, bool reverse = false, string name = null) =>
        Cumulate("Cumsum", x, axis, exclusive, reverse, name);

    /// <summary>Running products along <paramref name="axis"/>.</summary>
    public Tensor cumprod(Tensor x, int axis = 0, bool exclusive = false, bool reverse = false, string name = null) =>
        Cumulate("Cumprod", x, axis, exclusive, reverse, name);

    /// <summary>Numbers from <paramref name="start"/>, or 0, up to <paramref name="limit"/>, which is not among them.</summary>
    public Tensor range(object start, object limit = null, object delta = null, TF_DataType? dtype = null, string name = "range") =>
        math_ops.range(start, limit, delta, dtype ?? TF_DataType.DtInvalid, name);

    internal static Tensor Converted(string type, object x, string name)
    {
        using var scope = ops.OpenScope(name, type, x);
        return gen_ops.Apply(type, scope.Name, [ops.convert_to_tensor(x, name: "x")]).output;
    }

    private static Tensor Cumulate(string type, Tensor x, int axis, bool exclusive, bool reverse, string name)
    {
        using var scope = ops.OpenScope(name, type, x);
        return gen_ops.Apply(type, scope.Name, [ops.convert_to_tensor(x, name: "x"), axis], ("exclusive", exclusive), ("reverse", reverse)).output;
    }
}
