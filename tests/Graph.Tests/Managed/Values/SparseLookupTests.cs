using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Rows of a table by sparse ids, combined; worked out by hand. Row 0 asks for 0 and 2, row 1 for 2 alone; the table is [[1], [10], [3]].</summary>
public class SparseLookupTests
{
    private static readonly long[,] Places = { { 0, 0 }, { 0, 1 }, { 1, 0 } };

    [Theory]
    [InlineData("mean", 2f, 3f)]
    [InlineData("sum", 4f, 3f)]
    [InlineData("sqrtn", 2.8284271f, 3f)]
    public void Embeddings_of_a_row_are_combined(string combiner, float first, float second) => Lookup(combiner, null).Embeddings.Should().Equal([first, second], Close);

    // Weights 1 and 3, then 2: (1 + 9) / 4 and 6 / 2; 10 and 6; 10 / sqrt(1 + 9) and 6 / 2.
    [Theory]
    [InlineData("mean", 2.5f, 3f)]
    [InlineData("sum", 10f, 6f)]
    [InlineData("sqrtn", 3.1622777f, 3f)]
    public void Weights_say_what_each_counts(string combiner, float first, float second) => Lookup(combiner, [1f, 3f, 2f]).Embeddings.Should().Equal([first, second], Close);

    // Of the sum of both results: each table row gets, for each time that it was asked for, one over the divisor of that result.
    [Theory]
    [InlineData("mean", 0.5f, 1.5f)]
    [InlineData("sum", 1f, 2f)]
    [InlineData("sqrtn", 0.70710678f, 1.70710678f)]
    public void Gradients_reach_the_rows_that_were_asked_for(string combiner, float first, float third) => Lookup(combiner, null).Gradient.Should().Equal([first, 0f, third], Close);

    [Fact]
    public void Another_combiner_is_refused()
    {
        var lookup = () => Lookup("max", null);

        lookup.Should().Throw<ValueError>().WithMessage("combiner must be one of 'mean', 'sqrtn' or 'sum'");
    }

    [Theory]
    [InlineData("mod", new[] { 0f, 1f, 2f, 3f, 4f })]
    [InlineData("div", new[] { 0f, 2f, 4f, 1f, 3f })]
    public void Parts_of_unknown_size_are_measured_when_it_runs(string strategy, float[] expected)
    {
        using var scope = new OwnGraph();
        IVariableV1[] parts = [Part(0f, 2f, 4f), Part(1f, 3f)];
        var rows = tf.nn.embedding_lookup(parts, tf.range(5), strategy);

        scope.Run(rows).Should().Equal(expected);
    }

    private static bool Close(float a, float b) => Math.Abs(a - b) < 1e-6f;

    private static ResourceVariable Part(params float[] rows) =>
        tf.Variable(tf.placeholder_with_default(tf.reshape(tf.constant(rows), (-1, 1)), [-1, 1]), validate_shape: false);

    private static (float[] Embeddings, float[] Gradient) Lookup(string combiner, float[]? weights)
    {
        using var scope = new OwnGraph();
        ResourceVariable table = tf.Variable(new[,] { { 1f }, { 10f }, { 3f } });
        var ids = new SparseTensor(Places, new[] { 0L, 2L, 2L }, [2, 2]);
        var rows = tf.nn.embedding_lookup_sparse(table, ids, weights is null ? null : new SparseTensor(Places, weights, [2, 2]), combiner: combiner);
        return (scope.Run(rows), scope.Run(tf.gradients(tf.reduce_sum(rows), table.AsTensor())[0]));
    }

    /// <summary>A default graph for one test.</summary>
    private sealed class OwnGraph : IDisposable
    {
        private readonly Tensorflow.Graph _graph;

        public OwnGraph()
        {
            tf.compat.v1.disable_eager_execution();
            _graph = tf.Graph().as_default();
        }

        public float[] Run(Tensor tensor)
        {
            var init = tf.global_variables_initializer();
            using var session = new Session(_graph);
            session.run(init);
            return session.run(tensor).ToArray<float>();
        }

        public void Dispose() => _graph.Exit();
    }
}
