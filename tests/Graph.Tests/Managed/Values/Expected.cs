using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Runs what a case builds, and compares element type, shape and elements with what was worked out by hand.</summary>
internal static class Expected
{
    /// <summary>Rounding of a few float32 operations.</summary>
    private const double Tolerance = 2e-6;

    /// <summary>Builds in a graph of its own, runs once, and compares.</summary>
    public static void ShouldGive(this Func<Tensor> build, object expected)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            var tensor = build();
            using var session = new Session(graph);
            session.run(tensor).ShouldBe(expected);
        }
        finally
        {
            graph.Exit();
        }
    }

    /// <summary>Compares element type, shape and elements.</summary>
    public static void ShouldBe(this NDArray actual, object expected)
    {
        var wanted = expected as NDArray ?? (expected is Array array ? new NDArray(array) : NDArray.Scalar(expected));

        actual.dtype.Should().Be(wanted.dtype);
        actual.shape.Should().Be(wanted.shape);
        if (wanted.dtype == TF_DataType.TF_STRING)
        {
            actual.StringData().Should().Equal(wanted.StringData());
            return;
        }

        var (a, b) = (actual.astype(np.float64).ToArray<double>(), wanted.astype(np.float64).ToArray<double>());
        a.Should().Equal(b, (x, y) => x.Equals(y) || Math.Abs(x - y) <= Tolerance * Math.Max(1, Math.Abs(y)));
    }
}
