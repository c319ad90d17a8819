using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;

namespace Reproductions.Fixtures.Programs;

/// <summary>A model in a session, as one of the loading programs left it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Input">The placeholder that the program feeds.</param>
/// <param name="Output">The tensor that the program takes for the prediction.</param>
public sealed record LoadedModel(Session Session, Tensor Input, Tensor Output) : IDisposable
{
    /// <summary>The score on <paramref name="data"/>.</summary>
    public Score Score(Mnist data) => Accuracy.Measure(Session, Output, Input, data);

    /// <summary>Ends the session and gives the default graph back.</summary>
    public void Dispose()
    {
        var graph = Session.graph;
        Session.Dispose();
        graph.Exit();
    }
}
