namespace Tensorflow;

/// <summary>The operations of mathematics, one function each (python/ops/gen_math_ops.py).</summary>
public static class gen_math_ops
{
    /// <summary>Sums.</summary>
    public static Tensor add(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Add", name, [x, y]).output;

    /// <summary>Differences.</summary>
    public static Tensor sub(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Sub", name, [x, y]).output;

    /// <summary>Products.</summary>
    public static Tensor mul(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Mul", name, [x, y]).output;

    /// <summary>Quotients.</summary>
    public static Tensor real_div(Tensor x, Tensor y, string name = null) => gen_ops.Apply("RealDiv", name, [x, y]).output;

    /// <summary>Quotients, rounded down.</summary>
    public static Tensor floor_div(Tensor x, Tensor y, string name = null) => gen_ops.Apply("FloorDiv", name, [x, y]).output;

    /// <summary>Remainders with the sign of the divisor.</summary>
    public static Tensor floor_mod(Tensor x, Tensor y, string name = null) => gen_ops.Apply("FloorMod", name, [x, y]).output;

    /// <summary>The larger of the two.</summary>
    public static Tensor maximum(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Maximum", name, [x, y]).output;

    /// <summary>The smaller of the two.</summary>
    public static Tensor minimum(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Minimum", name, [x, y]).output;

    /// <summary>Powers.</summary>
    public static Tensor pow(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Pow", name, [x, y]).output;

    /// <summary>The squares of the differences.</summary>
    public static Tensor squared_difference(Tensor x, Tensor y, string name = null) => gen_ops.Apply("SquaredDifference", name, [x, y]).output;

    /// <summary>Where the first is smaller.</summary>
    public static Tensor less(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Less", name, [x, y]).output;

    /// <summary>Where the first is not larger.</summary>
    public static Tensor less_equal(Tensor x, Tensor y, string name = null) => gen_ops.Apply("LessEqual", name, [x, y]).output;

    /// <summary>Where the first is larger.</summary>
    public static Tensor greater(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Greater", name, [x, y]).output;

    /// <summary>Where the first is not smaller.</summary>
    public static Tensor greater_equal(Tensor x, Tensor y, string name = null) => gen_ops.Apply("GreaterEqual", name, [x, y]).output;

    /// <summary>Where the two are equal.</summary>
    public static Tensor equal(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Equal", name, [x, y]).output;

    /// <summary>Where the two differ.</summary>
    public static Tensor not_equal(Tensor x, Tensor y, string name = null) => gen_ops.Apply("NotEqual", name, [x, y]).output;

    /// <summary>Where both are true.</summary>
    public static Tensor logical_and(Tensor x, Tensor y, string name = null) => gen_ops.Apply("LogicalAnd", name, [x, y]).output;

    /// <summary>Where one is true.</summary>
    public static Tensor logical_or(Tensor x, Tensor y, string name = null) => gen_ops.Apply("LogicalOr", name, [x, y]).output;

    /// <summary>The angles of points.</summary>
    public static Tensor atan2(Tensor x, Tensor y, string name = null) => gen_ops.Apply("Atan2", name, [x, y]).output;

    /// <summary>The absolute values.</summary>
    public static Tensor abs(Tensor x, string name = null) => gen_ops.Apply("Abs", name, [x]).output;

    /// <summary>The squares.</summary>
    public static Tensor square(Tensor x, string name = null) => gen_ops.Apply("Square", name, [x]).output;

    /// <summary>The square roots.</summary>
    public static Tensor sqrt(Tensor x, string name = null) => gen_ops.Apply("Sqrt", name, [x]).output;

    /// <summary>The reciprocals of the square roots.</summary>
    public static Tensor rsqrt(Tensor x, string name = null) => gen_ops.Apply("Rsqrt", name, [x]).output;

    /// <summary>The natural logarithms.</summary>
    public static Tensor log(Tensor x, string name = null) => gen_ops.Apply("Log", name, [x]).output;

    /// <summary>Powers of e.</summary>
    public static Tensor exp(Tensor x, string name = null) => gen_ops.Apply("Exp", name, [x]).output;

    /// <summary>The sines.</summary>
    public static Tensor sin(Tensor x, string name = null) => gen_ops.Apply("Sin", name, [x]).output;

    /// <summary>The cosines.</summary>
    public static Tensor cos(Tensor x, string name = null) => gen_ops.Apply("Cos", name, [x]).output;

    /// <summary>The hyperbolic tangents.</summary>
    public static Tensor tanh(Tensor x, string name = null) => gen_ops.Apply("Tanh", name, [x]).output;

    /// <summary>The logistic function.</summary>
    public static Tensor sigmoid(Tensor x, string name = null) => gen_ops.Apply("Sigmoid", name, [x]).output;

    /// <summary>-1, 0 or 1.</summary>
    public static Tensor sign(Tensor x, string name = null) => gen_ops.Apply("Sign", name, [x]).output;

    /// <summary>The numbers with the other sign.</summary>
    public static Tensor neg(Tensor x, string name = null) => gen_ops.Apply("Neg", name, [x]).output;

    /// <summary>The next whole numbers below.</summary>
    public static Tensor floor(Tensor x, string name = null) => gen_ops.Apply("Floor", name, [x]).output;

    /// <summary>The next whole numbers above.</summary>
    public static Tensor ceil(Tensor x, string name = null) => gen_ops.Apply("Ceil", name, [x]).output;

    /// <summary>The nearest whole numbers.</summary>
    public static Tensor round(Tensor x, string name = null) => gen_ops.Apply("Round", name, [x]).output;

    /// <summary>The Gauss error function.</summary>
    public static Tensor erf(Tensor x, string name = null) => gen_ops.Apply("Erf", name, [x]).output;

    /// <summary>The logarithms of the gamma function.</summary>
    public static Tensor lgamma(Tensor x, string name = null) => gen_ops.Apply("Lgamma", name, [x]).output;

    /// <summary>The derivative of the logarithm of the gamma function.</summary>
    public static Tensor digamma(Tensor x, string name = null) => gen_ops.Apply("Digamma", name, [x]).output;

    /// <summary>What is false.</summary>
    public static Tensor logical_not(Tensor x, string name = null) => gen_ops.Apply("LogicalNot", name, [x]).output;

    /// <summary>Where there is a finite number.</summary>
    public static Tensor is_finite(Tensor x, string name = null) => gen_ops.Apply("IsFinite", name, [x]).output;

    /// <summary>Where there is no number.</summary>
    public static Tensor is_nan(Tensor x, string name = null) => gen_ops.Apply("IsNan", name, [x]).output;

    /// <summary>The sum along the axes.</summary>
    public static Tensor sum(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("Sum", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>The mean along the axes.</summary>
    public static Tensor mean(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("Mean", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>The largest along the axes.</summary>
    public static Tensor max(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("Max", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>The smallest along the axes.</summary>
    public static Tensor min(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("Min", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>The product along the axes.</summary>
    public static Tensor prod(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("Prod", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>Whether all are true along the axes.</summary>
    public static Tensor all(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("All", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>Whether one is true along the axes.</summary>
    public static Tensor any(Tensor input, Tensor reduction_indices, bool keep_dims = false, string name = null) => gen_ops.Apply("Any", name, [input, reduction_indices], ("keep_dims", keep_dims)).output;

    /// <summary>Another element type.</summary>
    public static Tensor cast(Tensor x, TF_DataType DstT, string name = null) => gen_ops.Apply("Cast", name, [x], ("DstT", DstT)).output;

    /// <summary>The sum of tensors of one shape.</summary>
    public static Tensor add_n(Tensor[] inputs, string name = null) => gen_ops.Apply("AddN", name, [inputs]).output;

    /// <summary>Product of two matrices.</summary>
    public static Tensor mat_mul(Tensor a, Tensor b, bool transpose_a = false, bool transpose_b = false, string name = null) => gen_ops.Apply("MatMul", name, [a, b], ("transpose_a", transpose_a), ("transpose_b", transpose_b)).output;

    /// <summary>Products of the matrices of two batches.</summary>
    public static Tensor batch_mat_mul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string name = null) => gen_ops.Apply("BatchMatMul", name, [x, y], ("adj_x", adj_x), ("adj_y", adj_y)).output;

    /// <summary>The places of the largest.</summary>
    public static Tensor arg_max(Tensor input, Tensor dimension, TF_DataType output_type = TF_DataType.TF_INT64, string name = null) => gen_ops.Apply("ArgMax", name, [input, dimension], ("output_type", output_type)).output;

    /// <summary>The places of the smallest.</summary>
    public static Tensor arg_min(Tensor input, Tensor dimension, TF_DataType output_type = TF_DataType.TF_INT64, string name = null) => gen_ops.Apply("ArgMin", name, [input, dimension], ("output_type", output_type)).output;

    /// <summary>Numbers from start up to and without limit.</summary>
    public static Tensor range(Tensor start, Tensor limit, Tensor delta, string name = null) => gen_ops.Apply("Range", name, [start, limit, delta]).output;

    /// <summary>Sums of the rows of one segment each.</summary>
    public static Tensor unsorted_segment_sum(Tensor data, Tensor segment_ids, Tensor num_segments, string name = null) => gen_ops.Apply("UnsortedSegmentSum", name, [data, segment_ids, num_segments]).output;

    /// <summary>Sums of the rows of one segment each; the numbers of the segments do not fall.</summary>
    public static Tensor segment_sum(Tensor data, Tensor segment_ids, string name = null) => gen_ops.Apply("SegmentSum", name, [data, segment_ids]).output;
}
