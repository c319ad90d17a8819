namespace Tensorflow;

/// <content>Comparisons and logic: tensors of bool.</content>
public partial class tensorflow
{
    public Tensor greater<Tx, Ty>(Tx x, Ty y, string name = null) => Binary("Greater", x, y, name);

    public Tensor greater_equal<Tx, Ty>(Tx x, Ty y, string name = null) => Binary("GreaterEqual", x, y, name);

    public Tensor less<Tx, Ty>(Tx x, Ty y, string name = null) => Binary("Less", x, y, name);

    public Tensor less_equal<Tx, Ty>(Tx x, Ty y, string name = null) => Binary("LessEqual", x, y, name);

    public Tensor not_equal<Tx, Ty>(Tx x, Ty y, string name = null) => Binary("NotEqual", x, y, name);

    public Tensor logical_and<T>(T x, T y, string name = null) => Binary("LogicalAnd", x, y, name);

    public Tensor logical_or(Tensor x, Tensor y, string name = null) => Binary("LogicalOr", x, y, name);

    public Tensor logical_not(Tensor x, string name = null) => Unary("LogicalNot", x, name);

    /// <summary>True where one of the two is true, not both.</summary>
    public Tensor logical_xor(Tensor x, Tensor y, string name = "LogicalXor")
    {
        var either = Binary("LogicalOr", x, y, null);
        var notBoth = Unary("LogicalNot", Binary("LogicalAnd", x, y, null), null);
        return Binary("LogicalAnd", either, notBoth, name);
    }

    public Tensor is_finite(Tensor input, string name = null) => Unary("IsFinite", input, name);

    public Tensor is_nan(Tensor input, string name = null) => Unary("IsNan", input, name);

    public Tensor is_inf(Tensor input, string name = null) => Unary("IsInf", input, name);

    /// <summary>The tensor itself; the run fails with <paramref name="message"/> where an element is infinite or not a number.</summary>
    public Tensor check_numerics(Tensor tensor, string message, string name = null) =>
        gen_ops.Apply("CheckNumerics", name, [tensor], ("message", message)).output;

    /// <summary>Elements of <paramref name="x"/> where <paramref name="condition"/> is true, of <paramref name="y"/> where not; without both, the indices of what is true, int64 <c>[?, rank]</c>.</summary>
    public Tensor where<Tx, Ty>(Tensor condition, Tx x, Ty y, string name = null) => array_ops.where(condition, x, y, name);
}
