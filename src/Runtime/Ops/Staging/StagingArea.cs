using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>
/// Tuples of tensors that wait between steps, first in, first out. Adding waits while there is no room, taking while there is nothing. Thread-safe.
/// </summary>
/// <param name="capacity">The most tuples; 0 for any number.</param>
/// <param name="memoryLimit">The most bytes; 0 for any number.</param>
internal sealed class StagingArea(long capacity, long memoryLimit)
{
    private readonly object _gate = new();
    private readonly List<Tensor[]> _tuples = [];

    /// <summary>Number of tuples.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _tuples.Count;
            }
        }
    }

    private long Bytes => _tuples.Sum(Size);

    /// <summary>The area that a node names, made where there is none.</summary>
    public static StagingArea Of(KernelContext c) =>
        c.Resources.GetOrCreate(c.Node.Text("container"), StepHandles.ResourceName(c.Node), () => new StagingArea(c.Node.Int("capacity"), c.Node.Int("memory_limit")));

    /// <summary>Adds a tuple. The tensors must be the area's to keep.</summary>
    /// <exception cref="ResourceExhaustedError">The tuple alone is larger than the area.</exception>
    /// <exception cref="CancelledError">The run was given up.</exception>
    public void Add(Tensor[] tuple, CancellationToken cancellation)
    {
        var size = Size(tuple);
        if (memoryLimit > 0 && size > memoryLimit)
        {
            throw new ResourceExhaustedError($"Attempted to insert tensors with combined size of '{size}' bytes into Staging Area with a memory limit of '{memoryLimit}'.");
        }

        Wait(() => (capacity == 0 || _tuples.Count < capacity) && (memoryLimit == 0 || Bytes + size <= memoryLimit), () => _tuples.Add(tuple), cancellation);
    }

    /// <summary>Takes the oldest tuple.</summary>
    /// <exception cref="CancelledError">The run was given up.</exception>
    public Tensor[] Take(CancellationToken cancellation)
    {
        Tensor[] taken = [];
        Wait(() => _tuples.Count > 0, TakeFirst, cancellation);
        return taken;

        void TakeFirst()
        {
            taken = _tuples[0];
            _tuples.RemoveAt(0);
        }
    }

    /// <summary>Tuple <paramref name="index"/> from the oldest, which stays.</summary>
    /// <exception cref="CancelledError">The run was given up.</exception>
    public Tensor[] Peek(int index, CancellationToken cancellation)
    {
        Tensor[] seen = [];
        Wait(() => _tuples.Count > index, () => seen = _tuples[index], cancellation);
        return seen;
    }

    /// <summary>Drops all tuples.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _tuples.Clear();
            Monitor.PulseAll(_gate);
        }
    }

    private static long Size(Tensor[] tuple) => tuple.Sum(t => t.DType.Size == 0 ? 0 : t.ByteCount);

    private void Wait(Func<bool> until, Action then, CancellationToken cancellation)
    {
        using var wake = cancellation.Register(() =>
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        });
        lock (_gate)
        {
            while (!until())
            {
                if (cancellation.IsCancellationRequested)
                {
                    throw new CancelledError("The run was given up while it waited for a staging area.");
                }

                Monitor.Wait(_gate);
            }

            then();
            Monitor.PulseAll(_gate);
        }
    }
}
