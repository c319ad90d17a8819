using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Queues;

/// <summary>Threads that end together, as python/training/coordinator_test.py has them.</summary>
public class CoordinatorTests
{
    [Fact]
    public void Join_raises_the_first_error_that_a_thread_reported()
    {
        var coord = tf.train.Coordinator();
        var first = Started(() => coord.stop_on_exception(() => throw new ValueError("First")));
        var second = Started(() =>
        {
            coord.wait_for_stop();
            coord.stop_on_exception(() => throw new ValueError("Second"));
        });

        var join = () => coord.join([first, second]);

        join.Should().Throw<ValueError>().WithMessage("First");
    }

    [Fact]
    public void The_end_of_the_examples_is_a_clean_stop()
    {
        var coord = tf.train.Coordinator();
        var thread = Started(() => coord.stop_on_exception(() => throw new OutOfRangeError("no more")));

        coord.join([thread]);

        (coord.should_stop(), coord.joined).Should().Be((true, true));
    }

    [Fact]
    public void Threads_that_run_on_after_the_grace_period_are_named()
    {
        using var release = new ManualResetEventSlim();
        var coord = tf.train.Coordinator();
        coord.register_thread(Started(release.Wait, "stubborn"));
        coord.request_stop();

        var join = () => coord.join(stop_grace_period_secs: 0.05);

        join.Should().Throw<RuntimeError>().WithMessage("Coordinator stopped with threads still running: stubborn");
        release.Set();
    }

    [Fact]
    public void Threads_that_run_on_can_be_ignored()
    {
        using var release = new ManualResetEventSlim();
        var coord = tf.train.Coordinator();
        var thread = Started(release.Wait);
        coord.request_stop();

        coord.join([thread], stop_grace_period_secs: 0.05, ignore_live_threads: true);

        thread.IsAlive.Should().BeTrue();
        release.Set();
    }

    [Fact]
    public void An_error_after_the_join_is_raised_where_it_is_reported()
    {
        var coord = tf.train.Coordinator();
        coord.request_stop();
        coord.join();

        var report = () => coord.request_stop(new ValueError("Too late"));

        report.Should().Throw<ValueError>().WithMessage("Too late");
    }

    [Fact]
    public void A_cleared_stop_forgets_the_error()
    {
        var coord = tf.train.Coordinator();
        coord.request_stop(new ValueError("First"));

        coord.clear_stop();

        (coord.should_stop(), coord.wait_for_stop(0.01)).Should().Be((false, false));
        coord.Invoking(c => c.raise_requested_exception()).Should().NotThrow();
    }

    private static Thread Started(Action body, string name = "worker")
    {
        var thread = new Thread(() => body()) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }
}
