namespace Tensorflow.NumPy;

/// <content>Arrays in memory.</content>
public partial class NDArray
{
    /// <summary>An array, copied from memory.</summary>
    /// <param name="address">The address of the first element; row-major, little-endian.</param>
    /// <param name="shape">The shape, full.</param>
    /// <param name="dtype">The element type, of numbers.</param>
    /// <exception cref="ValueError">The address is 0, or the type or the shape has no size.</exception>
    public NDArray(IntPtr address, Shape shape, TF_DataType dtype)
        : this(CopyOf(address, shape, dtype))
    {
    }

    /// <summary>The address of the first element, valid while the array is referenced and until it is written to.</summary>
    /// <exception cref="InvalidArgumentError">The elements are strings, which have no address.</exception>
    public IntPtr data => TensorDataPointer;
}
