using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>What recurrent nets compute, against the cells' equations in float64.</summary>
public class RecurrentValueTests
{
    // Sums of up to 8 products in another order, over 4 steps.
    private const double Rounding = 1e-13;

    private static readonly int[] s_full = [CellCase.Steps, CellCase.Steps, CellCase.Steps];
    private static readonly int[] s_lengths = [2, 4, 0];

    public static TheoryData<string> Cells => [.. CellCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_loop_gives_the_outputs_and_the_state_of_the_equations(string name)
    {
        var cell = CellCase.All[name];
        using var program = new ControlFlow.GraphProgram();

        var (outputs, state) = tf.nn.dynamic_rnn(cell.Build(), X(program), initial_state: null, dtype: tf.float64);

        Check(program, cell, outputs, state, s_full);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Rows_that_end_give_zeros_and_keep_their_state(string name)
    {
        var cell = CellCase.All[name];
        using var program = new ControlFlow.GraphProgram();

        var (outputs, state) = tf.nn.dynamic_rnn(cell.Build(), X(program), initial_state: null, sequence_length: tf.constant(s_lengths), dtype: tf.float64);

        Check(program, cell, outputs, state, s_lengths);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_unrolled_net_gives_the_same(string name)
    {
        var cell = CellCase.All[name];
        using var program = new ControlFlow.GraphProgram();

        var (steps, state) = tf.nn.static_rnn(cell.Build(), tf.unstack(X(program), axis: 1), dtype: tf.float64, sequence_length: tf.constant(s_lengths));

        Check(program, cell, tf.stack(steps, axis: 1), state, s_lengths);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_net_begins_where_another_one_stopped(string name)
    {
        var cell = CellCase.All[name];
        using var program = new ControlFlow.GraphProgram();
        var built = cell.Build();
        double[][] before = [.. cell.StateColumns.Select((c, i) => CellCase.Numbers(CellCase.Batch * c, 5 + i))];
        Tensor[] given = [.. before.Select((b, i) => tf.constant(new NDArray(b, new Shape(CellCase.Batch, cell.StateColumns[i]))))];

        var (outputs, state) = tf.nn.dynamic_rnn(built, tf.transpose(X(program), new[] { 1, 0, 2 }), initial_state: given.Length == 2 ? new LSTMStateTuple(given[0], given[1]) : new RnnState(given[0]), time_major: true);

        Check(program, cell, tf.transpose(outputs, new[] { 1, 0, 2 }), state, s_full, before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_batch_of_unknown_size_runs(bool timeIsKnown)
    {
        var cell = CellCase.All["basic lstm"];
        using var program = new ControlFlow.GraphProgram();
        var x = tf.placeholder_with_default(X(program), [-1, timeIsKnown ? CellCase.Steps : -1, CellCase.Features]);

        var (outputs, state) = tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicLSTMCell(3), x, sequence_length: tf.constant(new long[] { 2, 4, 0 }), dtype: tf.float64);

        outputs.shape.dims.Should().Equal(-1, timeIsKnown ? CellCase.Steps : -1, 3);
        Check(program, cell, outputs, state, s_lengths);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_state_of_one_tensor_holds_c_and_h_side_by_side(bool basic)
    {
        var cell = CellCase.All["lstm"];
        using var program = new ControlFlow.GraphProgram();
        TupleRnnCell built = basic ? tf.nn.rnn_cell.BasicLSTMCell(3, state_is_tuple: false) : tf.nn.rnn_cell.LSTMCell(3, state_is_tuple: false);

        var (outputs, state) = tf.nn.dynamic_rnn(built, X(program), dtype: tf.float64);

        var halves = tf.split(state, 2, 1);
        Check(program, cell, outputs, new LSTMStateTuple(halves[0], halves[1]), s_full);
    }

    // The upper cell's inputs are the lower one's outputs: its equations are run on them.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stacked_cells_pass_their_outputs_on(bool tupleState)
    {
        using var program = new ControlFlow.GraphProgram();
        var cells = tf.nn.rnn_cell.MultiRNNCell([tf.nn.rnn_cell.GRUCell(3), tf.nn.rnn_cell.BasicRNNCell(2)], tupleState);
        var (outputs, state) = tf.nn.dynamic_rnn(cells, X(program), dtype: tf.float64);

        var weights = CellCase.Fill(program, tf.global_variables());
        var lower = CellReference.Gated(weights[0], weights[1], weights[2], weights[3], 3);
        var upper = CellReference.Basic(weights[4], weights[5], 2);
        CellReference.Cell both = (x, s) =>
        {
            var (between, first) = lower(x, [s[0]]);
            var (output, second) = upper(between, [s[1]]);
            return (output, [first[0], second[0]]);
        };
        var (expected, states) = new CellCase(() => cells, _ => both, [3, 2]).Expected(weights, s_full);
        Close(program.Values<double>(outputs), expected);
        var built = tupleState ? state.flatten() : tf.split(state, [3, 2], 1);
        Close(program.Values<double>(built[0]), states[0]);
        Close(program.Values<double>(built[1]), states[1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_directions_meet_in_the_order_of_the_inputs(bool unrolled)
    {
        using var program = new ControlFlow.GraphProgram();
        var (fw, bw) = (tf.nn.rnn_cell.BasicRNNCell(3), tf.nn.rnn_cell.BasicRNNCell(3));
        var x = X(program);
        var lengths = tf.constant(s_lengths);
        Tensor both;
        RnnState[] states;
        if (unrolled)
        {
            var (steps, first, last) = tf.nn.static_bidirectional_rnn(fw, bw, tf.unstack(x, axis: 1), dtype: tf.float64, sequence_length: lengths);
            (both, states) = (tf.stack(steps, axis: 1), [first, last]);
        }
        else
        {
            var (outputs, final) = tf.nn.bidirectional_dynamic_rnn(fw, bw, x, lengths, dtype: tf.float64);
            (both, states) = (tf.concat([outputs.fw, outputs.bw], 2), [final.fw, final.bw]);
        }

        var weights = CellCase.Fill(program, tf.global_variables());
        var basic = CellCase.All["basic"];
        var (ahead, end) = basic.Expected(weights[..2], s_lengths);
        var (back, start) = Backwards(weights[2..]);
        var joined = ahead.Chunk(3).Zip(back.Chunk(3), (a, b) => a.Concat(b)).SelectMany(v => v).ToArray();
        Close(program.Values<double>(both), joined);
        Close(program.Values<double>(states[0]), end[0]);
        Close(program.Values<double>(states[1]), start);
    }

    private static (double[] Outputs, double[] State) Backwards(double[][] weights)
    {
        var cell = CellReference.Basic(weights[0], weights[1], 3);
        var outputs = new List<double>();
        var states = new List<double>();
        for (var row = 0; row < CellCase.Batch; row++)
        {
            var steps = CellCase.Inputs.Chunk(CellCase.Features).Skip(row * CellCase.Steps).Take(s_lengths[row]).Reverse().ToArray();
            var (rows, state) = CellReference.Run(cell, steps, [new double[3]], steps.Length, 3);
            outputs.AddRange(rows.Reverse().SelectMany(r => r));
            outputs.AddRange(new double[(CellCase.Steps - steps.Length) * 3]);
            states.AddRange(state[0]);
        }

        return ([.. outputs], [.. states]);
    }

    private static Tensor X(ControlFlow.GraphProgram program)
    {
        program.Graph.Should().BeSameAs(tf.get_default_graph());
        return tf.constant(new NDArray(CellCase.Inputs, new Shape(CellCase.Batch, CellCase.Steps, CellCase.Features)));
    }

    private static void Check(ControlFlow.GraphProgram program, CellCase cell, Tensor outputs, RnnState state, int[] lengths, double[][]? before = null)
    {
        var weights = CellCase.Fill(program, tf.global_variables());
        var (expected, states) = cell.Expected(weights, lengths, before);
        Close(program.Values<double>(outputs), expected);
        foreach (var (built, wanted) in state.flatten().Zip(states))
        {
            Close(program.Values<double>(built), wanted);
        }
    }

    private static void Close(double[] actual, double[] expected)
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < expected.Length; i++)
        {
            actual[i].Should().BeApproximately(expected[i], Rounding, $"element {i} is so by the equations");
        }
    }
}
