namespace Reproductions.Runtime.Framework;

/// <summary>What lives as long as one run: its number, resources of the step (TensorArrays, stacks) and its cancellation.</summary>
public sealed class StepState(long id, CancellationToken cancellation, bool hasLimit = false)
{
    private long _numbers;

    /// <summary>Number of the run in its session, from 1.</summary>
    public long Id { get; } = id;

    /// <summary>Cancelled when the run is given up.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>True when the time of the run is limited: then it is given up between kernels, too, and not only where one waits.</summary>
    public bool HasLimit { get; } = hasLimit;

    /// <summary>Resources that end with the run.</summary>
    public ResourceManager Resources => field ??= new();

    /// <summary>Ends a run whose time is over.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void ThrowIfOver()
    {
        if (HasLimit)
        {
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A number that no other resource of the run has, from 0.</summary>
    public long NextNumber() => _numbers++;
}
