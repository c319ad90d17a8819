using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using Tensorflow.Exceptions;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Queues;

/// <summary>Queues that threads fill, as python/training/queue_runner_test.py has them.</summary>
public sealed class QueueRunnerTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    [Fact]
    public void The_queue_ends_when_its_source_does()
    {
        var queue = tf.FIFOQueue(10, tf.int32, new Shape(Array.Empty<int>()));
        Add(queue, [queue.enqueue(Counter(limit: 3))]);
        var next = queue.dequeue();
        using var session = Started();
        var coord = tf.train.Coordinator();
        tf.train.start_queue_runners(session, coord);

        var got = Enumerable.Range(0, 3).Select(_ => (int)session.run(next)).ToList();
        var fourth = () => session.run(next);

        got.Should().Equal(0, 1, 2);
        fourth.Should().Throw<OutOfRangeError>().WithMessage("FIFOQueue*is closed and has insufficient elements (requested 1, current size 0)*");
        Stop(coord);
    }

    [Fact]
    public void The_source_of_two_threads_ends_when_both_have_ended()
    {
        var queue = tf.FIFOQueue(100, tf.int32, new Shape(Array.Empty<int>()));
        Add(queue, [queue.enqueue(Counter(limit: 30)), queue.enqueue(Counter(limit: 20))]);
        var all = queue.dequeue_up_to(100)[0];
        using var session = Started();
        var coord = tf.train.Coordinator();
        tf.train.start_queue_runners(session, coord);

        session.run(all).ToArray<int>().Order().Should().Equal(Enumerable.Range(0, 30).Concat(Enumerable.Range(0, 20)).Order());
        Stop(coord);
    }

    [Fact]
    public void A_stop_ends_threads_that_wait_for_room()
    {
        var queue = tf.FIFOQueue(1, tf.float32, new Shape(Array.Empty<int>()));
        Add(queue, [queue.enqueue(tf.constant(1f)), queue.enqueue(tf.constant(1f))]);
        var next = queue.dequeue();
        using var session = Started();
        var coord = tf.train.Coordinator();
        var threads = tf.train.start_queue_runners(session, coord);
        session.run(next).ShouldBe(1f);

        coord.request_stop();
        coord.join(threads);

        threads.Should().HaveCount(3, "two fill and one waits for the stop").And.OnlyContain(t => !t.IsAlive);
    }

    [Fact]
    public void An_error_of_a_thread_is_raised_where_the_coordinator_joins()
    {
        var queue = tf.FIFOQueue(10, tf.float32);
        Add(queue, [queue.enqueue(tf.Variable(1f, name: "forgotten").AsTensor())]);
        using var session = new Session(_graph);
        var coord = tf.train.Coordinator();
        var threads = tf.train.start_queue_runners(session, coord);

        var join = () => coord.join(threads);

        join.Should().Throw<FailedPreconditionError>().WithMessage("*uninitialized value forgotten*");
    }

    [Fact]
    public void Without_a_coordinator_the_runner_keeps_the_error()
    {
        var queue = tf.FIFOQueue(10, tf.float32);
        var runner = tf.train.QueueRunner(queue, [queue.enqueue(tf.Variable(1f, name: "forgotten").AsTensor())]);
        using var session = new Session(_graph);

        var threads = runner.create_threads(session, start: true);
        threads.ForEach(t => t.Join());

        runner.exceptions_raised.Should().ContainSingle().Which.Should().BeOfType<FailedPreconditionError>();
    }

    [Fact]
    public void Threads_that_run_are_not_made_again_for_their_session()
    {
        var queue = tf.FIFOQueue(1, tf.float32);
        var runner = tf.train.QueueRunner(queue, [queue.enqueue(tf.constant(1f))]);
        using var session = new Session(_graph);
        using var other = new Session(_graph);
        var coord = tf.train.Coordinator();

        var made = new[] { session, session, other }.Select(s => runner.create_threads(s, coord, daemon: true, start: true).Count).ToList();

        made.Should().Equal(2, 0, 2);
        Stop(coord);
    }

    [Fact]
    public void A_runner_of_a_meta_graph_fills_the_imported_queue()
    {
        var queue = tf.FIFOQueue(10, tf.float32, new Shape(Array.Empty<int>()), name: "examples");
        Add(queue, [queue.enqueue(tf.constant(7f))]);
        queue.dequeue(name: "next");
        var meta = tf.train.export_meta_graph().Item1;
        var second = tf.Graph().as_default();
        tf.train.import_meta_graph(meta, import_scope: "imported");
        using var session = new Session(second);
        var coord = tf.train.Coordinator();

        tf.train.start_queue_runners(session, coord);

        session.run(second.get_tensor_by_name("imported/next:0")).ShouldBe(7f);
        Stop(coord);
        second.Exit();
    }

    [Fact]
    public void The_proto_names_the_operations_and_the_codes_of_the_errors()
    {
        var queue = tf.FIFOQueue(10, tf.float32, name: "examples");
        var runner = new QueueRunner(queue, [queue.enqueue(tf.constant(1f))], queue_closed_exception_types: [typeof(OutOfRangeError), typeof(AbortedError)]);

        var proto = runner.to_proto();

        proto.Should().Be(new QueueRunnerDef
        {
            QueueName = "examples",
            EnqueueOpName = { "examples_enqueue" },
            CloseOpName = "examples_Close",
            CancelOpName = "examples_Close_1",
            QueueClosedExceptionTypes = { 10, 11 },
        });
        QueueRunner.from_proto(proto).to_proto().Should().Be(proto);
        runner.to_proto("elsewhere").Should().BeNull();
    }

    [Fact]
    public void What_cannot_run_is_refused_in_TensorFlow_s_words()
    {
        var queue = tf.FIFOQueue(10, tf.float32);
        var nothing = () => new QueueRunner(queue, []);
        var noError = () => new QueueRunner(queue, [queue.enqueue(tf.constant(1f))], queue_closed_exception_types: [typeof(ValueError)]);
        var noSession = OnThreadOfItsOwn(() => tf.train.start_queue_runners());

        nothing.Should().Throw<ValueError>().WithMessage("Must provide queue and enqueue_ops.");
        noError.Should().Throw<TypeError>().WithMessage("queue_closed_exception_types, when provided, must be a tuple of tf.error types, but saw: *");
        noSession.Should().BeOfType<ValueError>().Which.Message.Should().Match("Cannot start queue runners: No default session is registered.*");
    }

    public void Dispose() => _graph.Exit();

    // Default sessions belong to threads, and another test may have left one on this thread.
    private static Exception OnThreadOfItsOwn(Action action)
    {
        Exception thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        return thrown;
    }

    /// <summary>0, 1, 2, ..., one a run, and then OutOfRange.</summary>
    private static Tensor Counter(int limit) => tf.Variable(0, trainable: false).count_up_to(limit);

    private static void Add(QueueBase queue, ITensorOrOperation[] enqueue) => tf.train.add_queue_runner(tf.train.QueueRunner(queue, enqueue));

    private static void Stop(Coordinator coord)
    {
        coord.request_stop();
        coord.join();
    }

    private Session Started()
    {
        var init = tf.global_variables_initializer();
        var session = new Session(_graph);
        session.run(init);
        return session;
    }
}
