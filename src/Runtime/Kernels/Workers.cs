using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reproductions.Runtime.Kernels;

/// <summary>
/// A small pool of persistent threads for loops inside one kernel. The range is cut into equal parts, one a thread,
/// at places that do not depend on timing. One loop runs at a time; a second caller, or a nested loop, does its work alone.
/// </summary>
/// <remarks>
/// A loop allocates nothing. Threads poll for about <see cref="SpinRounds"/> rounds before they block, because most loops of a
/// training step follow each other within microseconds. Any thread may start a loop.
/// </remarks>
public sealed unsafe class Workers : IDisposable
{
    /// <summary>Polls before a waiting thread blocks: some tens of microseconds.</summary>
    private const int SpinRounds = 2000;

    private const int Idle = 0;
    private const int Signalled = 1;
    private const int Blocked = 2;

    private readonly Thread[] _threads;
    private readonly Gate[] _gates;
    private readonly Gate _done = new();
    private readonly int _spinRounds;
    private int _busy;
    private int _pending;
    private volatile bool _stopping;
    private delegate*<void*, long, long, void> _call;
    private void* _body;
    private long _count;
    private int _parts;
    private Exception? _failure;

    /// <summary>Makes a pool that runs loops on <paramref name="count"/> threads, the caller's among them.</summary>
    public Workers(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        // Polling takes the time of the thread that is waited for when there are more threads than processors.
        _spinRounds = count <= Environment.ProcessorCount ? SpinRounds : 0;
        _threads = new Thread[count - 1];
        _gates = new Gate[count - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            var index = i;
            _gates[i] = new Gate();
            _threads[i] = new Thread(() => Loop(index)) { IsBackground = true, Name = $"kernel worker {i + 1}" };
            _threads[i].Start();
        }
    }

    /// <summary>The pool of all processors, which sessions share unless they ask for another number of threads.</summary>
    public static Workers Default { get; } = new(Environment.ProcessorCount);

    /// <summary>Number of threads that take part in a loop.</summary>
    public int Count { get; }

    /// <summary>Working memory of kernels, kept from call to call.</summary>
    public ScratchPool Scratch { get; } = new();

    /// <summary>Runs <paramref name="body"/> over [0, <paramref name="count"/>), on more than one thread when each gets at least <paramref name="grain"/> indices.</summary>
    public void For<TBody>(long count, long grain, ref TBody body)
        where TBody : struct, IParallelBody
    {
        var parts = (int)Math.Min(Count, count / Math.Max(1, grain));
        if (parts <= 1 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            if (count > 0)
            {
                body.Run(0, count);
            }

            return;
        }

        try
        {
            _call = &Invoke<TBody>;
            _body = Unsafe.AsPointer(ref body);
            _count = count;
            _parts = parts;
            _failure = null;
            _pending = parts - 1;
            for (var i = 0; i < parts - 1; i++)
            {
                _gates[i].Open();
            }

            try
            {
                body.Run(Start(0), Start(1));
            }
            finally
            {
                _done.Wait(_spinRounds);
            }

            if (_failure is not null)
            {
                throw new AggregateException(_failure);
            }
        }
        finally
        {
            _body = null;
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <summary>Ends the threads. No loop may be running.</summary>
    public void Dispose()
    {
        _stopping = true;
        foreach (var gate in _gates)
        {
            gate.Open();
        }
    }

    private static void Invoke<TBody>(void* body, long start, long end)
        where TBody : struct, IParallelBody => Unsafe.AsRef<TBody>(body).Run(start, end);

    private long Start(int part) => _count * part / _parts;

    private void Loop(int index)
    {
        while (true)
        {
            _gates[index].Wait(_spinRounds);
            if (_stopping)
            {
                return;
            }

            try
            {
                _call(_body, Start(index + 1), Start(index + 2));
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
            finally
            {
                if (Interlocked.Decrement(ref _pending) == 0)
                {
                    _done.Open();
                }
            }
        }
    }

    /// <summary>Lets one waiting thread pass once per opening; polls first, then blocks.</summary>
    private sealed class Gate
    {
        private readonly SemaphoreSlim _semaphore = new(0);
        private PaddedState _state;

        public void Open()
        {
            if (Interlocked.Exchange(ref _state.Value, Signalled) == Blocked)
            {
                _semaphore.Release();
            }
        }

        public void Wait(int spinRounds)
        {
            for (var i = 0; i < spinRounds; i++)
            {
                if (Volatile.Read(ref _state.Value) == Signalled)
                {
                    Volatile.Write(ref _state.Value, Idle);
                    return;
                }

                Thread.SpinWait(1);
            }

            if (Interlocked.CompareExchange(ref _state.Value, Blocked, Idle) == Idle)
            {
                _semaphore.Wait();
            }

            Volatile.Write(ref _state.Value, Idle);
        }
    }

    /// <summary>A word on a cache line of its own, so that polling does not disturb neighbours.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 128)]
    private struct PaddedState
    {
        [FieldOffset(64)]
        public int Value;
    }
}
