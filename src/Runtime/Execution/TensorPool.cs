namespace Reproductions.Runtime.Execution;

/// <summary>Memory of ended tensors, used again by tensors of the same size. Thread-safe.</summary>
internal sealed class TensorPool
{
    /// <summary>Runs after which memory that nobody asked for is given up.</summary>
    private const int IdleRuns = 32;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Stack<TensorBuffer>> _free = [];
    private long _clock;

    /// <summary>A tensor whose elements are not cleared. It has no references yet.</summary>
    public Tensor Rent(DType dtype, Shape shape)
    {
        if (!dtype.IsNumeric)
        {
            return Tensor.Allocate(dtype, shape);
        }

        TensorBuffer? buffer = null;
        var bytes = shape.ElementCount * dtype.Size;
        lock (_gate)
        {
            if (_free.TryGetValue(bytes, out var stack) && stack.Count > 0)
            {
                buffer = stack.Pop();
            }
        }

        if (buffer is null)
        {
            var fresh = Tensor.Allocate(dtype, shape);
            fresh.Buffer.Pooled = true;
            fresh.Buffer.Whole = fresh;
            fresh.Buffer.LastUse = _clock;
            return fresh;
        }

        buffer.LastUse = _clock;
        if (buffer.Whole is { } last && last.DType == dtype && last.Shape.Equals(shape))
        {
            return last;
        }

        return buffer.Whole = new Tensor(dtype, shape, buffer);
    }

    /// <summary>Takes back memory that no slot holds any more.</summary>
    public void Return(TensorBuffer buffer)
    {
        lock (_gate)
        {
            if (!_free.TryGetValue(buffer.ByteCount, out var stack))
            {
                _free.Add(buffer.ByteCount, stack = new Stack<TensorBuffer>());
            }

            stack.Push(buffer);
        }
    }

    /// <summary>Notes the end of a run, and now and then gives up what has been idle.</summary>
    public void EndRun()
    {
        if (Interlocked.Increment(ref _clock) % IdleRuns != 0)
        {
            return;
        }

        lock (_gate)
        {
            var oldest = _clock - IdleRuns;
            foreach (var (bytes, stack) in _free.ToList())
            {
                var kept = stack.Where(b => b.LastUse >= oldest).Reverse().ToList();
                if (kept.Count == 0)
                {
                    _free.Remove(bytes);
                }
                else if (kept.Count < stack.Count)
                {
                    _free[bytes] = new Stack<TensorBuffer>(kept);
                }
            }
        }
    }
}
