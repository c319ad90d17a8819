using System.Collections;
using Reproductions.Runtime.Execution;

namespace Tensorflow;

/// <summary>Runs operations of a graph and keeps its variables. Thread-safe as TensorFlow's: runs go on at once.</summary>
public partial class BaseSession : IDisposable
{
    private readonly OpenSession _open;
    private SafeSessionHandle _handle;

    /// <summary>Makes a session of <paramref name="g"/>, or of the thread's default graph.</summary>
    /// <param name="target">Must be empty: there are no remote sessions.</param>
    /// <param name="g">The graph; null for the default one.</param>
    /// <param name="config">Threads, placement and the longest time of a run; null for the defaults.</param>
    /// <param name="status">Set to how it went; null for none.</param>
    /// <exception cref="NotFoundError">The target is not empty.</exception>
    public BaseSession(string target = "", Graph g = null, ConfigProto config = null, Status status = null)
    {
        graph = g ?? ops.get_default_graph();
        _open = status is null ? Open(target, graph, config) : status.Run(() => Open(target, graph, config));
    }

    /// <summary>Makes another face of the session that <paramref name="handle"/> holds: the same variables, closed when it is closed.</summary>
    /// <exception cref="ValueError">That session is one of another graph than <paramref name="g"/>.</exception>
    public BaseSession(SafeSessionHandle handle, Graph g)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _handle = handle;
        _open = handle.Target<OpenSession>();
        graph = g is null || g == _open.Graph ? _open.Graph : throw new ValueError($"The session runs {_open.Graph}, not {g}. Leave the graph out.");
    }

    /// <summary>The graph.</summary>
    public Graph graph { get; }

    internal RuntimeSession Runtime => _open.Runtime;

    private protected SafeSessionHandle Handle => _handle ??= new SafeSessionHandle(_open);

    /// <summary>Runs an operation.</summary>
    public virtual void run(Operation op, params FeedItem[] feed_dict) => RunMany(op, feed_dict);

    /// <summary>Runs a tensor.</summary>
    /// <returns>Its value.</returns>
    public virtual NDArray run(Tensor fetche, params FeedItem[] feed_dict) => (NDArray)RunMany(fetche, feed_dict);

    /// <summary>Runs a tensor or an operation.</summary>
    /// <returns>The tensor's value; null for an operation.</returns>
    public virtual NDArray run(ITensorOrOperation fetche, params FeedItem[] feed_dict) => (NDArray)RunMany(fetche, feed_dict);

    /// <summary>Runs two.</summary>
    public virtual (NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict)
    {
        var values = RunList([fetches.Item1, fetches.Item2], feed_dict);
        return (values[0], values[1]);
    }

    /// <summary>Runs three.</summary>
    public virtual (NDArray, NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict)
    {
        var values = RunList([fetches.Item1, fetches.Item2, fetches.Item3], feed_dict);
        return (values[0], values[1], values[2]);
    }

    /// <summary>Runs four.</summary>
    public virtual (NDArray, NDArray, NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict)
    {
        var values = RunList([fetches.Item1, fetches.Item2, fetches.Item3, fetches.Item4], feed_dict);
        return (values[0], values[1], values[2], values[3]);
    }

    /// <summary>Runs five.</summary>
    public virtual (NDArray, NDArray, NDArray, NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict)
    {
        var values = RunList([fetches.Item1, fetches.Item2, fetches.Item3, fetches.Item4, fetches.Item5], feed_dict);
        return (values[0], values[1], values[2], values[3], values[4]);
    }

    /// <summary>Runs a tensor, operation, variable or name, or a list of them.</summary>
    /// <returns>A value each; null for an operation.</returns>
    public virtual NDArray[] run(object fetches, params FeedItem[] feed_dict) =>
        RunList(fetches is IEnumerable list and not string and not Tensor ? [.. list.Cast<object>()] : [fetches], feed_dict);

    /// <summary>Runs a tensor, operation, variable or name, or a list of them.</summary>
    public virtual NDArray[] run(object fetches, Hashtable feed_dict = null) =>
        run(fetches, feed_dict is null ? [] : [.. feed_dict.Cast<DictionaryEntry>().Select(e => new FeedItem(e.Key, e.Value))]);

    /// <summary>Runs a structure of nested lists, arrays and dictionaries.</summary>
    /// <returns>The same structure: <see cref="NDArray"/> for tensors, null for operations.</returns>
    public object RunMany(object fetches, params FeedItem[] feed_dict) => RunLimited(fetches, feed_dict, TimeSpan.Zero);

    /// <summary>Runs a tensor.</summary>
    public Tensor eval(Tensor tensor) => run(tensor);

    /// <summary>The variables that <paramref name="fetch"/> is computed from, and who wrote each of them last in this session.</summary>
    /// <param name="fetch">The tensor, or an operation.</param>
    /// <param name="fed">Tensors that the run is fed: what lies behind them is not computed.</param>
    public IReadOnlyList<VariableSource> sources_of(ITensorOrOperation fetch, params Tensor[] fed) => VariableSources.Of(this, fetch, fed);

    /// <summary>All variables of the graph, and who wrote each of them last in this session.</summary>
    public IReadOnlyList<VariableSource> sources_of() => VariableSources.All(this);

    /// <summary>The restoring operations that ran in this session, in the order of their runs.</summary>
    public IReadOnlyList<RestoreRun> restore_runs() =>
        [.. (Runtime.Resources.Find<RestoredFiles>("", RestoredFiles.Name)?.All ?? []).Select(r => new RestoreRun(r.Reader.Name, r.Run, r.File)).OrderBy(r => r.Run)];

    /// <summary>True when the value of <paramref name="tensor"/> takes part in computing <paramref name="fetch"/>.</summary>
    public bool reads(Tensor fetch, Tensor tensor) => VariableSources.Reads(fetch, tensor);

    /// <summary>Ends the session: runs that wait are cancelled, later ones refused.</summary>
    public virtual void close() => _open.Close();

    /// <summary>Ends the session.</summary>
    public virtual void Dispose()
    {
        close();
        GC.SuppressFinalize(this);
    }

    private object RunLimited(object fetches, FeedItem[] feed_dict, TimeSpan limit)
    {
        CheckOpen();
        CheckNotEmpty();
        var feeds = FeedReader.Read(graph, feed_dict ?? []);
        var mapper = new FetchMapper(graph, fetches);
        var fed = feeds.ToDictionary(f => f.Key, f => f.Value);
        var endpoints = mapper.Tensors.Where(t => !fed.ContainsKey(t)).ToList();
        var values = Runtime.Run(feeds, endpoints, mapper.Targets, default, limit);
        for (var i = 0; i < endpoints.Count; i++)
        {
            fed[endpoints[i]] = values[i];
        }

        return mapper.Rebuild(fed);
    }

    // Lists in the list are laid out one after the other, as TensorFlow.NET does.
    private NDArray[] RunList(object[] fetches, FeedItem[] feeds) => [.. Flat(RunMany(fetches, feeds))];

    private static IEnumerable<NDArray> Flat(object values) => values switch
    {
        null => [null],
        NDArray value => [value],
        IDictionary map => map.Values.Cast<object>().SelectMany(Flat),
        _ => ((IEnumerable)values).Cast<object>().SelectMany(Flat),
    };

    private static OpenSession Open(string target, Graph graph, ConfigProto config)
    {
        if (!string.IsNullOrEmpty(target))
        {
            throw new NotFoundError($"No session factory registered for the given session options: {{target: \"{target}\"}}. Only local sessions exist here; leave the target empty.");
        }

        return new OpenSession(graph, new RuntimeSession(graph.Runtime, new SessionOptions
        {
            IntraOpThreads = config?.IntraOpParallelismThreads ?? 0,
            AllowSoftPlacement = config?.AllowSoftPlacement ?? false,
            OperationTimeout = LimitOf(config?.OperationTimeoutInMs ?? 0),
        }));
    }

    private void CheckOpen()
    {
        if (_open.IsClosed)
        {
            throw new RuntimeError("Attempted to use a closed Session.");
        }
    }

    private void CheckNotEmpty()
    {
        if (graph.Runtime.Nodes.Count == 0)
        {
            throw new RuntimeError("The Session graph is empty.  Add operations to the graph before calling run().");
        }
    }
}
