using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>A run in parts: every step runs once, as soon as all that it waits for is there. Calls exclude each other.</summary>
internal sealed class PartialRunState : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StraightPlan _plan;
    private readonly RunSignature _signature;
    private readonly StraightFrame _frame;
    private readonly StepState _step;
    private readonly CancellationTokenSource _stop;
    private readonly bool[] _hasRun;
    private readonly int[][] _waits;
    private readonly HashSet<Endpoint> _fed = [];
    private readonly HashSet<Endpoint> _fetched = [];

    public PartialRunState(StraightPlan plan, RunSignature signature, StepState step, CancellationTokenSource stop)
    {
        _plan = plan;
        _signature = signature;
        _step = step;
        _stop = stop;
        _frame = plan.NewFrame();
        _frame.Begin(step);
        _hasRun = new bool[plan.Steps.Length];
        var index = new Dictionary<Node, int>();
        for (var i = 0; i < plan.Steps.Length; i++)
        {
            index.Add(plan.Steps[i].Node, i);

            // Steps run in another order than planned, so nothing is given back before the end.
            plan.Steps[i].Releases = [];
        }

        _waits = Array.ConvertAll(plan.Steps, s => s.Node.ControlInputs.Where(index.ContainsKey).Select(n => index[n]).ToArray());
    }

    /// <summary>True when every feed was fed and every fetch fetched.</summary>
    public bool IsDone => _fed.Count == _signature.Feeds.Length && _fetched.Count == _signature.Fetches.Length;

    /// <summary>True when a kernel failed, so that the run cannot go on.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True when the run was stopped: its time was over, or the session was closed.</summary>
    public bool IsLate => IsBroken && _step.Cancellation.IsCancellationRequested;

    /// <summary>Feeds, runs what can run, fetches.</summary>
    /// <param name="feeds">Values of declared feeds.</param>
    /// <param name="fetches">Declared fetches.</param>
    /// <param name="limit">The longest time of this part; zero for none.</param>
    public Tensor[] Run(IReadOnlyList<KeyValuePair<Endpoint, Tensor>> feeds, IReadOnlyList<Endpoint> fetches, TimeSpan limit)
    {
        lock (_gate)
        {
            if (IsBroken || IsDone)
            {
                throw new InvalidArgumentError("Must run 'setup' before performing partial runs!");
            }

            Check([.. feeds.Select(f => f.Key)], _signature.Feeds, _fed, "feed", "fed");
            Check(fetches, _signature.Fetches, _fetched, "fetch", "fetched");
            foreach (var (endpoint, value) in feeds)
            {
                _fed.Add(endpoint);
                _frame.Set(_plan.FeedSlots[Array.IndexOf(_signature.Feeds, endpoint)], value);
            }

            RunInTime(limit);
            var values = new Tensor[fetches.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Fetch(fetches[i], i);
            }

            _fetched.UnionWith(fetches);
            return values;
        }
    }

    public void Dispose() => _stop.Dispose();

    private static void Check(IReadOnlyList<Endpoint> asked, Endpoint[] declared, HashSet<Endpoint> seen, string what, string done)
    {
        foreach (var endpoint in asked)
        {
            var name = $"{endpoint.Node.Name}:{endpoint.Index}";
            if (!declared.Contains(endpoint))
            {
                throw new InvalidArgumentError($"The {what} {name} was not specified in partial_run_setup.");
            }

            if (seen.Contains(endpoint))
            {
                throw new InvalidArgumentError($"The {what} {name} has already been {done}.");
            }
        }
    }

    // The clock stands still between the parts.
    private void RunInTime(TimeSpan limit)
    {
        if (limit > TimeSpan.Zero)
        {
            _stop.CancelAfter(limit);
        }

        try
        {
            RunReady();
        }
        finally
        {
            _stop.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private void RunReady()
    {
        for (var i = 0; i < _plan.Steps.Length; i++)
        {
            var step = _plan.Steps[i];
            if (_hasRun[i] || Array.Exists(step.Inputs, _frame.IsEmpty) || Array.Exists(_waits[i], w => !_hasRun[w]))
            {
                continue;
            }

            try
            {
                _step.ThrowIfOver();
                Plan.Execute(_frame, step);
            }
            catch
            {
                IsBroken = true;
                throw;
            }

            _hasRun[i] = true;
        }
    }

    private Tensor Fetch(Endpoint fetch, int position)
    {
        var slot = _plan.Fetches[Array.IndexOf(_signature.Fetches, fetch)].Slot;
        if (_frame.IsEmpty(slot))
        {
            throw new InvalidArgumentError($"Fetch {fetch.Node.Name}:{fetch.Index} can't be computed from the feeds that have been fed so far.");
        }

        return KernelContext.Keep(_frame.Value(slot)
            ?? throw Plan.AtNode(Plan.Uninitialized(fetch), $"_retval_{fetch.Node.Name}_{fetch.Index}_{position}", fetch.Node));
    }
}
