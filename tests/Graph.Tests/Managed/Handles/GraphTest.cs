using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>A test in a graph of its own, which is the default one.</summary>
public abstract class GraphTest : IDisposable
{
    /// <summary>The graph.</summary>
    protected Tensorflow.Graph Graph { get; } = tf.Graph().as_default();

    /// <summary>Gives the default graph back.</summary>
    public void Dispose()
    {
        Graph.Exit();
        GC.SuppressFinalize(this);
    }

    /// <summary>A graph that is not the default one, with what <paramref name="build"/> makes in it.</summary>
    protected static Tensorflow.Graph Other(Action build)
    {
        var other = tf.Graph().as_default();
        build();
        other.Exit();
        return other;
    }
}
