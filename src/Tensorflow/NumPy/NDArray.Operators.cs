using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.NumPy;

/// <content>Operators of values. The narrower type becomes the wider one, shapes are repeated to fit.</content>
[SuppressMessage("Usage", "CA2224", Justification = "Two arrays are equal by what they hold; == compares their elements, as in NumPy.")]
public partial class NDArray
{
    public static NDArray operator +(NDArray lhs, NDArray rhs) => np.add(lhs, rhs);

    public static NDArray operator -(NDArray lhs, NDArray rhs) => np.subtract(lhs, rhs);

    public static NDArray operator *(NDArray lhs, NDArray rhs) => np.multiply(lhs, rhs);

    public static NDArray operator /(NDArray lhs, NDArray rhs) => np.divide(lhs, rhs);

    public static NDArray operator %(NDArray lhs, NDArray rhs) => np.mod(lhs, rhs);

    public static NDArray operator >(NDArray lhs, NDArray rhs) => np.greater(lhs, rhs);

    public static NDArray operator <(NDArray lhs, NDArray rhs) => np.less(lhs, rhs);

    public static NDArray operator -(NDArray lhs) => Evaluation.Of(() => tensorflow.Unary("Neg", lhs, null));

    public static NDArray operator ==(NDArray lhs, NDArray rhs) => lhs is null || rhs is null ? lhs is null && rhs is null : np.equal(lhs, rhs);

    public static NDArray operator !=(NDArray lhs, NDArray rhs) => lhs is null || rhs is null ? lhs is not null || rhs is not null : np.not_equal(lhs, rhs);

    /// <summary>Whether <paramref name="obj"/> is an array of the same type, shape and elements.</summary>
    public override bool Equals(object obj) => obj is NDArray other && dtype == other.dtype && np.array_equal(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(dtype, Host.Shape.Rank, Host.Count);
}
