namespace Reproductions.Runtime.Ops.Queues;

/// <summary>
/// A queue of a session: elements are tuples of tensors. Adding waits while it is full, taking while it is empty.
/// Thread-safe; those who wait to add, and those who wait to take, are served one after another.
/// </summary>
internal sealed class QueueState(string name, DType[] types, Shape[] shapes, int capacity, ElementStore store) : IDisposable
{
    private readonly object _gate = new();
    private readonly SemaphoreSlim _adding = new(1);
    private readonly SemaphoreSlim _taking = new(1);
    private bool _isClosed;
    private int _cancellations;

    /// <summary>The queue's name in messages.</summary>
    public string Name => $"{store.TypeName} '{name}'";

    /// <summary>The queue's type, for messages.</summary>
    public string TypeName => store.TypeName;

    /// <summary>Element types of the components.</summary>
    public DType[] Types => types;

    /// <summary>Shapes of the components; none when they are not declared.</summary>
    public Shape[] Shapes => shapes;

    /// <summary>True when elements of different shapes are padded to be stacked.</summary>
    public bool Pads => store.Pads;

    /// <summary>Number of elements.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return store.Count;
            }
        }
    }

    /// <summary>Whether nothing can be added any more.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                return _isClosed;
            }
        }
    }

    /// <summary>Adds elements, one after another as there is room. The tensors must be the queue's to keep.</summary>
    /// <exception cref="CancelledError">The queue is closed, or the run was given up.</exception>
    public void Add(IReadOnlyList<Tensor[]> elements, CancellationToken cancellation)
    {
        int generation;
        lock (_gate)
        {
            ThrowIfClosed();
            generation = _cancellations;
        }

        Enter(_adding, cancellation, "Enqueue");
        try
        {
            using var wake = cancellation.Register(Wake);
            lock (_gate)
            {
                foreach (var element in elements)
                {
                    while (capacity > 0 && store.Count >= capacity && generation == _cancellations && !cancellation.IsCancellationRequested)
                    {
                        Monitor.Wait(_gate);
                    }

                    if (generation != _cancellations || cancellation.IsCancellationRequested)
                    {
                        throw new CancelledError("Enqueue operation was cancelled");
                    }

                    store.Add(element);
                    Monitor.PulseAll(_gate);
                }
            }
        }
        finally
        {
            _adding.Release();
        }
    }

    /// <summary>Takes <paramref name="count"/> elements, waiting for them; of a closed queue fewer, where <paramref name="fewer"/> admits that.</summary>
    /// <exception cref="OutOfRangeError">The queue is closed and does not hold enough.</exception>
    /// <exception cref="CancelledError">The run was given up.</exception>
    public List<Tensor[]> Take(int count, bool fewer, CancellationToken cancellation)
    {
        var taken = new List<Tensor[]>(Math.Min(count, 1024));
        Enter(_taking, cancellation, "Dequeue");
        try
        {
            using var wake = cancellation.Register(Wake);
            lock (_gate)
            {
                while (taken.Count < count)
                {
                    if (store.Count > (_isClosed ? 0 : store.Reserve))
                    {
                        taken.Add(store.Take());
                        Monitor.PulseAll(_gate);
                        continue;
                    }

                    if (cancellation.IsCancellationRequested)
                    {
                        PutBack(taken);
                        throw new CancelledError("Dequeue operation was cancelled");
                    }

                    if (_isClosed)
                    {
                        if (fewer && taken.Count > 0)
                        {
                            return taken;
                        }

                        PutBack(taken);
                        throw new OutOfRangeError(
                            $"{Name} is closed and has insufficient elements (requested {count}, current size {store.Count})");
                    }

                    Monitor.Wait(_gate);
                }
            }

            return taken;
        }
        finally
        {
            _taking.Release();
        }
    }

    /// <summary>Admits no more elements. Those who wait to add go on waiting unless <paramref name="cancelPending"/>.</summary>
    /// <exception cref="CancelledError">It is closed already, and nothing is left to cancel.</exception>
    public void Close(bool cancelPending)
    {
        lock (_gate)
        {
            if (_isClosed && !cancelPending)
            {
                throw new CancelledError($"Queue '{name}' is already closed.");
            }

            _isClosed = true;
            if (cancelPending)
            {
                _cancellations++;
            }

            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        _adding.Dispose();
        _taking.Dispose();
    }

    private static void Enter(SemaphoreSlim turn, CancellationToken cancellation, string operation)
    {
        try
        {
            turn.Wait(cancellation);
        }
        catch (OperationCanceledException error)
        {
            throw new CancelledError($"{operation} operation was cancelled", error);
        }
    }

    private void PutBack(List<Tensor[]> taken)
    {
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            store.PutBack(taken[i]);
        }
    }

    private void ThrowIfClosed()
    {
        if (_isClosed)
        {
            throw new CancelledError($"{Name} is closed.");
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
