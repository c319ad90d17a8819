namespace Tensorflow;

/// <summary>What sessions over one handle share.</summary>
internal sealed class OpenSession(Graph graph, RuntimeSession runtime)
{
    /// <summary>The graph.</summary>
    public Graph Graph { get; } = graph;

    /// <summary>Variables, queues and plans.</summary>
    public RuntimeSession Runtime { get; } = runtime;

    /// <summary>True after the first close.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Cancels runs that wait and refuses later ones.</summary>
    public void Close()
    {
        if (!IsClosed)
        {
            IsClosed = true;
            Runtime.Dispose();
        }
    }
}
