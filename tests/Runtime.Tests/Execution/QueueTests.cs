using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class QueueTests : IDisposable
{
    private readonly GraphMaker _g = new();
    private readonly Session _session;

    public QueueTests()
    {
        _session = new Session(_g.Graph);
    }

    [Theory]
    [InlineData("")]
    [InlineData("V2")]
    public void A_fifo_queue_gives_elements_in_the_order_they_came(string version)
    {
        var queue = Queue("FIFOQueue" + version);
        var enqueue = _g.Add("QueueEnqueueMany" + version, [queue, _g.Const(Tensor.Vector(3, 1, 2))]);
        var dequeue = _g.Add("QueueDequeue" + version, [queue], ("component_types", Types(DType.Int32))).Output();

        Target(enqueue);

        Enumerable.Range(0, 3).Select(_ => GraphMaker.Run(_session, dequeue).Value<int>()).Should().Equal(3, 1, 2);
        GraphMaker.Run(_session, _g.Op("QueueSize" + version, queue)).Value<int>().Should().Be(0);
    }

    [Fact]
    public async Task Taking_waits_until_another_thread_adds()
    {
        var queue = Queue("FIFOQueueV2");
        var dequeue = Many(queue, 3);
        var value = _g.Placeholder(DType.Int32);
        var enqueue = _g.Add("QueueEnqueueV2", [queue, value]);

        var waiting = Task.Run(() => GraphMaker.Run(_session, dequeue).Span<int>().ToArray(), TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            _session.Run([new(value, Tensor.Scalar(i))], [], [enqueue], TestContext.Current.CancellationToken);
        }

        (await waiting).Should().Equal(0, 1, 2);
    }

    [Fact]
    public async Task Adding_to_a_full_queue_waits_until_another_thread_takes()
    {
        var queue = Queue("FIFOQueueV2", capacity: 2);
        var enqueue = _g.Add("QueueEnqueueManyV2", [queue, _g.Const(Tensor.Vector(1, 2, 3, 4, 5))]);
        var dequeue = Many(queue, 5);

        var waiting = Task.Run(() => Target(enqueue), TestContext.Current.CancellationToken);
        var taken = GraphMaker.Run(_session, dequeue).Span<int>().ToArray();
        await waiting;

        taken.Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public void A_closed_queue_gives_what_it_has_and_then_OutOfRange()
    {
        var queue = Queue("FIFOQueueV2");
        Target(_g.Add("QueueEnqueueManyV2", [queue, _g.Const(Tensor.Vector(1, 2, 3))]));
        var upTo = _g.Add("QueueDequeueUpToV2", [queue, _g.Const(2)], ("component_types", Types(DType.Int32))).Output();
        var enqueue = _g.Add("QueueEnqueueV2", [queue, _g.Const(9)]);
        Target(_g.Add("QueueCloseV2", [queue]));

        var add = () => Target(enqueue);
        var take = () => GraphMaker.Run(_session, upTo);

        add.Should().Throw<CancelledError>().WithMessage("FIFOQueue 'FIFOQueueV2_0' is closed.*");
        take().Count.Should().Be(2);
        take().Count.Should().Be(1);
        take.Should().Throw<OutOfRangeError>()
            .WithMessage("FIFOQueue 'FIFOQueueV2_0' is closed and has insufficient elements (requested 2, current size 0)*");
    }

    [Fact]
    public async Task Closing_the_session_ends_a_run_that_waits()
    {
        var dequeue = Many(Queue("FIFOQueueV2"), 1);
        var started = new TaskCompletionSource();

        var waiting = Task.Run(
            () =>
            {
                started.SetResult();
                return GraphMaker.Run(_session, dequeue);
            },
            TestContext.Current.CancellationToken);
        await started.Task;
        _session.Dispose();

        var result = async () => await waiting;
        await result.Should().ThrowAsync<CancelledError>().WithMessage("*was cancelled*");
    }

    [Fact]
    public void A_shuffle_queue_gives_every_element_once_and_the_same_order_for_the_same_seeds()
    {
        var first = Shuffled();
        var second = Shuffled();

        first.Order().Should().Equal(Enumerable.Range(0, 10));
        first.Should().NotBeInAscendingOrder();
        second.Should().Equal(first);
    }

    [Fact]
    public void A_padding_queue_pads_to_the_longest_element()
    {
        var queue = Queue("PaddingFIFOQueueV2", shape: Shape.OfRank(1));
        Target(_g.Add("QueueEnqueueV2", [queue, _g.Const(Tensor.Vector(1))]));
        Target(_g.Add("QueueEnqueueV2", [queue, _g.Const(Tensor.Vector(2, 3, 4))]));

        var batch = GraphMaker.Run(_session, Many(queue, 2));

        batch.Shape.Should().Be(new Shape(2, 3));
        batch.Span<int>().ToArray().Should().Equal(1, 0, 0, 2, 3, 4);
    }

    [Fact]
    public void A_priority_queue_gives_the_smallest_first()
    {
        var queue = Queue("PriorityQueueV2");
        Target(_g.Add("QueueEnqueueManyV2", [queue, _g.Const(Tensor.Vector(5L, 1L, 3L)), _g.Const(Tensor.Vector(50, 10, 30))]));

        var many = _g.Add("QueueDequeueManyV2", [queue, _g.Const(3)], ("component_types", Types(DType.Int64, DType.Int32)));

        GraphMaker.Run(_session, many.Output(1)).Span<int>().ToArray().Should().Equal(10, 30, 50);
    }

    public void Dispose() => _session.Dispose();

    private static AttrValue Types(params DType[] types)
    {
        var list = new AttrValue.Types.ListValue();
        list.Type.AddRange(types.Select(t => (DataType)t));
        return new AttrValue { List = list };
    }

    private int[] Shuffled()
    {
        var queue = Queue("RandomShuffleQueueV2", seed: 7);
        Target(_g.Add("QueueEnqueueManyV2", [queue, _g.Const(Tensor.Vector(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))]));
        return GraphMaker.Run(_session, Many(queue, 10)).Span<int>().ToArray();
    }

    private Endpoint Queue(string type, int capacity = -1, Shape? shape = null, int seed = -1)
    {
        var shapes = new AttrValue.Types.ListValue();
        shapes.Shape.Add((shape ?? Shape.Scalar).ToProto());
        List<(string, AttrValue)> attributes =
        [
            ("component_types", Types(DType.Int32)), ("shapes", new AttrValue { List = shapes }), ("capacity", new AttrValue { I = capacity }),
        ];
        if (seed >= 0)
        {
            attributes.Add(("seed", new AttrValue { I = seed }));
        }

        return _g.Add(type, [], [.. attributes]).Output();
    }

    private Endpoint Many(Endpoint queue, int count) =>
        _g.Add("QueueDequeueManyV2", [queue, _g.Const(count)], ("component_types", Types(DType.Int32))).Output();

    private void Target(Node node) => _session.Run([], [], [node], TestContext.Current.CancellationToken);
}
