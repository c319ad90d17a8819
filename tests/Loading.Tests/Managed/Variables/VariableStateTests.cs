using Tensorflow;
using Tensorflow.Exceptions;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Variables;

/// <summary>What is done to a variable's value, for reference and resource variables alike.</summary>
public sealed class VariableStateTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    public void Dispose() => _graph.Exit();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Variables_without_value_are_reported_until_they_are_initialized(bool resource)
    {
        var (first, second) = (Make("first", resource), Make("second", resource));
        var onlySecond = tf.equal(tf.report_uninitialized_variables(), tf.constant(new[] { second.Op.name }));
        using var session = tf.Session(_graph);

        session.run(first.Initializer);

        session.run(onlySecond).ToArray<bool>().Should().Equal(true);
    }

    [Theory]
    [InlineData("add", new[] { 1f, 2, 13, 24, 25, 36 })]
    [InlineData("sub", new[] { 1f, 2, -7, -16, -15, -24 })]
    [InlineData("mul", new[] { 1f, 2, 30, 80, 100, 180 })]
    [InlineData("div", new[] { 1f, 2, 0.3f, 0.2f, 0.25f, 0.2f })]
    [InlineData("min", new[] { 1f, 2, 3, 4, 5, 6 })]
    [InlineData("max", new[] { 1f, 2, 10, 20, 20, 30 })]
    [InlineData("update", new[] { 1f, 2, 10, 20, 20, 30 })]
    public void Rows_change_and_others_stay(string kind, float[] expected)
    {
        var reference = Make("reference", false);
        var resource = Make("resource", true);
        var changes = new[] { Scatter(kind, reference), Scatter(kind, resource) };
        using var session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());

        var values = Array.ConvertAll(changes, c => session.run(c).ToArray<float>());

        values[0].Should().Equal(expected, (a, e) => Math.Abs(a - e) < 1e-6f);
        values[1].Should().Equal(expected, (a, e) => Math.Abs(a - e) < 1e-6f);
    }

    [Fact]
    public void A_count_ends_at_its_limit()
    {
        var counter = tf.Variable(0, name: "counter", trainable: false);
        var count = tf.count_up_to(counter, 2);
        using var session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());

        var counts = new[] { (int)session.run(count), (int)session.run(count) };
        var beyond = () => session.run(count);

        counts.Should().Equal(0, 1);
        beyond.Should().Throw<NotOkStatusException>().WithMessage("Reached limit of 2*");
    }

    [Fact]
    public void An_initialized_value_is_the_initial_one_until_there_is_another()
    {
        var variable = tf.Variable(3.0f, name: "v");
        var value = variable.initialized_value();
        using var session = tf.Session(_graph);

        var before = (float)session.run(value);
        session.run(variable.assign(5.0f));
        var after = (float)session.run(value);

        before.Should().Be(3);
        after.Should().Be(5);
    }

    [Fact]
    public void Loading_a_value_passes_the_initializer()
    {
        var variable = tf.Variable(new[] { 1.0f, 2.0f }, name: "v");
        using var session = tf.Session(_graph);

        variable.load(new[] { 7.0f, 8.0f }, session);

        session.run(variable.AsTensor()).ToArray<float>().Should().Equal(7, 8);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lookup_of_one_table_gives_its_rows(bool resource)
    {
        var table = Make("table", resource);
        var rows = tf.nn.embedding_lookup(table, tf.constant(new[] { 2, 0, 2 }));
        using var session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());

        var value = session.run(rows);

        value.ToArray<float>().Should().Equal(5, 6, 1, 2, 5, 6);
    }

    private static ResourceVariable Make(string name, bool resource)
    {
        var start = new NDArray(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });
        return resource ? new ResourceVariable(start, name: name) : tf.Variable(start, name: name);
    }

    private static Tensor Scatter(string kind, IVariableV1 variable)
    {
        var (rows, values) = (new[] { 1, 2 }, new float[,] { { 10, 20 }, { 20, 30 } });
        return kind switch
        {
            "add" => tf.scatter_add(variable, rows, values),
            "sub" => tf.scatter_sub(variable, rows, values),
            "mul" => tf.scatter_mul(variable, rows, values),
            "div" => tf.scatter_div(variable, rows, values),
            "min" => tf.scatter_min(variable, rows, values),
            "max" => tf.scatter_max(variable, rows, values),
            _ => tf.scatter_update(variable, rows, values),
        };
    }
}
