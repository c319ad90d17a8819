namespace Tensorflow;

/// <summary>An operation that is being described. Descriptions over one handle share it.</summary>
internal sealed class DescribedOperation(Graph graph, NodeSpec spec)
{
    /// <summary>The graph that it is for.</summary>
    public Graph Graph { get; } = graph;

    /// <summary>What was said of it.</summary>
    public NodeSpec Spec { get; } = spec;

    /// <summary>True once it was finished, with or without success.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Adds it to the graph, under exactly its name and outside of all scopes.</summary>
    /// <exception cref="FailedPreconditionError">It was finished before.</exception>
    /// <exception cref="InvalidArgumentError">Name, inputs or attributes do not fit; nothing was added.</exception>
    public Operation Finish()
    {
        Graph.CheckNotFinalized();
        if (IsFinished)
        {
            throw new FailedPreconditionError($"The description of operation '{Spec.Name}' was finished before. Describe another operation with NewOperation.");
        }

        IsFinished = true;
        return Graph.Include(Graph.Runtime.Add(Spec));
    }
}
