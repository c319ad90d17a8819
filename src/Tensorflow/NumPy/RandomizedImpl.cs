namespace Tensorflow.NumPy;

/// <summary>Random values. They follow no seed of NumPy; <c>np.random</c> is shared by all threads, and safe for them.</summary>
public class RandomizedImpl
{
    /// <summary>The integers [0, <paramref name="x"/>) in random order.</summary>
    public NDArray permutation(int x) => permutation(np.arange(x));

    /// <summary>The rows in random order.</summary>
    public NDArray permutation(NDArray x) => np.take(x, Shuffled((int)x.dims[0], null));

    /// <summary>Puts the rows into random order, in place; the same one for the same <paramref name="seed"/>.</summary>
    public void shuffle(NDArray x, int? seed = null) => x.Reorder(Shuffled((int)x.dims[0], seed));

    /// <summary>Uniform values in [0, 1): float64.</summary>
    public NDArray random(Shape size) => Uniform(size, 0, 1);

    /// <summary>Integers in [<paramref name="low"/>, <paramref name="high"/>), or in [0, <paramref name="low"/>) without a high.</summary>
    public NDArray randint(int low, int? high = null, Shape size = null, TF_DataType dtype = TF_DataType.TF_INT32)
    {
        var (from, to) = high is { } end ? (low, end) : (0, low);
        return from < to
            ? Filled(size, () => from + (double)System.Random.Shared.NextInt64((long)to - from)).astype(dtype)
            : throw new ValueError($"low >= high: {from} and {to}");
    }

    /// <summary>Normal values of mean 0 and deviation 1: float64.</summary>
    public NDArray randn(params int[] shape) => normal(size: new Shape(shape));

    /// <summary>Normal values: float64.</summary>
    public NDArray normal(float loc = 0f, float scale = 1f, Shape size = null) => Filled(size, () => loc + (scale * Normal()));

    /// <summary>Uniform values in [<paramref name="low"/>, <paramref name="high"/>): float64.</summary>
    public NDArray uniform(float low = 0f, float high = 1f, Shape size = null) => Uniform(size, low, high);

    private static NDArray Uniform(Shape size, double low, double high) => Filled(size, () => low + ((high - low) * System.Random.Shared.NextDouble()));

    private static NDArray Filled(Shape size, Func<double> draw)
    {
        var array = new NDArray(size ?? new Shape(Array.Empty<int>()));
        foreach (ref var element in array.Host.Span<double>())
        {
            element = draw();
        }

        return array;
    }

    /// <summary>A draw by Box and Muller's method.</summary>
    private static double Normal() => Math.Sqrt(-2 * Math.Log(1 - System.Random.Shared.NextDouble())) * Math.Cos(2 * Math.PI * System.Random.Shared.NextDouble());

    private static int[] Shuffled(int count, int? seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        (seed is { } given ? new System.Random(given) : System.Random.Shared).Shuffle(order);
        return order;
    }
}
