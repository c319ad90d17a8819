using System.Runtime.CompilerServices;
using Reproductions.Runtime.Errors;

namespace Tensorflow.Train;

/// <summary>
/// Fills a queue of a session from threads of its own, one for each enqueue operation, until the queue is closed or a coordinator says stop
/// (python/training/queue_runner_impl.py). Thread-safe.
/// </summary>
public partial class QueueRunner
{
    private readonly Lock _gate = new();

    /// <summary>For each session, how many threads still fill the queue.</summary>
    private readonly ConditionalWeakTable<BaseSession, StrongBox<int>> _running = [];
    private readonly List<Exception> _raised = [];
    private readonly StatusCode[] _closedCodes;

    /// <summary>Makes a runner, and the operations that close the queue where they are not given.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="enqueue_ops">What to run, each in a thread; the same one may stand there several times.</param>
    /// <param name="close_op">What to run when nothing more comes: elements that wait to be put in stay. Null to make one.</param>
    /// <param name="cancel_op">What to run at a stop: elements that wait to be put in are given up. Null to make one.</param>
    /// <param name="queue_closed_exception_types">The errors that say that the source of the elements has ended; null for <see cref="OutOfRangeError"/> alone.</param>
    /// <exception cref="ValueError">The queue or the operations are missing.</exception>
    /// <exception cref="TypeError">A type is no error of TensorFlow.</exception>
    public QueueRunner(
        QueueBase queue,
        ITensorOrOperation[] enqueue_ops,
        ITensorOrOperation close_op = null,
        ITensorOrOperation cancel_op = null,
        Type[] queue_closed_exception_types = null)
    {
        if (queue is null || enqueue_ops is not { Length: > 0 })
        {
            throw new ValueError("Must provide queue and enqueue_ops.");
        }

        this.queue = queue.queue_ref.op;
        this.enqueue_ops = [.. enqueue_ops];
        this.close_op = close_op ?? queue.close();
        this.cancel_op = cancel_op ?? queue.close(cancel_pending_enqueues: true);
        _closedCodes = CodesOf(queue_closed_exception_types ?? [typeof(OutOfRangeError)]);
    }

    /// <summary>The operation that makes the queue.</summary>
    public ITensorOrOperation queue { get; }

    /// <summary>What the threads run.</summary>
    public IReadOnlyList<ITensorOrOperation> enqueue_ops { get; }

    /// <summary>What the last thread runs when the source of the elements has ended.</summary>
    public ITensorOrOperation close_op { get; }

    /// <summary>What runs when the coordinator says stop.</summary>
    public ITensorOrOperation cancel_op { get; }

    /// <summary>The errors that say that the source of the elements has ended.</summary>
    public IReadOnlyList<Type> queue_closed_exception_types => [.. _closedCodes.Select(TypeOf).Distinct()];

    /// <summary>The queue's name.</summary>
    public string name => queue.name;

    /// <summary>The errors of the threads that had no coordinator to report them to, since the threads were made last.</summary>
    public IReadOnlyList<Exception> exceptions_raised
    {
        get
        {
            lock (_gate)
            {
                return [.. _raised];
            }
        }
    }

    /// <summary>Makes the threads that fill the queue of a session, and with a coordinator one more that runs <see cref="cancel_op"/> when it says stop.</summary>
    /// <param name="sess">The session.</param>
    /// <param name="coord">Hears of errors and says when to stop; null for neither.</param>
    /// <param name="daemon">True when the process may end while they run.</param>
    /// <param name="start">True to start them; else the caller does.</param>
    /// <returns>The threads; none while those that were made before for this session run.</returns>
    public List<Thread> create_threads(BaseSession sess, Coordinator coord = null, bool daemon = false, bool start = false)
    {
        lock (_gate)
        {
            var running = _running.GetOrCreateValue(sess);
            if (running.Value > 0)
            {
                return [];
            }

            running.Value = enqueue_ops.Count;
            _raised.Clear();
        }

        var threads = enqueue_ops.Select(op => new Thread(() => Fill(sess, op, coord)) { Name = $"QueueRunnerThread-{name}-{op.name}" }).ToList();
        if (coord is not null)
        {
            threads.Add(new Thread(() => CancelOnStop(sess, coord)) { Name = $"QueueRunnerThread-{name}-close_on_stop" });
        }

        foreach (var thread in threads)
        {
            coord?.register_thread(thread);
            thread.IsBackground = daemon;
            if (start)
            {
                thread.Start();
            }
        }

        return threads;
    }

    private void Fill(BaseSession session, ITensorOrOperation op, Coordinator coord)
    {
        var isLast = false;
        try
        {
            while (coord?.should_stop() != true)
            {
                session.run(op);
            }

            EndOne(session);
        }
        catch (NotOkStatusException error) when (_closedCodes.Contains(error.Code))
        {
            isLast = EndOne(session);
        }
        catch (Exception error)
        {
            EndOne(session);
            Report(error, coord);
        }

        if (isLast)
        {
            RunQuietly(session, close_op);
        }
    }

    private void CancelOnStop(BaseSession session, Coordinator coord)
    {
        coord.wait_for_stop();
        RunQuietly(session, cancel_op);
    }

    /// <summary>One thread less; true when it was the last one.</summary>
    private bool EndOne(BaseSession session)
    {
        lock (_gate)
        {
            return --_running.GetOrCreateValue(session).Value == 0;
        }
    }

    /// <summary>Tells the coordinator. Without one, or where it was joined, an error of a thread has nobody to catch it: it is logged.</summary>
    private void Report(Exception error, Coordinator coord)
    {
        try
        {
            if (coord is not null)
            {
                coord.request_stop(error);
                return;
            }
        }
        catch (Exception unheard)
        {
            Logging.Error($"Exception in QueueRunner: {unheard.Message}");
            return;
        }

        Logging.Error($"Exception in QueueRunner: {error.Message}");
        lock (_gate)
        {
            _raised.Add(error);
        }
    }

    /// <summary>Closes the queue; it may be closed already, and the session too.</summary>
    private static void RunQuietly(BaseSession session, ITensorOrOperation op)
    {
        try
        {
            session.run(op);
        }
        catch (Exception error)
        {
            System.Diagnostics.Trace.WriteLine($"Ignored exception: {error.Message}");
        }
    }
}
