extern alias api;

using api::Tensorflow;
using static api::Tensorflow.Binding;
using GraphApi = api::Tensorflow.Graph;
using SessionApi = api::Tensorflow.Session;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>A default graph of nodes for which the API has no function, and a session.</summary>
internal sealed class ApiProgram : IDisposable
{
    private readonly GraphApi _graph;
    private readonly Lazy<SessionApi> _session;

    public ApiProgram()
    {
        _graph = tf.Graph().as_default();
        _session = new Lazy<SessionApi>(() => tf.Session(_graph));
    }

    /// <summary>The first output of a new node.</summary>
    public static TensorApi Op(string type, object[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes) => Node(type, inputs, attributes)[0];

    /// <summary>The outputs of a new node.</summary>
    public static TensorApi[] Node(string type, object[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes) => gen_ops.Apply(type, null!, inputs, attributes).outputs;

    /// <summary>The elements of a value, row by row.</summary>
    public T[] Run<T>(TensorApi fetch, params FeedItem[] feeds)
        where T : unmanaged => _session.Value.run(fetch, feeds).ToArray<T>();

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }

        _graph.Exit();
    }
}
