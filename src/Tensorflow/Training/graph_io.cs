using Google.Protobuf;
using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>Writes graphs to files (python/framework/graph_io.py).</summary>
public class graph_io
{
    /// <summary>Writes the nodes of a graph, whole or not at all; missing folders are made.</summary>
    /// <returns>The file's path.</returns>
    /// <exception cref="InvalidArgumentError">The graph is larger than 2 GB.</exception>
    public static string write_graph(Graph graph, string logdir, string name, bool as_text = true) => Write(graph.as_graph_def(), logdir, name, as_text);

    /// <summary>Writes a meta graph, whole or not at all; missing folders are made.</summary>
    /// <inheritdoc cref="write_graph(Graph, string, string, bool)"/>
    public static string write_graph(MetaGraphDef graph_def, string logdir, string name, bool as_text = true) => Write(graph_def, logdir, name, as_text);

    /// <summary>Writes nodes, whole or not at all; missing folders are made.</summary>
    /// <inheritdoc cref="write_graph(Graph, string, string, bool)"/>
    public static string write_graph(GraphDef graph_def, string logdir, string name, bool as_text = true) => Write(graph_def, logdir, name, as_text);

    private static string Write(IMessage message, string folder, string name, bool asText)
    {
        if (folder is null || name is null)
        {
            throw new TypeError("write_graph needs a folder and a name, got None.");
        }

        var path = Path.Combine(folder, name);
        GraphFile.Write(path, message, asText);
        return path;
    }
}
