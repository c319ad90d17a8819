namespace Tensorflow;

/// <summary>Operations on the bits of integers (<c>tf.bitwise</c>).</summary>
public class bitwise_ops
{
    /// <summary>Bits that are set in both.</summary>
    public Tensor bitwise_and(Tensor x, Tensor y, string name = null) => tensorflow.Binary("BitwiseAnd", x, y, name);

    /// <summary>Bits that are set in one, or both.</summary>
    public Tensor bitwise_or(Tensor x, Tensor y, string name = null) => tensorflow.Binary("BitwiseOr", x, y, name);

    /// <summary>Bits that are set in one of the two.</summary>
    public Tensor bitwise_xor(Tensor x, Tensor y, string name = null) => tensorflow.Binary("BitwiseXor", x, y, name);

    /// <summary>All bits turned over.</summary>
    public Tensor invert(Tensor x, string name = null) => tensorflow.Unary("Invert", x, name);

    /// <summary>Bits moved up.</summary>
    public Tensor left_shift(Tensor x, Tensor y, string name = null) => tensorflow.Binary("LeftShift", x, y, name);

    /// <summary>Bits moved down; the sign stays.</summary>
    public Tensor right_shift(Tensor x, Tensor y, string name = null) => tensorflow.Binary("RightShift", x, y, name);
}
