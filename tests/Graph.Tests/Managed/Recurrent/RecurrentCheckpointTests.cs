using Reproductions.Fixtures;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>A trained recurrent net comes back: rebuilt, imported, and lost where both ways are mixed.</summary>
public sealed class RecurrentCheckpointTests : IDisposable
{
    private readonly TempDirectory _folder = new();

    public static TheoryData<string, string[]> Keys => new()
    {
        { "basic", ["net/rnn/basic_rnn_cell/bias", "net/rnn/basic_rnn_cell/kernel"] },
        { "gru", ["net/rnn/gru_cell/candidate/bias", "net/rnn/gru_cell/candidate/kernel", "net/rnn/gru_cell/gates/bias", "net/rnn/gru_cell/gates/kernel"] },
        { "basic lstm", ["net/rnn/basic_lstm_cell/bias", "net/rnn/basic_lstm_cell/kernel"] },
        { "lstm, all", ["net/rnn/lstm_cell/bias", "net/rnn/lstm_cell/kernel", "net/rnn/lstm_cell/projection/kernel", "net/rnn/lstm_cell/w_f_diag", "net/rnn/lstm_cell/w_i_diag", "net/rnn/lstm_cell/w_o_diag"] },
    };

    private string Checkpoint => _folder["rnn.ckpt"];

    private string Prefix => Checkpoint + "-7";

    // The scopes and names that the cells' build and dynamic_rnn state in TensorFlow 1.13.1's sources.
    [Theory]
    [MemberData(nameof(Keys))]
    public void A_checkpoint_has_Pythons_keys(string name, string[] keys)
    {
        Save(name);

        tf.train.list_variables(Prefix).Select(v => v.Item1).Should().Equal(keys);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_rebuilt_net_gives_what_was_saved(string name, string[] keys)
    {
        var saved = Save(name);
        using var program = new ControlFlow.GraphProgram();
        var outputs = Net(name);
        using var session = tf.Session(program.Graph);
        session.run(tf.global_variables_initializer());
        tf.global_variables().Should().HaveSameCount(keys);
        Read(session, outputs).Should().NotEqual(saved);

        tf.train.Saver().restore(session, Prefix);

        Read(session, outputs).Should().Equal(saved);
    }

    [Theory]
    [InlineData("basic lstm")]
    [InlineData("lstm, all")]
    public void An_imported_net_gives_what_was_saved(string name)
    {
        var saved = Save(name);
        using var program = new ControlFlow.GraphProgram();
        var saver = tf.train.import_meta_graph(Prefix + ".meta");
        using var session = tf.Session(program.Graph);

        saver.restore(session, Prefix);

        Read(session, program.Graph.get_tensor_by_name("outputs:0")).Should().Equal(saved);
    }

    // The saver of the meta graph knows the imported variables alone: the rebuilt net keeps its initial values, and nothing says so.
    [Fact]
    public void A_rebuilt_net_keeps_its_initial_values_when_an_imported_one_is_restored()
    {
        var saved = Save("basic lstm");
        using var program = new ControlFlow.GraphProgram();
        var rebuilt = Net("basic lstm");
        using var session = tf.Session(program.Graph);
        session.run(tf.global_variables_initializer());
        var before = Read(session, rebuilt);

        tf.train.import_meta_graph(Prefix + ".meta").restore(session, Prefix);

        Read(session, rebuilt).Should().Equal(before).And.NotEqual(saved);
        Read(session, program.Graph.get_tensor_by_name("outputs_1:0")).Should().Equal(saved);
        program.Graph.get_operations().Select(o => o.name).Should().Contain(["net/rnn/basic_lstm_cell/kernel", "net/rnn/basic_lstm_cell/kernel_1"]);
    }

    // forget_bias is a constant of the graph, not of the checkpoint: a net that is rebuilt with another one takes the weights and gives something else.
    [Fact]
    public void A_net_that_is_rebuilt_with_another_forget_bias_restores_and_is_wrong()
    {
        var saved = Save("basic lstm");
        using var program = new ControlFlow.GraphProgram();
        var outputs = Net("basic lstm, forget bias 0");
        using var session = tf.Session(program.Graph);

        tf.train.Saver().restore(session, Prefix);

        Read(session, outputs).Should().NotEqual(saved);
    }

    [Fact]
    public void Training_goes_on_through_an_imported_net()
    {
        using (var program = new ControlFlow.GraphProgram())
        {
            tf.set_random_seed(1);
            var loss = tf.reduce_mean(tf.square(Net("basic lstm") - 0.25), name: "loss");
            tf.train.GradientDescentOptimizer(0.5f).minimize(loss, name: "train");
            using var session = tf.Session(program.Graph);
            session.run(tf.global_variables_initializer());
            tf.train.Saver().save(session, Checkpoint, global_step: 7);
        }

        using var reader = new ControlFlow.GraphProgram();
        var saver = tf.train.import_meta_graph(Prefix + ".meta");
        using var again = tf.Session(reader.Graph);
        saver.restore(again, Prefix);
        var error = reader.Graph.get_tensor_by_name("loss:0");
        var first = again.run(error).ToArray<double>()[0];
        for (var i = 0; i < 20; i++)
        {
            again.run(reader.Graph.get_operation_by_name("train"));
        }

        again.run(error).ToArray<double>()[0].Should().BeLessThan(first / 2);
    }

    public void Dispose() => _folder.Dispose();

    private static double[] Read(Session session, Tensor outputs) => session.run(outputs).ToArray<double>();

    private static Tensor Net(string name)
    {
        using var scope = tf.variable_scope("net", ReuseMode.Inherit);
        scope.__enter__();
        var x = tf.constant(new NDArray(CellCase.Inputs, new Shape(CellCase.Batch, CellCase.Steps, CellCase.Features)));
        var (outputs, _) = tf.nn.dynamic_rnn(CellCase.All[name].Build(), x, initial_state: null, sequence_length: tf.constant(new[] { 2, 4, 3 }), dtype: tf.float64);
        scope.__exit__();
        return tf.identity(outputs, name: "outputs");
    }

    private double[] Save(string name)
    {
        using var program = new ControlFlow.GraphProgram();
        var outputs = Net(name);
        using var session = tf.Session(program.Graph);
        var value = 1;
        foreach (var variable in tf.global_variables())
        {
            session.run(tf.assign(variable, new NDArray(CellCase.Numbers((int)variable.shape.size, value++), variable.shape)).op);
        }

        tf.train.Saver().save(session, Checkpoint, global_step: 7);
        return Read(session, outputs);
    }
}
