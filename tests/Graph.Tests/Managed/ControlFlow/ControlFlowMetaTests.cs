using System.IO.Compression;
using Reproductions.Fixtures;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>Loops and branches in a meta graph: as real TensorFlow writes them, and as what they were when they are read.</summary>
public class ControlFlowMetaTests
{
    // Recorded from TensorFlow 2.21 (R60: while.meta).
    [Fact]
    public void A_loop_is_written_as_TensorFlow_writes_it()
    {
        using var program = new GraphProgram();
        var start = tf.constant(0);
        var x = tf.Variable(3f, name: "x");
        var read = tf.identity(x.AsTensor(), name: "read");
        tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[1] * 2f }, new[] { start, read });

        var written = tf.train.export_meta_graph().Item1;

        WhileContextDef.Parser.ParseFrom(Entry(written, "while_context")).Should().Be(WhileContextDef.Parser.ParseFrom(Entry(Recorded(), "while_context")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("imported")]
    public void A_gradient_passes_a_nest_of_loops_and_branches_that_was_read(string scope)
    {
        MetaGraphDef written;
        double[] x = [0.5, -0.3];
        double expected;
        using (var program = new GraphProgram())
        {
            var (input, result) = Nest();
            written = tf.train.export_meta_graph().Item1;
            expected = program.Run<double>(tf.gradients(result, input)[0], (input, x));
        }

        using var reader = new GraphProgram();
        tf.train.import_meta_graph(written, import_scope: scope);
        var prefix = scope.Length == 0 ? "" : scope + "/";
        var (again, y) = (reader.Graph.get_tensor_by_name(prefix + "x:0"), reader.Graph.get_tensor_by_name(prefix + "y:0"));
        var gradient = tf.gradients(y, again)[0];

        reader.Run<double>(gradient, (again, x)).Should().Be(expected);
    }

    [Fact]
    public void A_nest_is_written_again_as_it_was_read()
    {
        MetaGraphDef written;
        using (new GraphProgram())
        {
            Nest();
            written = tf.train.export_meta_graph().Item1;
        }

        using var reader = new GraphProgram();
        tf.train.import_meta_graph(written);
        var again = tf.train.export_meta_graph().Item1;

        WhileContextDef.Parser.ParseFrom(Entry(again, "while_context")).Should().Be(WhileContextDef.Parser.ParseFrom(Entry(written, "while_context")));
        WhileContextDef.Parser.ParseFrom(Entry(written, "while_context")).NestedContexts.Select(c => c.CtxtCase.ToString()).Should().Equal("CondCtxt", "CondCtxt");
    }

    [Fact]
    public void A_loop_over_a_variable_is_frozen()
    {
        using var program = new GraphProgram();
        var w = tf.Variable(3f, name: "w");
        tf.identity(tf.while_loop(v => v[0] < 2, v => new[] { v[0] + 1, v[1] * w.AsTensor() }, new[] { tf.constant(0), tf.constant(1f) })[1], name: "y");
        program.Do(tf.global_variables_initializer());

        var frozen = program.Frozen("y");

        using var reader = new GraphProgram();
        tf.import_graph_def(frozen, name: "");
        reader.Run<float>(reader.Graph.get_tensor_by_name("y:0")).Should().Be(9f);
    }

    [Fact]
    public void Nodes_imported_in_a_branch_run_where_it_is_taken_alone()
    {
        GraphDef nodes;
        using (var divided = new GraphProgram())
        {
            tf.floordiv(tf.constant(7), tf.constant(0), name: "divided");
            nodes = divided.Graph.as_graph_def();
        }

        using var program = new GraphProgram();
        var predicate = tf.placeholder(tf.@bool, Shape.Scalar);
        var result = tf.cond(predicate, () => tf.import_graph_def(nodes, return_elements: ["divided:0"])[0], () => tf.constant(1));

        var taken = () => program.Run<int>(result, (predicate, true));

        program.Run<int>(result, (predicate, false)).Should().Be(1);
        taken.Should().Throw<InvalidArgumentError>().WithMessage("*division by zero*");
    }

    [Fact]
    public void A_loop_imported_in_the_body_of_another_one_runs_in_each_iteration()
    {
        GraphDef nodes;
        using (var inner = new GraphProgram())
        {
            var n = tf.placeholder(tf.int32, Shape.Scalar, name: "n");
            tf.identity(tf.while_loop(v => v[0] < n, v => new[] { v[0] + 1, v[1] + v[0] }, new[] { tf.constant(0), tf.constant(0) })[1], name: "sum");
            nodes = inner.Graph.as_graph_def();
        }

        using var program = new GraphProgram();
        Tensor Imported(Tensor n)
        {
            var sum = (Tensor)tf.import_graph_def(nodes, new Dictionary<string, Tensor> { ["n:0"] = n }, ["sum:0"])[0];
            sum.shape = Shape.Scalar;
            return sum;
        }

        var total = tf.while_loop(v => v[0] < 4, v => new[] { v[0] + 1, v[1] + Imported(v[0]) }, new[] { tf.constant(0), tf.constant(0) })[1];

        // The sums below 0, 1, 2 and 3: 0, 0, 1 and 3.
        program.Run<int>(total).Should().Be(4);
    }

    private static (Tensor X, Tensor Y) Nest()
    {
        var x = tf.placeholder(tf.float64, new Shape(2), name: "x");
        var y = tf.while_loop(
            v => v[0] < 4,
            v => new[]
            {
                v[0] + 1,
                tf.cond(v[0] < 2, () => tf.while_loop(w => w[0] < 2, w => new[] { w[0] + 1, tf.tanh(w[1]) * x }, new[] { tf.constant(0), v[1] })[1], () => v[1] + x),
            },
            new[] { tf.constant(0), x })[1];
        return (x, tf.identity(y, name: "y"));
    }

    private static Google.Protobuf.ByteString Entry(MetaGraphDef meta, string collection) => meta.CollectionDef[collection].BytesList.Value.Single();

    private static MetaGraphDef Recorded()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.TestData, "reproductions", "reproductions.zip"));
        using var stream = zip.Entries.Single(e => e.Name == "while.meta").Open();
        return MetaGraphDef.Parser.ParseFrom(stream);
    }
}
