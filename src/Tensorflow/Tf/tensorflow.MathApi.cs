namespace Tensorflow;

/// <content>Mathematics under <c>tf.math</c>.</content>
public partial class tensorflow
{
    /// <content>Counting, complex numbers and special functions.</content>
    public partial class MathApi
    {
        /// <summary>The error function.</summary>
        public Tensor erf(Tensor x, string name = null) => Unary("Erf", x, name);

        /// <summary>The quotient; 0 where the divisor is 0.</summary>
        public Tensor divide_no_nan(Tensor a, Tensor b, string name = null)
        {
            using var scope = ops.OpenScope(name, "div_no_nan", a, b);
            var x = ops.convert_to_tensor(a, name: "x");
            return Binary("DivNoNan", x, ops.convert_to_tensor(b, x.dtype.as_base_dtype(), "y"), scope.Name);
        }

        /// <summary>The angle of complex numbers; zeros for real ones.</summary>
        public Tensor angle(Tensor x, string name = null) => complex_ops.Part("Angle", x, name);

        /// <summary>The real part; real numbers as they are.</summary>
        public Tensor real(Tensor x, string name = null) => complex_ops.Part("Real", x, name);

        /// <summary>The imaginary part; zeros for real numbers.</summary>
        public Tensor imag(Tensor x, string name = null) => complex_ops.Part("Imag", x, name);

        /// <summary>The conjugate; real numbers as they are.</summary>
        public Tensor conj(Tensor x, string name = null) => complex_ops.conj(x, name);

        /// <summary>How often each integer from 0 occurs in <paramref name="arr"/>, or the sum of its weights.</summary>
        /// <param name="arr">int32, not negative.</param>
        /// <param name="weights">What an occurrence counts; 1 by default.</param>
        /// <param name="minlength">The least length of the result.</param>
        /// <param name="maxlength">The largest: larger integers are not counted.</param>
        /// <param name="dtype">The type of the counts.</param>
        /// <param name="name">Not used by TensorFlow 1.13.1.</param>
        /// <param name="axis">Must be null: TensorFlow 1.13.1 counts all elements together.</param>
        /// <param name="binary_output">Must be false, as before.</param>
        /// <exception cref="UnimplementedError">An axis, or a binary output, is wanted.</exception>
        public Tensor bincount(Tensor arr, Tensor weights = null, Tensor minlength = null, Tensor maxlength = null, TF_DataType dtype = TF_DataType.TF_INT32, string name = null, Shape axis = null, bool binary_output = false) =>
            axis is null && !binary_output
                ? reduction_ops.bincount(arr, weights, minlength, maxlength, dtype)
                : throw new UnimplementedError("bincount along an axis, or with binary output, is newer than TensorFlow 1.13.1. Count all elements together.");

        /// <summary>How many elements are not zero.</summary>
        public Tensor count_nonzero(Tensor input, Axis axis = null, bool? keepdims = null, TF_DataType dtype = TF_DataType.TF_INT64, string name = null) =>
            reduction_ops.count_nonzero(input, axis, keepdims ?? false, dtype, name);

        /// <summary>The square root of the sum of squares; an op that is newer than TensorFlow 1.13.1.</summary>
        public Tensor reduce_euclidean_norm(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
            math_ops.Reduce("EuclideanNorm", input_tensor, axis, keepdims, name);

        /// <summary>Whether the target is among the <paramref name="k"/> largest predictions: bool <c>[batch]</c>.</summary>
        public Tensor in_top_k(Tensor predictions, Tensor targets, int k, string name = "InTopK") => Binding.tf.nn.in_top_k(predictions, targets, k, name);

        /// <summary>The <paramref name="k"/> largest elements of each row, and their places.</summary>
        public Tensors top_k(Tensor input, int k, bool sorted = true, string name = null) => new(Binding.tf.nn.top_k(input, k, sorted, name));
    }
}
