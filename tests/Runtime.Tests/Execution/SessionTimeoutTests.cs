extern alias api;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;
using FeedItem = api::Tensorflow.FeedItem;
using GraphApi = api::Tensorflow.Graph;
using SessionApi = api::Tensorflow.Session;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>The longest time of a run, from the session's config or from the options of one run, which win (DirectSession::Run of 1.13.1).</summary>
public sealed class SessionTimeoutTests : IDisposable
{
    private const string Late = "Timed out waiting for notification";
    private readonly GraphApi _graph = tf.Graph().as_default();

    [Fact]
    public void An_empty_queue_is_waited_for_as_long_as_the_run_allows()
    {
        using var session = new SessionApi(_graph);
        var taken = tf.FIFOQueue(1, tf.float32).dequeue();

        var run = () => session.run(taken, [], new RunOptions { TimeoutInMs = 50 });

        run.Should().Throw<DeadlineExceededError>().WithMessage(Late);
    }

    [Fact]
    public void An_empty_queue_is_waited_for_as_long_as_the_session_allows()
    {
        using var session = new SessionApi(_graph, new ConfigProto { OperationTimeoutInMs = 50 });
        var taken = tf.FIFOQueue(1, tf.float32).dequeue();

        var run = () => session.run(taken);

        run.Should().Throw<DeadlineExceededError>().WithMessage(Late);
    }

    [Fact]
    public void A_loop_without_end_ends_in_time()
    {
        using var session = new SessionApi(_graph);
        var loop = tf.while_loop((TensorApi i) => tf.less(i, 1f), (TensorApi i) => i * 1f, tf.constant(0f));

        var run = () => session.RunMany(loop, null!, new RunOptions { TimeoutInMs = 50 });

        run.Should().Throw<DeadlineExceededError>().WithMessage(Late);
    }

    [Fact]
    public void The_run_has_the_last_word()
    {
        using var session = new SessionApi(_graph, new ConfigProto { OperationTimeoutInMs = 600_000 });
        var taken = tf.FIFOQueue(1, tf.float32).dequeue();

        var run = () => session.run(taken, [], new RunOptions { TimeoutInMs = 50 });

        run.Should().Throw<DeadlineExceededError>().WithMessage(Late);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("negative", -1)]
    [InlineData("endless", long.MaxValue)]
    public void A_run_within_its_time_gives_its_value(string limit, long milliseconds)
    {
        using var session = new SessionApi(_graph, new ConfigProto { OperationTimeoutInMs = milliseconds });
        var x = tf.placeholder(tf.float32);

        var value = session.run(x + 1f, [new FeedItem(x, 2f)], new RunOptions { TimeoutInMs = milliseconds });

        value.ToArray<float>().Should().Equal([3f], limit);
    }

    [Fact]
    public void A_session_serves_after_a_late_run()
    {
        using var session = new SessionApi(_graph);
        var queue = tf.FIFOQueue(1, tf.float32);
        var taken = queue.dequeue();
        var put = queue.enqueue(tf.constant(7f));
        var late = () => session.run(taken, [], new RunOptions { TimeoutInMs = 50 });
        late.Should().Throw<DeadlineExceededError>();

        session.run(put);

        session.run(taken).ToArray<float>().Should().Equal(7f);
    }

    [Fact]
    public void A_part_of_a_run_that_waits_ends_in_time_and_ends_the_run()
    {
        using var session = new SessionApi(_graph, new ConfigProto { OperationTimeoutInMs = 50 });
        var x = tf.placeholder(tf.float32);
        var sum = tf.FIFOQueue(1, tf.float32, new api::Tensorflow.Shape(Array.Empty<int>())).dequeue() + x;
        var handle = session.partial_run_setup(sum, x);

        var part = () => session.partial_run(handle, sum, new FeedItem(x, 1f));

        part.Should().Throw<DeadlineExceededError>().WithMessage(Late);
        part.Should().Throw<InvalidArgumentError>().WithMessage("Must run 'setup' before performing partial runs!");
    }

    public void Dispose() => _graph.Exit();
}
