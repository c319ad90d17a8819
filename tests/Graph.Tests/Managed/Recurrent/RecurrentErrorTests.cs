using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>What recurrent nets refuse, in TensorFlow 1.13.1's words.</summary>
public class RecurrentErrorTests
{
    [Fact]
    public void A_state_or_a_type_is_needed() => Refused<ValueError>(
        () => tf.nn.dynamic_rnn(tf.nn.rnn_cell.GRUCell(3), Input(2, 4, 3)),
        "If there is no initial_state, you must give a dtype.");

    [Fact]
    public void The_features_must_be_known() => Refused<ValueError>(
        () => tf.nn.dynamic_rnn(tf.nn.rnn_cell.GRUCell(3), Input(2, 4, -1), dtype: tf.float32),
        "Input size (depth of inputs) must be accessible via shape inference, but saw value None.");

    [Fact]
    public void Lengths_are_a_vector() => Refused<ValueError>(
        () => tf.nn.dynamic_rnn(tf.nn.rnn_cell.GRUCell(3), Input(2, 4, 3), tf.placeholder(tf.int32, new Shape(2, 1)), tf.float32),
        "sequence_length must be a vector of length batch_size, but saw shape: (2, 1)");

    [Fact]
    public void A_cell_takes_rows() => Refused<ValueError>(
        () => tf.nn.rnn_cell.BasicLSTMCell(3).__call__(Input(2, 4, 3), new LSTMStateTuple(Input(2, 3), Input(2, 3))),
        "Input 0 of layer basic_lstm_cell is incompatible with the layer: expected ndim=2, found ndim=3. Full shape received: (2, 4, 3)");

    [Fact]
    public void A_second_net_in_the_same_scope_must_say_that_it_shares() => Refused<ValueError>(
        () =>
        {
            tf.nn.dynamic_rnn(tf.nn.rnn_cell.GRUCell(3), Input(2, 4, 3), dtype: tf.float32);
            tf.nn.dynamic_rnn(tf.nn.rnn_cell.GRUCell(3), Input(2, 4, 3), dtype: tf.float32);
        },
        "Variable rnn/gru_cell/gates/kernel already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope?*");

    [Fact]
    public void Lengths_of_another_batch_fail_when_they_run()
    {
        using var program = new ControlFlow.GraphProgram();
        var lengths = tf.placeholder(tf.int32, new Shape(-1), name: "n");
        var (outputs, _) = tf.nn.dynamic_rnn(tf.nn.rnn_cell.GRUCell(3), tf.ones(new Shape(2, 4, 3)), lengths, tf.float32);
        program.Do(tf.global_variables_initializer());

        var run = () => program.Values<float>(outputs, (lengths, new[] { 1, 2, 3 }));

        run.Should().Throw<InvalidArgumentError>().WithMessage("*assertion failed: [Expected shape for Tensor rnn/sequence_length:0 is ] [2] [ but saw shape: ] [3]*");
    }

    [Fact]
    public void A_tuple_is_no_tensor() => Refused<TypeError>(
        () => tf.nn.dynamic_rnn((RnnCell)tf.nn.rnn_cell.LSTMCell(3), Input(2, 4, 3), dtype: tf.float32),
        "The state of the cell, LSTMStateTuple(c=3, h=3), is a tuple, not a Tensor. Call dynamic_rnn with the cell as TupleRnnCell, or with initial_state: then it gives an RnnState.");

    [Fact]
    public void A_stack_needs_cells() => Refused<ValueError>(() => tf.nn.rnn_cell.MultiRNNCell([]), "Must specify at least one cell for MultiRNNCell.");

    [Fact]
    public void States_side_by_side_need_cells_without_tuples() => Refused<ValueError>(
        () => tf.nn.rnn_cell.MultiRNNCell([tf.nn.rnn_cell.LSTMCell(3), tf.nn.rnn_cell.GRUCell(2)], state_is_tuple: false),
        "Some cells return tuples of states, but the flag state_is_tuple is not set.  State sizes are: [LSTMStateTuple(c=3, h=3), 2]");

    [Fact]
    public void A_cell_is_used_again_with_its_variables()
    {
        using var program = new ControlFlow.GraphProgram();
        var cell = tf.nn.rnn_cell.GRUCell(3);
        tf.nn.dynamic_rnn(cell, Input(2, 4, 3), dtype: tf.float32);
        tf.nn.dynamic_rnn(cell, Input(2, 4, 3), dtype: tf.float32);

        tf.global_variables().Should().Equal(cell.weights).And.HaveCount(4);
    }

    private static Tensor Input(params int[] dims) => tf.placeholder(tf.float32, new Shape(dims));

    private static void Refused<T>(Action build, string message)
        where T : Exception
    {
        using var program = new ControlFlow.GraphProgram();

        build.Should().Throw<T>().WithMessage(message);
    }
}
