using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Accumulators;

/// <summary>
/// Adds up gradients of one global step until enough of them are there to be taken; those of earlier steps are dropped. Thread-safe.
/// </summary>
/// <param name="name">Its name in messages.</param>
/// <param name="dtype">The gradients' type.</param>
/// <param name="shape">What is known of their shape.</param>
/// <param name="isMean">Whether the mean is taken, or the sum.</param>
internal sealed class Accumulator(string name, DType dtype, Shape shape, bool isMean)
{
    private readonly object _gate = new();
    private Tensor? _sum;
    private int _count;
    private long _step;

    /// <summary>Number of gradients since the last were taken.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Sets the global step from which on gradients count.</summary>
    public void SetStep(long step)
    {
        lock (_gate)
        {
            _step = step;
        }
    }

    /// <summary>Adds a gradient, unless it was computed before the global step.</summary>
    /// <exception cref="InvalidArgumentError">Its type or shape is another.</exception>
    public void Add(Tensor gradient, long localStep)
    {
        if (gradient.DType != dtype)
        {
            throw new InvalidArgumentError($"Accumulator '{name}' adds up gradients of type {dtype.Name}, but got {gradient.DType.Name}.");
        }

        lock (_gate)
        {
            if (localStep < _step)
            {
                return;
            }

            var expected = _count > 0 ? _sum!.Shape : shape;
            if (!expected.IsCompatibleWith(gradient.Shape))
            {
                throw new InvalidArgumentError($"Shape mismatch: expected {expected}, got {gradient.Shape}, for a gradient of accumulator '{name}'.");
            }

            if (_count++ == 0)
            {
                _sum = gradient.Clone();
            }
            else
            {
                Numbers.Visit(dtype, new Sum(_sum!, gradient));
            }

            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes the mean, or the sum, as soon as <paramref name="required"/> gradients are there, and goes on to the next global step.</summary>
    /// <exception cref="InvalidArgumentError"><paramref name="required"/> is not positive.</exception>
    /// <exception cref="CancelledError">The run was given up.</exception>
    public Tensor Take(int required, CancellationToken cancellation)
    {
        if (required <= 0)
        {
            throw new InvalidArgumentError($"Argument num_required must be positive, but is {required}, for accumulator '{name}'.");
        }

        using var wake = cancellation.Register(() =>
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        });
        lock (_gate)
        {
            while (_count < required)
            {
                if (cancellation.IsCancellationRequested)
                {
                    throw new CancelledError("TakeGrad operation was cancelled");
                }

                Monitor.Wait(_gate);
            }

            if (isMean)
            {
                Numbers.Visit(dtype, new Mean(_sum!, _count));
            }

            (var taken, _sum, _count) = (_sum!, null, 0);
            _step++;
            return taken;
        }
    }

    private readonly struct Sum(Tensor sum, Tensor gradient) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < sum.Count; i++)
            {
                sum.Span<T>()[i] += gradient.Span<T>()[i];
            }
        }
    }

    private readonly struct Mean(Tensor sum, int count) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var divisor = T.CreateTruncating(count);
            foreach (ref var value in sum.Span<T>())
            {
                value /= divisor;
            }
        }
    }
}
