namespace Tensorflow;

/// <content>Functions of two tensors, element by element, with NumPy's broadcasting.</content>
public partial class math_ops
{
    /// <summary>Sums.</summary>
    public static Tensor add<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.add(x, y, name);

    /// <summary>Differences.</summary>
    public static Tensor subtract<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.sub(x, y, name);

    /// <summary>Products.</summary>
    public static Tensor multiply<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.multiply(x, y, name);

    /// <summary>Where the first is larger.</summary>
    public static Tensor greater<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.greater(x, y, name);

    /// <summary>Where the first is not smaller.</summary>
    public static Tensor greater_equal<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.greater_equal(x, y, name);

    /// <summary>Where the first is smaller.</summary>
    public static Tensor less<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.less(x, y, name);

    /// <summary>Where the first is not larger.</summary>
    public static Tensor less_equal<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.less_equal(x, y, name);

    /// <summary>Where the two differ.</summary>
    public static Tensor not_equal<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.not_equal(x, y, name);

    /// <summary>Powers.</summary>
    public static Tensor pow<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.pow(x, y, name);

    /// <summary>The larger of the two.</summary>
    public static Tensor maximum<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.maximum(x, y, name);

    /// <summary>The smaller of the two.</summary>
    public static Tensor minimum<Tx, Ty>(Tx x, Ty y, string name = null) => Binding.tf.minimum(x, y, name);

    /// <summary>Where the two are equal.</summary>
    public static Tensor equal(Tensor x, Tensor y, string name = null) => Binding.tf.equal(x, y, name);

    /// <summary>Quotients, of integers rounded down.</summary>
    public static Tensor div(Tensor x, Tensor y, string name = null) => Binding.tf.div(x, y, name);

    /// <summary>Quotients, of integers as reals.</summary>
    public static Tensor truediv(Tensor x, Tensor y, string name = null) => tensorflow.truediv(x, y, name);

    /// <summary>Quotients, rounded down.</summary>
    public static Tensor floordiv(Tensor x, Tensor y, string name = null) => Binding.tf.floordiv(x, y, name);

    /// <summary>Remainders with the sign of the divisor.</summary>
    public static Tensor mod(Tensor x, Tensor y, string name = null) => Binding.tf.mod(x, y, name);

    /// <summary>The squares of the differences.</summary>
    public static Tensor squared_difference(Tensor x, Tensor y, string name = null) => Binding.tf.squared_difference(x, y, name);

    /// <summary>The angles of points.</summary>
    public static Tensor atan2(Tensor x, Tensor y, string name = null) => Binding.tf.atan2(x, y, name);

    /// <summary>Where both are true.</summary>
    public static Tensor logical_and(Tensor x, Tensor y, string name = null) => Binding.tf.logical_and(x, y, name);

    /// <summary>Where one is true.</summary>
    public static Tensor logical_or(Tensor x, Tensor y, string name = null) => Binding.tf.logical_or(x, y, name);

    /// <summary>Where exactly one is true.</summary>
    public static Tensor logical_xor(Tensor x, Tensor y, string name = "LogicalXor") => Binding.tf.logical_xor(x, y, name);

    /// <summary>Quotients of reals.</summary>
    public static Tensor realdiv(Tensor x, Tensor y, string name = null) => gen_ops.Apply("RealDiv", name, [x, y]).output;

    /// <summary>Quotients; 0 where the divisor is 0.</summary>
    public static Tensor div_no_nan(Tensor x, Tensor y, string name = null) => Binding.tf.math.divide_no_nan(x, y, name);

    /// <summary>The sum of tensors of one shape.</summary>
    public static Tensor add_n(Tensor[] inputs, string name = null) => Binding.tf.add_n(inputs, name);

    /// <summary>Products of the matrices of two batches.</summary>
    public static Tensor batch_matmul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string name = null) => Binding.tf.batch_matmul(x, y, adj_x, adj_y, name);
}
