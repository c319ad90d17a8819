namespace Tensorflow;

/// <content>Arithmetic of two tensors; a number or an array becomes a constant of the other one's element type.</content>
public partial class tensorflow
{
    public Tensor add<Tx, Ty>(Tx a, Ty b, string name = null) => Binary("Add", a, b, name);

    public Tensor sub<Tx, Ty>(Tx a, Ty b, string name = null) => Binary("Sub", a, b, name);

    public Tensor subtract<T>(Tensor x, T[] y, string name = null) => Binary("Sub", x, y, name);

    public Tensor multiply<Tx, Ty>(Tx x, Ty y, string name = null) => Binary("Mul", x, y, name);

    /// <summary>Python's <c>/</c>: integers are divided as real numbers.</summary>
    public Tensor divide(Tensor a, Tensor b) => BinaryOperators.Apply("truediv", a, b);

    /// <summary>Python's <c>/</c>: integers are divided as real numbers.</summary>
    public Tensor divide<T>(Tensor x, T[] y, string name = null) => BinaryOperators.Apply("truediv", x, y, name);

    /// <summary>Division that keeps the type: integers are rounded down.</summary>
    public Tensor div(Tensor x, Tensor y, string name = null) => BinaryOperators.Apply("div", x, y, name);

    /// <summary>Python's <c>/</c>: integers are divided as real numbers.</summary>
    public static Tensor truediv(Tensor x, Tensor y, string name = null) => BinaryOperators.Apply("truediv", x, y, name);

    /// <summary>The quotient rounded down.</summary>
    public Tensor floordiv(Tensor x, Tensor y, string name = null) => BinaryOperators.Apply("floordiv", x, y, name);

    /// <summary>The remainder of the division that rounds down.</summary>
    public Tensor mod(Tensor x, Tensor y, string name = null) => Binary("FloorMod", x, y, name);

    public Tensor pow<T1, T2>(T1 x, T2 y, string name = null) => Binary("Pow", x, y, name);

    public Tensor maximum<T1, T2>(T1 x, T2 y, string name = null) => Binary("Maximum", x, y, name);

    public Tensor minimum<T1, T2>(T1 x, T2 y, string name = null) => Binary("Minimum", x, y, name);

    /// <summary>(x - y)².</summary>
    public Tensor squared_difference(Tensor x, Tensor y, string name = null) => Binary("SquaredDifference", x, y, name);

    /// <summary>The angle of the point (x, y), from -π to π.</summary>
    public Tensor atan2(Tensor y, Tensor x, string name = null) => Binary("Atan2", y, x, name);

    /// <summary>Sum of products over <paramref name="axes"/>: a number of last and first axes, or two lists of axes.</summary>
    public Tensor dot_prod<Tx, Ty>(Tx x, Ty y, NDArray axes, string name = null) => tensordot_ops.tensordot(x, y, axes, name);

    /// <summary>Products of the last two dimensions, for all others.</summary>
    public Tensor batch_matmul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string name = null) =>
        gen_ops.Apply("BatchMatMul", name, [x, y], ("adj_x", adj_x), ("adj_y", adj_y)).output;
}
