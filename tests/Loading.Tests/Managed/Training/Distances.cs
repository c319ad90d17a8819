using Tensorflow;
using Tensorflow.NumPy;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>Compares a value with a recorded one.</summary>
internal static class Distances
{
    /// <summary>Dtype and shape must be equal, and no element further than <paramref name="tolerance"/> from the recorded one.</summary>
    public static void ShouldBeWithin(double tolerance, NDArray actual, NDArray expected, string what)
    {
        actual.dtype.Should().Be(expected.dtype, what);
        actual.shape.Should().Be(expected.shape, what);
        var (ours, theirs) = (Values(actual), Values(expected));
        var worst = ours.Zip(theirs, (o, t) => Math.Abs(o - t)).DefaultIfEmpty().Max();
        worst.Should().BeLessThanOrEqualTo(tolerance, $"{what} is TensorFlow's; ours is {string.Join(", ", ours.Take(4))}, TensorFlow's {string.Join(", ", theirs.Take(4))}");
    }

    private static double[] Values(NDArray array) => array.astype(TF_DataType.TF_DOUBLE).ToArray<double>();
}
