using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.Records;

namespace Tensorflow.Summaries;

/// <summary>
/// Writes a TensorBoard log: one file in a folder, made with the first event. Events are handed to the operating system after
/// <c>max_queue</c> of them, <c>flush_secs</c> seconds, at <see cref="flush"/> and <see cref="close"/>; there is no thread in between.
/// Thread-safe.
/// </summary>
public class FileWriter : SummaryToEventTransformer, IDisposable
{
    private readonly object _gate = new();
    private readonly string _folder;
    private readonly int _maxQueue;
    private readonly TimeSpan _flushAfter;
    private readonly string _suffix;
    private EventWriter _events;
    private int _pending;
    private DateTime _flushed = DateTime.UtcNow;

    /// <summary>Makes a writer and, with a graph, writes it and its meta graph.</summary>
    /// <param name="logdir">The folder; made when it is missing.</param>
    /// <param name="graph">The graph to log; null for none.</param>
    /// <param name="max_queue">Events that may wait.</param>
    /// <param name="flush_secs">Seconds that events may wait.</param>
    /// <param name="filename_suffix">Appended to the file's name; null for nothing.</param>
    /// <param name="session">Not used; for TensorFlow.NET's signature.</param>
    public FileWriter(string logdir, Graph graph, int max_queue = 10, int flush_secs = 120, string filename_suffix = null, Session session = null)
    {
        _folder = logdir ?? throw new TypeError("A FileWriter needs a folder for its events, got None.");
        _maxQueue = max_queue;
        _flushAfter = TimeSpan.FromSeconds(flush_secs);
        _suffix = filename_suffix ?? "";
        _events = new EventWriter(_folder, _suffix);
        Folders.MakeParents(Path.Combine(logdir, "events"));
        if (graph is not null)
        {
            add_graph(graph);
            add_meta_graph(new MetaGraphExport(graph).Write("", asText: false));
        }
    }

    /// <summary>The folder.</summary>
    public string get_logdir() => _folder;

    /// <summary>Writes an event as it is; after <see cref="close"/> nothing happens but a warning.</summary>
    public override void add_event(Event @event)
    {
        lock (_gate)
        {
            if (_events is null)
            {
                Logging.Warning("Attempting to use a closed FileWriter. The operation will be a noop unless the FileWriter is explicitly reopened.");
                return;
            }

            _events.Write(@event);
            if (++_pending >= _maxQueue || DateTime.UtcNow - _flushed > _flushAfter)
            {
                flush();
            }
        }
    }

    /// <summary>Hands all events to the operating system.</summary>
    public void flush()
    {
        lock (_gate)
        {
            _events?.Flush();
            _pending = 0;
            _flushed = DateTime.UtcNow;
        }
    }

    /// <summary>Ends the file.</summary>
    public void close() => Dispose();

    /// <summary>Goes on in a new file after <see cref="close"/>; does nothing to an open writer.</summary>
    public void reopen()
    {
        lock (_gate)
        {
            _events ??= new EventWriter(_folder, _suffix);
        }
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _events?.Dispose();
            _events = null;
        }

        GC.SuppressFinalize(this);
    }
}
