using Google.Protobuf;

namespace Tensorflow.Summaries;

/// <summary>Wraps summaries, graphs and logs into events (python/summary/writer/writer.py).</summary>
public abstract class SummaryToEventTransformer
{
    private readonly HashSet<string> _tagsWithMetadata = [];
    private readonly HashSet<string> _runTags = [];

    /// <summary>Writes an event as it is.</summary>
    public abstract void add_event(Event @event);

    /// <summary>Writes a serialized summary, as a summary operation gives it.</summary>
    /// <param name="summary">The scalar string of a summary operation.</param>
    /// <param name="global_step">The step.</param>
    /// <exception cref="InvalidArgumentError">It is no Summary.</exception>
    public void add_summary(NDArray summary, int global_step = 0) => add_summary(summary.Host.StringAt(0), global_step);

    /// <summary>Writes a serialized summary.</summary>
    /// <exception cref="InvalidArgumentError">It is no Summary.</exception>
    public void add_summary(byte[] summary, int global_step = 0)
    {
        try
        {
            add_summary(Tensorflow.Summary.Parser.ParseFrom(summary), global_step);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new InvalidArgumentError($"The value of {summary.Length} bytes is no serialized Summary: {error.Message} Pass what a summary operation gives.", error);
        }
    }

    /// <summary>Writes a summary; the metadata of a tag only the first time.</summary>
    public void add_summary(Tensorflow.Summary summary, int global_step = 0)
    {
        var copy = summary.Clone();
        foreach (var value in copy.Value.Where(v => v.Metadata is not null && !_tagsWithMetadata.Add(v.Tag)))
        {
            value.Metadata = null;
        }

        Add(new Event { Summary = copy }, global_step);
    }

    /// <summary>Writes a graph with its shapes.</summary>
    public void add_graph(Graph graph, int global_step = 0) => add_graph(graph.as_graph_def(add_shapes: true), global_step);

    /// <summary>Writes a graph.</summary>
    public void add_graph(GraphDef graph_def, int global_step = 0) => Add(new Event { GraphDef = graph_def.ToByteString() }, global_step);

    /// <summary>Writes a meta graph.</summary>
    public void add_meta_graph(MetaGraphDef meta_graph_def, int global_step = 0) => Add(new Event { MetaGraphDef = meta_graph_def.ToByteString() }, global_step);

    /// <summary>Writes that a session started, stopped or saved.</summary>
    public void add_session_log(SessionLog session_log, int global_step = 0) => Add(new Event { SessionLog = session_log }, global_step);

    /// <summary>Writes the metadata of a run.</summary>
    /// <param name="run_metadata">The serialized RunMetadata.</param>
    /// <param name="tag">A tag that was not used before.</param>
    /// <param name="global_step">The step.</param>
    /// <exception cref="ValueError">The tag was used before.</exception>
    public void add_run_metadata(byte[] run_metadata, string tag, int global_step = 0)
    {
        if (!_runTags.Add(tag))
        {
            throw new ValueError("The provided tag was already used for this event type");
        }

        Add(new Event { TaggedRunMetadata = new TaggedRunMetadata { Tag = tag, RunMetadata = ByteString.CopyFrom(run_metadata) } }, global_step);
    }

    private void Add(Event value, int step)
    {
        value.WallTime = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;
        value.Step = step;
        add_event(value);
    }
}
