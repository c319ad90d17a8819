namespace Tensorflow;

/// <summary>The collections that a new variable joins.</summary>
internal static class VariableCollections
{
    /// <summary>Adds <paramref name="variable"/> to <paramref name="collections"/> (global variables without any), and to the trainable ones where it is.</summary>
    public static void Add(IVariableV1 variable, List<string> collections)
    {
        var keys = collections is null ? [ops.GraphKeys.GLOBAL_VARIABLES_] : new List<string>(collections);
        if (variable.Trainable && !keys.Contains(ops.GraphKeys.TRAINABLE_VARIABLES_))
        {
            keys.Add(ops.GraphKeys.TRAINABLE_VARIABLES_);
        }

        variable.Graph.add_to_collections(keys, variable);
    }

    /// <summary>The variables in the collections of a graph, each once.</summary>
    public static IEnumerable<IVariableV1> Known(Graph graph) => graph.Collections.Values.SelectMany(c => c).OfType<IVariableV1>().Where(v => v is BaseResourceVariable).Distinct();
}
