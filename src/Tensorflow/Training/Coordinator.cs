using System.Runtime.ExceptionServices;

namespace Tensorflow.Train;

/// <summary>Ends several threads together, and raises the first error of one of them where they are joined (python/training/coordinator.py). Thread-safe.</summary>
public class Coordinator
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _stop = new();
    private readonly Type[] _cleanTypes;
    private readonly HashSet<Thread> _registered = [];
    private ExceptionDispatchInfo _error;
    private bool _joined;

    /// <summary>Makes a coordinator.</summary>
    /// <param name="clean_stop_exception_types">Errors that stop the threads and are no failure; null for <see cref="OutOfRangeError"/> alone.</param>
    public Coordinator(Type[] clean_stop_exception_types = null)
    {
        _cleanTypes = clean_stop_exception_types ?? [typeof(OutOfRangeError)];
    }

    /// <summary>True after <see cref="join"/>, until <see cref="clear_stop"/>.</summary>
    public bool joined
    {
        get
        {
            lock (_gate)
            {
                return _joined;
            }
        }
    }

    /// <summary>Asks the threads to stop. The first error before a stop is what <see cref="join"/> raises.</summary>
    /// <param name="ex">Why; null, or an error of a clean type, for no failure.</param>
    /// <exception cref="Exception"><paramref name="ex"/> itself, when the threads were joined already: nobody else would hear of it.</exception>
    public void request_stop(Exception ex = null)
    {
        lock (_gate)
        {
            var failure = ex is not null && !Array.Exists(_cleanTypes, t => t.IsInstanceOfType(ex)) ? ExceptionDispatchInfo.Capture(ex) : null;
            if (_joined)
            {
                failure?.Throw();
            }

            if (_stop.IsSet)
            {
                return;
            }

            if (failure is not null)
            {
                Logging.Info($"Error reported to Coordinator: {ex.GetType().Name}, {ex.Message}");
                _error ??= failure;
            }

            _stop.Set();
        }
    }

    /// <summary>True once a stop was asked for.</summary>
    public bool should_stop() => _stop.IsSet;

    /// <summary>Forgets the stop, its error, and that the threads were joined.</summary>
    public void clear_stop()
    {
        lock (_gate)
        {
            _joined = false;
            _error = null;
            _stop.Reset();
        }
    }

    /// <summary>Runs <paramref name="body"/>; an error of it asks for a stop and goes no further.</summary>
    public void stop_on_exception(Action body)
    {
        try
        {
            body();
        }
        catch (Exception error)
        {
            request_stop(error);
        }
    }

    /// <summary>Waits for a stop.</summary>
    /// <param name="timeout">Seconds; null for no limit.</param>
    /// <returns>True when a stop was asked for.</returns>
    public bool wait_for_stop(double? timeout = null) => _stop.Wait(timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan);

    /// <summary>Adds a thread to those that <see cref="join"/> waits for.</summary>
    public void register_thread(Thread thread)
    {
        lock (_gate)
        {
            _registered.Add(thread);
        }
    }

    /// <summary>Waits until all threads have ended, or a stop was asked for and the grace period is over; then raises the first error.</summary>
    /// <param name="threads">Threads besides those that were registered; null for none. One that was not started counts as ended.</param>
    /// <param name="stop_grace_period_secs">Seconds that the threads have to end after a stop.</param>
    /// <param name="ignore_live_threads">True to let threads that run on then be.</param>
    /// <exception cref="RuntimeError">Threads run on after the grace period.</exception>
    /// <exception cref="Exception">The first error that was reported.</exception>
    public void join(IEnumerable<Thread> threads = null, double stop_grace_period_secs = 120, bool ignore_live_threads = false)
    {
        List<Thread> waited;
        lock (_gate)
        {
            waited = [.. _registered.Union(threads ?? [])];
        }

        while (waited.Exists(t => t.IsAlive) && !_stop.Wait(s_look))
        {
        }

        WaitFor(waited, TimeSpan.FromSeconds(stop_grace_period_secs));
        var stragglers = string.Join(' ', waited.Where(t => t.IsAlive).Select(t => t.Name));
        lock (_gate)
        {
            _joined = true;
            _registered.Clear();
            _error?.Throw();
        }

        if (stragglers.Length == 0)
        {
            return;
        }

        var words = $"Coordinator stopped with threads still running: {stragglers}";
        if (!ignore_live_threads)
        {
            throw new RuntimeError(words);
        }

        Logging.Info(words);
    }

    /// <summary>Raises the first error that was reported, if there is one.</summary>
    public void raise_requested_exception()
    {
        lock (_gate)
        {
            _error?.Throw();
        }
    }

    /// <summary>Looks at the threads at growing distances until they have ended or the time is over.</summary>
    private static void WaitFor(List<Thread> threads, TimeSpan grace)
    {
        var began = System.Diagnostics.Stopwatch.StartNew();
        for (var pause = s_firstPause; threads.Exists(t => t.IsAlive) && began.Elapsed < grace; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, s_look.Ticks)))
        {
            Thread.Sleep(pause);
        }
    }
}
