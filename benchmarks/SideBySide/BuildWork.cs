using static Tensorflow.Binding;

namespace Reproductions.Benchmarks;

/// <summary>Builds a graph of 9,000 nodes: 3,000 times add(constant, constant).</summary>
internal sealed class BuildWork(int additions = 3000) : IWork
{

    public string Name => $"build-{3 * additions}";

    public string Unit => "ms";

    public double Figure(double seconds) => seconds * 1000;

    public double Run()
    {
        var graph = tf.Graph().as_default();
        for (var i = 0; i < additions; i++)
        {
            _ = tf.constant(1.0f) + tf.constant(2.0f);
        }

        graph.Exit();
        return double.NaN;
    }

    public void Dispose()
    {
    }
}
