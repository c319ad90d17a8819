using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>A default graph of its own with a session, for one test.</summary>
internal sealed class GraphProgram : IDisposable
{
    private readonly Lazy<Session> _session;

    public GraphProgram()
    {
        tf.compat.v1.disable_eager_execution();
        Graph = tf.Graph().as_default();
        _session = new Lazy<Session>(() => tf.Session(Graph));
    }

    public Tensorflow.Graph Graph { get; }

    /// <summary>The value of a scalar.</summary>
    public T Run<T>(Tensor fetch, params FeedItem[] feeds)
        where T : unmanaged => Values<T>(fetch, feeds)[0];

    /// <summary>The elements of a value, row by row.</summary>
    public T[] Values<T>(Tensor fetch, params FeedItem[] feeds)
        where T : unmanaged => _session.Value.run(fetch, feeds).ToArray<T>();

    /// <summary>Runs an operation.</summary>
    public void Do(Operation operation, params FeedItem[] feeds) => _session.Value.run(operation, feeds);

    /// <summary>The graph up to a node, its variables constants.</summary>
    public GraphDef Frozen(string output) => tf.graph_util.convert_variables_to_constants(_session.Value, Graph.as_graph_def(), [output]);

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }

        Graph.Exit();
    }
}
