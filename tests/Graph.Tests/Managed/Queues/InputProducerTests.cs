using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Queues;

/// <summary>Pipelines of queues. The names of nodes are those of python/training/input.py; those of a batch were also recorded (meta corpus, queue_runners_and_summaries).</summary>
public sealed class InputProducerTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    [Fact]
    public void Rows_come_as_often_as_there_are_epochs_and_then_the_queue_ends()
    {
        var next = tf.train.input_producer(tf.constant(new[] { 3, 1, 2 }), num_epochs: 2, shuffle: false).dequeue();

        Pass(next).Should().Equal(3, 1, 2, 3, 1, 2);
    }

    [Fact]
    public void A_shuffled_producer_gives_each_number_once_an_epoch()
    {
        var next = tf.train.range_input_producer(5, num_epochs: 2, seed: 3).dequeue();

        var numbers = Pass(next);

        numbers.Take(5).Should().BeEquivalentTo([0, 1, 2, 3, 4]);
        numbers.Skip(5).Should().BeEquivalentTo([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void Slices_of_several_tensors_stay_together()
    {
        var slices = tf.train.slice_input_producer([tf.constant(new[] { 1, 2, 3 }), tf.constant(new[] { 10, 20, 30 })], num_epochs: 1);

        Pass(slices[1] - slices[0]).Should().BeEquivalentTo([9, 18, 27]);
    }

    [Fact]
    public void A_smaller_batch_ends_the_examples_where_that_is_allowed()
    {
        var example = tf.train.range_input_producer(5, num_epochs: 1, shuffle: false).dequeue();
        var batch = tf.train.batch([example], 2, allow_smaller_final_batch: true)[0];

        Pass(batch).Should().Equal(0, 1, 2, 3, 4);
    }

    [Fact]
    public void A_shuffled_batch_gives_every_example_once()
    {
        var example = tf.train.range_input_producer(20, num_epochs: 1, shuffle: false).dequeue();
        var batch = tf.train.shuffle_batch([example], 4, capacity: 10, min_after_dequeue: 5, seed: 1)[0];

        Pass(batch).Should().BeEquivalentTo(Enumerable.Range(0, 20));
    }

    [Fact]
    public void A_batch_has_the_nodes_that_were_recorded()
    {
        var example = tf.FIFOQueue(10, tf.float32, new Shape(2), name: "q").dequeue();

        var batch = tf.train.batch([example], 2)[0];

        (example.shape.dims, batch.shape.dims).Should().BeEquivalentTo((new[] { 2L }, new[] { 2L, 2L }));
        Nodes("batch").Should().Equal(
            "batch/Const Const",
            "batch/fifo_queue FIFOQueueV2",
            "batch/fifo_queue_enqueue QueueEnqueueV2",
            "batch/fifo_queue_Close QueueCloseV2",
            "batch/fifo_queue_Close_1 QueueCloseV2",
            "batch/fifo_queue_Size QueueSizeV2",
            "batch/Cast Cast",
            "batch/mul/y Const",
            "batch/mul Mul",
            "batch/fraction_of_32_full/tags Const",
            "batch/fraction_of_32_full ScalarSummary",
            "batch/n Const",
            "batch QueueDequeueManyV2");
    }

    [Fact]
    public void The_queue_of_a_producer_of_strings_is_called_as_its_scope()
    {
        var queue = tf.train.string_input_producer(["a", "b"], num_epochs: 1);

        queue.name.Should().Be("input_producer");
        Nodes("input_producer").Should().Contain(
            "input_producer/Assert/Assert Assert",
            "input_producer/RandomShuffle RandomShuffle",
            "input_producer/limit_epochs/epochs VariableV2",
            "input_producer/limit_epochs/CountUpTo CountUpTo",
            "input_producer/limit_epochs Identity",
            "input_producer/input_producer_EnqueueMany QueueEnqueueManyV2",
            "input_producer/input_producer_Close_1 QueueCloseV2",
            "input_producer/fraction_of_32_full ScalarSummary");
    }

    [Fact]
    public void What_cannot_be_produced_is_refused_in_TensorFlow_s_words()
    {
        var nothing = () => tf.train.string_input_producer(Array.Empty<string>());
        var unknown = () => tf.train.input_producer(tf.placeholder(tf.float32));
        var never = () => tf.train.range_input_producer(3, num_epochs: 0);
        var small = () => tf.train.shuffle_batch([tf.constant(1)], 1, capacity: 5, min_after_dequeue: 5);

        nothing.Should().Throw<ValueError>().WithMessage("string_input_producer requires a non-null input tensor");
        unknown.Should().Throw<ValueError>().WithMessage("Either `input_tensor` must have a fully defined shape or `element_shape` must be specified");
        never.Should().Throw<ValueError>().WithMessage("num_epochs must be > 0 not 0.");
        small.Should().Throw<ValueError>().WithMessage("capacity 5 must be bigger than min_after_dequeue 5.");
    }

    public void Dispose() => _graph.Exit();

    private IEnumerable<string> Nodes(string scope) =>
        _graph.get_operations().Select(o => (Operation)o).Where(o => o.name == scope || o.name.StartsWith(scope + "/", StringComparison.Ordinal)).Select(o => $"{o.name} {o.type}");

    /// <summary>Runs a tensor until the examples end.</summary>
    private List<int> Pass(Tensor next)
    {
        var init = tf.local_variables_initializer();
        using var session = new Session(_graph);
        session.run(init);
        var coord = tf.train.Coordinator();
        tf.train.start_queue_runners(session, coord);
        var values = new List<int>();
        try
        {
            while (true)
            {
                values.AddRange(session.run(next).ToArray<int>());
            }
        }
        catch (OutOfRangeError)
        {
            coord.request_stop();
            coord.join();
            return values;
        }
    }
}
