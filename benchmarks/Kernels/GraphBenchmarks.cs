using BenchmarkDotNet.Attributes;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Benchmarks.Kernels;

/// <summary>Building, importing and running graphs of additions.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private Session _session = null!;
    private Tensor _end = null!;
    private GraphDef _proto = null!;

    [Params(100, 1000, 10000)]
    public int Additions { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var graph = tf.Graph().as_default();
        _end = Chain();
        graph.Exit();
        _proto = graph.as_graph_def();
        _session = new Session(graph);
    }

    [GlobalCleanup]
    public void Clean() => _session.Dispose();

    [Benchmark]
    public Tensor Build()
    {
        var graph = tf.Graph().as_default();
        var end = Chain();
        graph.Exit();
        return end;
    }

    [Benchmark]
    public void Import()
    {
        var graph = tf.Graph().as_default();
        importer.import_graph_def(_proto, name: "");
        graph.Exit();
    }

    [Benchmark]
    public object Run() => _session.run(_end);

    private Tensor Chain()
    {
        var one = tf.constant(1.0f);
        var end = one;
        for (var i = 0; i < Additions; i++)
        {
            end += one;
        }

        return end;
    }
}
