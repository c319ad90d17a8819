using System.Collections.Concurrent;
using System.Globalization;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <content>Runs that are fed and fetched in several parts.</content>
public sealed partial class Session
{
    private readonly ConcurrentDictionary<string, PartialRunState> _partialRuns = new();

    /// <summary>Begins a run whose feeds come, and whose fetches go, in parts.</summary>
    /// <param name="feeds">All outputs that will be fed.</param>
    /// <param name="fetches">All outputs that may be fetched.</param>
    /// <param name="targets">Nodes that are to run as soon as they can.</param>
    /// <returns>The handle for <see cref="PartialRun"/>.</returns>
    /// <exception cref="InvalidArgumentError">An output is fed twice, or fed and fetched, or nothing is asked for.</exception>
    /// <exception cref="UnimplementedError">The run needs a loop or a branch.</exception>
    public string PartialRunSetup(IReadOnlyList<Endpoint> feeds, IReadOnlyList<Endpoint> fetches, IReadOnlyList<Node> targets)
    {
        CheckParts(feeds, fetches, targets);

        // Placement is checked, and the plan is made, as for any other run; it is not shared, for it keeps all its slots.
        var signature = new RunSignature([.. feeds], [.. fetches], [.. targets]);
        _ = PlanOf(signature);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        var step = new StepState(Interlocked.Increment(ref _steps), stop.Token, _timeout > TimeSpan.Zero);
        var handle = $"->{string.Join(',', feeds)}->{string.Join(',', fetches)}/{step.Id.ToString(CultureInfo.InvariantCulture)}";
        _partialRuns[handle] = new PartialRunState(PlanBuilder.BuildStraight(this, signature), signature, step, stop);
        return handle;
    }

    /// <summary>Feeds some of the values of a run, runs all that they make possible, and fetches.</summary>
    /// <param name="handle">What <see cref="PartialRunSetup"/> gave.</param>
    /// <param name="feeds">Values, each once in the whole run.</param>
    /// <param name="fetches">Outputs, each once in the whole run.</param>
    /// <returns>The values of <paramref name="fetches"/>, in order; they are the caller's.</returns>
    /// <exception cref="InvalidArgumentError">The handle is unknown, or a feed or fetch does not belong here.</exception>
    /// <exception cref="DeadlineExceededError">The part took longer than the session's limit; the run has ended.</exception>
    public Tensor[] PartialRun(string handle, IReadOnlyList<KeyValuePair<Endpoint, Tensor>> feeds, IReadOnlyList<Endpoint> fetches)
    {
        if (!_partialRuns.TryGetValue(handle, out var run))
        {
            throw new InvalidArgumentError("Must run 'setup' before performing partial runs!");
        }

        try
        {
            return run.Run(feeds, fetches, _timeout);
        }
        catch (Exception error) when (run.IsLate && !_closing.IsCancellationRequested)
        {
            throw new DeadlineExceededError("Timed out waiting for notification", error);
        }
        finally
        {
            if ((run.IsDone || run.IsBroken) && _partialRuns.TryRemove(handle, out _))
            {
                run.Dispose();
            }
        }
    }

    /// <summary>The checks of core/graph/subgraph.cc: a run in parts cannot give back what it is fed.</summary>
    private static void CheckParts(IReadOnlyList<Endpoint> feeds, IReadOnlyList<Endpoint> fetches, IReadOnlyList<Node> targets)
    {
        if (fetches.Count == 0 && targets.Count == 0)
        {
            throw new InvalidArgumentError("Must specify at least one target to fetch or execute.");
        }

        var fed = new HashSet<Endpoint>();
        foreach (var feed in feeds)
        {
            if (!fed.Add(feed))
            {
                throw new InvalidArgumentError($"Endpoint \"{feed.Node.Name}:{feed.Index}\" fed more than once.");
            }
        }

        foreach (var fetch in fetches)
        {
            if (fed.Contains(fetch))
            {
                throw new InvalidArgumentError($"{fetch.Node.Name}:{fetch.Index} is both fed and fetched.");
            }
        }
    }
}
