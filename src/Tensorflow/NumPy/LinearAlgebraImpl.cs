namespace Tensorflow.NumPy;

/// <summary>Linear algebra on values.</summary>
public class LinearAlgebraImpl
{
    /// <summary>The Euclidean norm over <paramref name="axis"/>, or over all.</summary>
    public NDArray norm(NDArray a, Axis axis = null) => np.sqrt(np.sum(np.multiply(a, a), axis));
}
