namespace Tensorflow;

/// <content>Linear algebra.</content>
public partial class tensorflow
{
    /// <summary>Linear algebra.</summary>
    public LinalgApi linalg { get; } = new();

    /// <summary>Linear algebra on the last two dimensions.</summary>
    public class LinalgApi
    {
        /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
        public Tensor eye(int num_rows, int num_columns = -1, Shape batch_shape = null, TF_DataType dtype = TF_DataType.TF_DOUBLE, string name = null) =>
            linalg_ops.eye(num_rows, num_columns, batch_shape, dtype, name);

        /// <summary>Matrices with <paramref name="diagonal"/> on their diagonals.</summary>
        public Tensor diag(Tensor diagonal, string name = null) => Unary("MatrixDiag", diagonal, name);

        /// <summary>The diagonals of matrices.</summary>
        public Tensor diag_part(Tensor input, string name = null) => Unary("MatrixDiagPart", input, name);

        /// <summary>A tensor of twice the rank with <paramref name="diagonal"/> on its diagonal.</summary>
        public Tensor tensor_diag(Tensor diagonal, string name = null) => Unary("Diag", diagonal, name);

        /// <summary>The diagonal of a tensor of even rank.</summary>
        public Tensor tensor_diag_part(Tensor input, string name = null) => Unary("DiagPart", input, name);

        /// <summary>What lies in a band around the diagonal; -1 for a whole triangle.</summary>
        public Tensor band_part(Tensor input, int num_lower, int num_upper, string name = null) => gen_ops.Apply("MatrixBandPart", name, [input, num_lower, num_upper]).output;

        /// <summary>Product of matrices.</summary>
        public Tensor matmul(Tensor a, Tensor b) => Tensorflow.linalg.matmul(a, b, false, false, null);

        /// <summary>Products of the last two dimensions, for all others.</summary>
        public Tensor batch_matmul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string name = null) => Binding.tf.batch_matmul(x, y, adj_x, adj_y, name);

        /// <summary>Sum of products over axes: the last n of x and the first n of y, or two lists.</summary>
        public Tensor tensordot(Tensor x, Tensor y, NDArray axes, string name = null) => tensordot_ops.tensordot(x, y, axes, name);

        /// <summary>Matrices with rows and columns swapped.</summary>
        public Tensor matrix_transpose(Tensor a, string name = null) => linalg_ops.matrix_transpose(a, name);

        /// <summary>Orthogonal Q and upper triangular R, whose product is the input.</summary>
        public Tensors qr(Tensor input, bool full_matrices = false, string name = null) => new(gen_ops.Apply("Qr", name, [input], ("full_matrices", full_matrices)).outputs);

        /// <summary>The Euclidean norm over <paramref name="axis"/>, or over all.</summary>
        public Tensor norm(Tensor a, string ord = "euclidean", Axis axis = null, string name = null, bool keepdims = true) => linalg_ops.norm(a, ord, axis, name, keepdims);

        /// <summary>The Euclidean norm of all values of all tensors together.</summary>
        public Tensor global_norm(Tensor[] t_list, string name = null) => clip_ops.global_norm(t_list, name);
    }
}
