using Reproductions.Fixtures;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Variables;

/// <summary>Variables in parts: how they are cut, read as one, saved as one and looked up.</summary>
public sealed class PartitionedVariableTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    public void Dispose() => _graph.Exit();

    [Fact]
    public void Five_rows_in_two_parts_are_three_and_two()
    {
        var whole = Numbers(2);

        whole.Select(p => p.Name).Should().Equal("w/part_0:0", "w/part_1:0");
        whole.Select(p => (int)p.shape.dims[0]).Should().Equal(3, 2);
    }

    [Fact]
    public void The_parts_read_as_one_tensor()
    {
        var whole = Numbers(2);
        var tensor = whole.as_tensor();
        using var session = Initialized();

        var value = session.run(tensor);

        tensor.name.Should().Be("w:0");
        tensor.op.inputs[0].name.Should().Be("w/ConcatPartitions/concat:0");
        value.ToArray<float>().Should().Equal(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    [Fact]
    public void A_checkpoint_of_parts_fills_a_whole_variable()
    {
        using var folder = new TempDirectory();
        var parts = Numbers(3);
        var prefix = folder["parts.ckpt"];
        using (var session = Initialized())
        {
            tf.train.Saver(new Dictionary<string, object> { ["w"] = parts }).save(session, prefix);
        }

        var other = tf.Graph().as_default();
        var whole = tf.Variable(tf.zeros((5, 2)), name: "w");
        using var reader = tf.Session(other);
        tf.train.Saver().restore(reader, prefix);
        var value = reader.run(whole.AsTensor());
        other.Exit();

        value.ToArray<float>().Should().Equal(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    [Theory]
    [InlineData("mod", new[] { 0, 4, 1 }, new[] { 0f, 1, 4, 5, 6, 7 })]
    [InlineData("div", new[] { 0, 4, 1 }, new[] { 0f, 1, 8, 9, 2, 3 })]
    public void A_lookup_finds_rows_by_the_strategy(string strategy, int[] ids, float[] rows)
    {
        // "mod" takes row i from part i % 2, at place i / 2: row 4 is the third row of the first part, row 1 the first of the second.
        var found = tf.nn.embedding_lookup(Numbers(2), tf.constant(ids), strategy);
        using var session = Initialized();

        var value = session.run(found);

        value.ToArray<float>().Should().Equal(rows);
    }

    [Fact]
    public void A_scope_with_a_partitioner_cuts_its_variables()
    {
        IVariableV1 made = null;

        tf_with(tf.variable_scope("s", ReuseMode.Inherit, partitioner: tf.fixed_size_partitioner(2)), _ => made = tf.get_variable("v", (4, 3)));

        made.Should().BeOfType<PartitionedVariable>().Which.Select(p => p.Op.name).Should().Equal("s/v/part_0", "s/v/part_1");
    }

    [Theory]
    [InlineData(24, 5)]
    [InlineData(25, 5)]
    [InlineData(48, 3)]
    [InlineData(1000, 1)]
    public void Parts_have_at_most_the_wanted_bytes(int bytes, int parts)
    {
        // A row of six float32 takes 24 bytes; there are five.
        var partitions = tf.variable_axis_size_partitioner(bytes)((5, 6), tf.float32);

        partitions.Should().Equal(parts, 1);
    }

    [Fact]
    public void A_part_cannot_be_asked_for_as_the_whole()
    {
        Numbers(2);

        var asking = () => tf.get_variable("w", (5, 2));

        asking.Should().Throw<ValueError>().WithMessage("No partitioner was provided, but a partitioned version of the variable was found: w/part_0. Perhaps a variable of the same name was already created with partitioning?");
    }

    private static PartitionedVariable Numbers(int parts)
    {
        var start = tf.constant(new float[,] { { 0, 1 }, { 2, 3 }, { 4, 5 }, { 6, 7 }, { 8, 9 } });
        return (PartitionedVariable)tf.get_variable("w", initializer: start, partitioner: tf.fixed_size_partitioner(parts));
    }

    private Session Initialized()
    {
        var session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());
        return session;
    }
}
