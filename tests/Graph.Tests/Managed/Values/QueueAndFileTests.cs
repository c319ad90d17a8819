using Reproductions.Fixtures;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Queues, files and random draws through the public API.</summary>
public class QueueAndFileTests
{
    [Fact]
    public void A_queue_gives_back_what_was_put_in_in_order()
    {
        var graph = tf.Graph().as_default();
        var queue = tf.FIFOQueue(10, tf.float32, new Shape(Array.Empty<int>()));
        var put = queue.enqueue_many(new[] { 1f, 2f, 3f });
        var (one, two, size) = (queue.dequeue(), queue.dequeue_many(2)[0], queue.size());
        using var session = new Session(graph);
        graph.Exit();

        session.run(put);

        session.run(size).ShouldBe(3);
        session.run(one).ShouldBe(1f);
        session.run(two).ShouldBe(new[] { 2f, 3f });
        (queue.name, put.name, one.name).Should().Be(("fifo_queue", "fifo_queue_EnqueueMany", "fifo_queue_Dequeue:0"));
    }

    [Fact]
    public void A_priority_queue_gives_the_smallest_first()
    {
        var graph = tf.Graph().as_default();
        var queue = tf.PriorityQueue(10, tf.@string);
        var put = queue.enqueue_many(new[] { tf.constant(new[] { 5L, 1L }), tf.constant(new[] { "late", "early" }) });
        var next = queue.dequeues();
        using var session = new Session(graph);
        graph.Exit();

        session.run(put);

        session.run(next[1]).ShouldBe("early");
    }

    [Fact]
    public void A_padding_queue_pads_what_is_taken_together()
    {
        var graph = tf.Graph().as_default();
        var queue = tf.PaddingFIFOQueue(10, tf.int32, -1);
        var (first, second) = (queue.enqueue(tf.constant(new[] { 1 })), queue.enqueue(tf.constant(new[] { 2, 3 })));
        var both = queue.dequeue_many(2)[0];
        using var session = new Session(graph);
        graph.Exit();

        session.run(first);
        session.run(second);

        session.run(both).ShouldBe(new[,] { { 1, 0 }, { 2, 3 } });
    }

    [Fact]
    public void A_shuffling_queue_keeps_all_elements_and_a_closed_one_takes_none()
    {
        var graph = tf.Graph().as_default();
        var queue = tf.RandomShuffleQueue(10, 0, tf.int32, new Shape(Array.Empty<int>()));
        var (put, all, close) = (queue.enqueue_many(new[] { 1, 2, 3 }), queue.dequeue_up_to(3)[0], queue.close());
        using var session = new Session(graph);
        graph.Exit();
        session.run(put);
        session.run(close);

        var more = () => session.run(put);

        session.run(all).ToArray<int>().Should().BeEquivalentTo([1, 2, 3]);
        more.Should().Throw<Tensorflow.Exceptions.NotOkStatusException>().WithMessage("*is closed*");
    }

    [Fact]
    public void A_file_that_is_written_is_read_and_found()
    {
        using var folder = new TempDirectory();
        var path = folder["below/a.txt"];
        var graph = tf.Graph().as_default();
        var (write, read) = (tf.io.write_file(path, tf.constant("héllo")), tf.io.read_file(path));
        using var session = new Session(graph);
        graph.Exit();

        session.run(write);

        session.run(read).ShouldBe("héllo");
        tf.gfile.exists(path).Should().BeTrue();
        tf.gfile.listdir(folder["below"]).Should().Equal("a.txt");
        tf.gfile.glob(folder["below/*.txt"]).Should().Equal(path);
        tf.gfile.walk(folder.FullName).Should().HaveCount(2);
    }

    [Fact]
    public void Tensors_are_saved_and_restored_by_their_operations()
    {
        using var folder = new TempDirectory();
        var graph = tf.Graph().as_default();
        var prefix = tf.constant(folder["ckpt"]);
        var save = tf.io.save_v2(prefix, ["a", "b"], ["", ""], [tf.constant(1.5f), tf.constant(new[] { 1, 2 })]);
        var restored = tf.io.restore_v2(prefix, ["b"], [""], [tf.int32])[0];
        using var session = new Session(graph);
        graph.Exit();

        session.run(save);

        session.run(restored).ShouldBe(new[] { 1, 2 });
    }

    [Fact]
    public void Draws_follow_the_logits_and_stateless_ones_are_always_the_same()
    {
        var graph = tf.Graph().as_default();
        var classes = tf.random.categorical(tf.constant(new[,] { { 0f, 100f } }), 5);
        var normal = tf.random.stateless_normal(4);
        var shuffled = tf.random_shuffle(tf.constant(new[] { 1, 2, 3 }));
        using var session = new Session(graph);
        graph.Exit();

        session.run(classes).ShouldBe(new[,] { { 1L, 1L, 1L, 1L, 1L } });
        session.run(normal).ToArray<float>().Should().Equal(session.run(normal).ToArray<float>()).And.OnlyHaveUniqueItems();
        session.run(shuffled).ToArray<int>().Should().BeEquivalentTo([1, 2, 3]);
    }

    [Fact]
    public void A_tensor_of_a_value_converts_to_numbers()
    {
        var tensor = new Tensor(new[] { 1.5f });

        ((float)tensor).Should().Be(1.5f);
        ((int)tensor).Should().Be(1);
        tensor.ToArray<float>().Should().Equal(1.5f);
        tensor.BufferToArray().Should().Equal(BitConverter.GetBytes(1.5f));
        ((string)new Tensor("text")).Should().Be("text");
        ((long)new Tensors(NDArray.Scalar(7L))).Should().Be(7);
    }
}
