using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>Runs whose time is limited. The words are those that TensorFlow 2.21 had (testdata/reproductions, R27 b2).</summary>
public sealed class TimeoutTests
{
    private readonly GraphMaker _g = new();

    [Fact]
    public void A_run_that_waits_for_a_queue_ends_at_the_limit()
    {
        using var session = Limited(milliseconds: 50);

        var run = () => GraphMaker.Run(session, Taken(Queue()));

        run.Should().Throw<DeadlineExceededError>().Which.Message.Should().Be("Timed out waiting for notification");
    }

    [Fact]
    public void The_queue_serves_later_runs()
    {
        using var session = Limited(milliseconds: 300);
        var queue = Queue();
        var taken = Taken(queue);
        var put = _g.Add("QueueEnqueueV2", [queue, _g.Const(7f)], ("Tcomponents", Floats()));
        var late = () => GraphMaker.Run(session, taken);
        late.Should().Throw<DeadlineExceededError>();

        session.Run([], [], [put], TestContext.Current.CancellationToken);

        GraphMaker.Run(session, taken).Value<float>().Should().Be(7f);
    }

    [Fact]
    public void A_loop_without_end_ends_at_the_limit()
    {
        using var session = Limited(milliseconds: 50);
        var loop = _g.While("f", v => _g.Op("Less", _g.Const(0f, v[0].Node), _g.Const(1f, v[0].Node)), v => [_g.Op("Add", v[0], _g.Const(1f, v[0].Node))], _g.Const(0f));

        var run = () => GraphMaker.Run(session, loop[0]);

        run.Should().Throw<DeadlineExceededError>();
    }

    [Fact]
    public void What_the_caller_gives_up_is_cancelled_and_not_late()
    {
        using var session = Limited(milliseconds: 60_000);
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var taken = Taken(Queue());

        var run = () => session.Run([], [taken], [], caller.Token);

        run.Should().Throw<CancelledError>().WithMessage("Dequeue operation was cancelled*");
    }

    private static Tensorflow.AttrValue Floats()
    {
        var list = new Tensorflow.AttrValue.Types.ListValue();
        list.Type.Add((Tensorflow.DataType)DType.Float32);
        return new Tensorflow.AttrValue { List = list };
    }

    private Session Limited(int milliseconds) => new(_g.Graph, new SessionOptions { OperationTimeout = TimeSpan.FromMilliseconds(milliseconds) });

    private Endpoint Queue() => _g.Add("FIFOQueueV2", [], ("component_types", Floats())).Output();

    private Endpoint Taken(Endpoint queue) => _g.Add("QueueDequeueV2", [queue], ("component_types", Floats())).Output();
}
