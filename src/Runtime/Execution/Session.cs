using System.Collections.Concurrent;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Execution;

/// <summary>
/// Runs parts of a graph and keeps the variables between runs. Plans are cached by what is fed, fetched and targeted.
/// Thread-safe: runs of several threads go on at once and see each other's writes to variables.
/// </summary>
public sealed partial class Session : IDisposable
{
    /// <summary>How deep functions may call each other; errors pass through all of it on their way out, each on the stack.</summary>
    private const int MaxDepth = 50;

    private readonly int _depth;
    private readonly ConcurrentDictionary<RunSignature, Plan> _plans = new();
    private readonly ConcurrentDictionary<Node, Kernel> _kernels = new();
    private readonly Lock _preparing = new();
    private readonly ConcurrentDictionary<FunctionBody, Session> _bodies = new();
    private readonly CancellationTokenSource _closing;
    private readonly bool _allowSoftPlacement;
    private readonly TimeSpan _timeout;
    private readonly Workers? _ownWorkers;
    private readonly Workers _workers;
    private int _plannedVersion = -1;
    private volatile LastPlan? _last;
    private long _steps;

    /// <summary>Makes a session of <paramref name="graph"/>. Nodes added later take part.</summary>
    public Session(Graph graph, SessionOptions? options = null)
    {
        Graph = graph;
        var threads = options?.IntraOpThreads ?? 0;
        _allowSoftPlacement = options?.AllowSoftPlacement ?? false;
        _timeout = options?.OperationTimeout ?? TimeSpan.Zero;
        _ownWorkers = threads > 0 && threads != Workers.Default.Count ? new Workers(threads) : null;
        _workers = _ownWorkers ?? Workers.Default;
        _closing = new CancellationTokenSource();
        Resources = new ResourceManager();
        Pool = new TensorPool();
    }

    /// <summary>Makes the session of a function's body: the resources and workers are those of <paramref name="caller"/>.</summary>
    private Session(Session caller, Graph body)
    {
        Graph = body;
        Resources = caller.Resources;
        Pool = caller.Pool;
        _closing = caller._closing;
        _workers = caller._workers;
        _allowSoftPlacement = true;
        _depth = caller._depth + 1;
    }

    /// <summary>The graph.</summary>
    public Graph Graph { get; }

    /// <summary>The variables, queues and tables of the session.</summary>
    public ResourceManager Resources { get; }

    /// <summary>Number of runs that were started.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    internal Workers Workers => _workers;

    internal TensorPool Pool { get; }

    /// <summary>Runs what <paramref name="fetches"/> and <paramref name="targets"/> depend on.</summary>
    /// <param name="feeds">Values that replace outputs; each output once.</param>
    /// <param name="fetches">Outputs whose values are wanted.</param>
    /// <param name="targets">Nodes that are to run.</param>
    /// <param name="cancellation">Gives the run up.</param>
    /// <param name="limit">Longest time of this run; zero for the session's limit.</param>
    /// <returns>The values of <paramref name="fetches"/>, in order; they are the caller's.</returns>
    /// <exception cref="NotOkStatusException">A node failed; the message names it.</exception>
    /// <exception cref="DeadlineExceededError">The run took longer than its limit. What it wrote to variables before stays; a kernel that computes is not interrupted.</exception>
    public Tensor[] Run(
        IReadOnlyList<KeyValuePair<Endpoint, Tensor>> feeds,
        IReadOnlyList<Endpoint> fetches,
        IReadOnlyList<Node> targets,
        CancellationToken cancellation = default,
        TimeSpan limit = default)
    {
        var values = new Tensor[feeds.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = feeds[i].Value;
        }

        var last = _last;
        var plan = last is not null && last.GraphVersion == Graph.Version && last.Signature.Matches(feeds, fetches, targets)
            ? last.Plan
            : PlanOf(feeds, fetches, targets);
        limit = limit > TimeSpan.Zero ? limit : _timeout;
        var isLimited = limit > TimeSpan.Zero;
        using var linked = cancellation.CanBeCanceled || isLimited ? CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token) : null;
        var step = new StepState(Interlocked.Increment(ref _steps), (linked ?? _closing).Token, isLimited);
        try
        {
            return isLimited ? RunInTime(plan, values, step, linked!, limit, cancellation) : plan.Run(values, step);
        }
        finally
        {
            Pool.EndRun();
        }
    }

    /// <summary>Gives up the runs that wait, for a queue for instance.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _ownWorkers?.Dispose();
    }

    /// <exception cref="ResourceExhaustedError">The calls are nested too deep: a function calls itself.</exception>
    internal Tensor[] Call(FunctionBody body, Tensor[] arguments, StepState step)
    {
        if (_depth >= MaxDepth)
        {
            throw new ResourceExhaustedError($"Calls of functions are nested deeper than {MaxDepth}. A function of the graph's library calls itself, alone or through others, and nothing ends that.");
        }

        var session = _bodies.GetOrAdd(body, static (b, caller) => new Session(caller, b.Graph), this);
        return session.PlanOf(new RunSignature(body.Arguments, body.Results, body.Targets)).Run(arguments, step);
    }

    /// <summary>A function that may be called when the run that made it has ended: the dataset of an iterator calls it in later runs.</summary>
    internal Func<Tensor[], Tensor[]> Bind(FunctionBody body, long step) => arguments => Call(body, arguments, new StepState(step, _closing.Token));

    internal Kernel KernelOf(Node node) => _kernels.GetOrAdd(node, static n =>
        n.Op.CreateKernel(n) ?? throw new UnimplementedError(
            $"No OpKernel was registered to support Op '{n.Op.Name}' with these attrs.  Registered devices: [CPU], Registered kernels:\n  <no registered kernels>\n\n\t [[{{{{node {n.Name}}}}}]]\nThis runtime imports the op, but does not run it{TypeHint(n)}; see the table of limits in the README.")
        {
            NodeName = n.Name,
        });

    private Tensor[] RunInTime(Plan plan, Tensor[] values, StepState step, CancellationTokenSource run, TimeSpan limit, CancellationToken caller)
    {
        run.CancelAfter(limit);
        try
        {
            var results = plan.Run(values, step);
            step.ThrowIfOver();
            return results;
        }
        catch (Exception error) when (run.IsCancellationRequested && !caller.IsCancellationRequested && !_closing.IsCancellationRequested)
        {
            throw new DeadlineExceededError("Timed out waiting for notification", error);
        }
    }

    private static string TypeHint(Node node) =>
        node.Attributes.Find("T") is { } type ? $" for T={((DType)type.Type).Name}" : "";

    private Plan PlanOf(IReadOnlyList<KeyValuePair<Endpoint, Tensor>> feeds, IReadOnlyList<Endpoint> fetches, IReadOnlyList<Node> targets)
    {
        var version = Graph.Version;
        var signature = new RunSignature([.. feeds.Select(f => f.Key)], [.. fetches], [.. targets]);
        var plan = PlanOf(signature);
        _last = new LastPlan(version, signature, plan);
        return plan;
    }

    private Plan PlanOf(RunSignature signature)
    {
        var version = Graph.Version;
        if (_plannedVersion != version || !_plans.TryGetValue(signature, out var plan))
        {
            lock (_preparing)
            {
                if (_plannedVersion != version)
                {
                    // Nodes that are only added leave old plans right; changed inputs, devices and attributes do not.
                    _plans.Clear();
                    Devices.Check(Graph, _allowSoftPlacement);
                    _plannedVersion = version;
                }

                plan = _plans.GetOrAdd(signature, static (s, session) => PlanBuilder.Build(session, s), this);
            }
        }

        return plan;
    }

    private sealed record LastPlan(int GraphVersion, RunSignature Signature, Plan Plan);
}
