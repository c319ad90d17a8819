using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels;

/// <summary>
/// A small pool of persistent threads for loops inside one kernel. The range is cut into equal parts, one a thread,
/// at places that do not depend on timing. One loop runs at a time; a second caller, or a nested loop, does its work alone.
/// </summary>
public sealed unsafe class Workers : IDisposable
{
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim[] _wake;
    private readonly CountdownEvent _done = new(1);
    private int _busy;
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
        _threads = new Thread[count - 1];
        _wake = new SemaphoreSlim[count - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            var index = i;
            _wake[i] = new SemaphoreSlim(0);
            _threads[i] = new Thread(() => Loop(index)) { IsBackground = true, Name = $"kernel worker {i + 1}" };
            _threads[i].Start();
        }
    }

    /// <summary>The pool of all processors, which sessions share unless they ask for another number of threads.</summary>
    public static Workers Default { get; } = new(Environment.ProcessorCount);

    /// <summary>Number of threads that take part in a loop.</summary>
    public int Count { get; }

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
            _done.Reset(parts - 1);
            for (var i = 0; i < parts - 1; i++)
            {
                _wake[i].Release();
            }

            try
            {
                body.Run(Start(0), Start(1));
            }
            finally
            {
                _done.Wait();
            }

            if (_failure is not null)
            {
                throw new AggregateException(_failure);
            }
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <summary>Ends the threads. No loop may be running.</summary>
    public void Dispose()
    {
        _stopping = true;
        foreach (var wake in _wake)
        {
            wake.Release();
        }
    }

    private static void Invoke<TBody>(void* body, long start, long end)
        where TBody : struct, IParallelBody => Unsafe.AsRef<TBody>(body).Run(start, end);

    private long Start(int part) => _count * part / _parts;

    private void Loop(int index)
    {
        while (true)
        {
            _wake[index].Wait();
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
                _done.Signal();
            }
        }
    }
}
