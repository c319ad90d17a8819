using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Benchmarks;

/// <summary>One run of a chain of 1,000 scalar additions to a variable.</summary>
internal sealed class ChainWork : IWork
{
    private readonly Session _session;
    private readonly Tensor _end;

    public ChainWork(int threads, int length = 1000)
    {
        Name = $"run-{length}-adds";
        var graph = tf.Graph().as_default();
        var variable = tf.Variable(tf.constant(1.0f));
        var one = tf.constant(1.0f);
        Tensor end = variable + one;
        for (var i = 1; i < length; i++)
        {
            end += one;
        }

        _end = end;
        var init = tf.global_variables_initializer();
        graph.Exit();
        _session = new Session(graph, new ConfigProto { IntraOpParallelismThreads = threads });
        _session.run(init);
    }

    public string Name { get; }

    public string Unit => "us";

    public double Figure(double seconds) => seconds * 1e6;

    public double Run() => _session.run(_end).ToArray<float>()[0];

    public void Dispose() => _session.Dispose();
}
