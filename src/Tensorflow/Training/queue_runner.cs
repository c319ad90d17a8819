namespace Tensorflow.Train;

/// <summary>The queue runners of a graph (python/training/queue_runner_impl.py).</summary>
public static class queue_runner
{
    /// <summary>Adds a runner to a collection, so that <see cref="start_queue_runners"/> starts it and meta graphs keep it.</summary>
    /// <param name="qr">The runner.</param>
    /// <param name="collection">The collection's name; null for <c>queue_runners</c>.</param>
    public static void add_queue_runner(QueueRunner qr, string collection = null) =>
        ops.get_default_graph().add_to_collection(collection ?? ops.GraphKeys.QUEUE_RUNNERS_, qr);

    /// <summary>Starts the threads of all runners of the session's graph.</summary>
    /// <param name="sess">The session; null for the thread's default one.</param>
    /// <param name="coord">Hears of errors and says when to stop; null for neither.</param>
    /// <param name="daemon">True when the process may end while they run.</param>
    /// <param name="start">False to make the threads and not start them.</param>
    /// <param name="collection">The collection's name; null for <c>queue_runners</c>.</param>
    /// <returns>The threads.</returns>
    /// <exception cref="ValueError">There is no session.</exception>
    public static List<Thread> start_queue_runners(BaseSession sess = null, Coordinator coord = null, bool daemon = true, bool start = true, string collection = null)
    {
        sess ??= ops.get_default_session() ?? throw new ValueError(
            "Cannot start queue runners: No default session is registered. Use `with sess.as_default()` or pass an explicit session to tf.start_queue_runners(sess=sess)");
        var runners = sess.graph.get_collection<QueueRunner>(collection ?? ops.GraphKeys.QUEUE_RUNNERS_);
        if (runners.Count == 0)
        {
            Logging.Warning("`tf.train.start_queue_runners()` was called when no queue runners were defined. You can safely remove the call to this deprecated function.");
        }

        return [.. runners.SelectMany(r => r.create_threads(sess, coord, daemon, start))];
    }
}
