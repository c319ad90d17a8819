using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>Gradients through recurrent nets against central differences in float64: of weights, and of the inputs, which are a variable here, too.</summary>
public class RecurrentGradientTests
{
    private const double Step = 1e-5;

    // The difference's own error: the square of the step, and what float64 rounds of the sum.
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Cells => [.. CellCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Weights_of_a_loop_over_rows_of_different_lengths(string name) => CheckWeights(
        x => Sum(tf.nn.dynamic_rnn(CellCase.All[name].Build(), x, initial_state: null, sequence_length: tf.constant(new[] { 2, 4, 1 }), dtype: tf.float64)));

    [Fact]
    public void Weights_of_an_unrolled_net() => CheckWeights(x =>
    {
        var (steps, state) = tf.nn.static_rnn(tf.nn.rnn_cell.LSTMCell(3), tf.unstack(x, axis: 1), dtype: tf.float64, sequence_length: tf.constant(new[] { 2, 4, 1 }));
        return Sum((tf.stack(steps, axis: 1), state));
    });

    [Fact]
    public void Weights_of_two_directions() => CheckWeights(x =>
    {
        var (outputs, states) = tf.nn.bidirectional_dynamic_rnn(tf.nn.rnn_cell.GRUCell(2), tf.nn.rnn_cell.BasicLSTMCell(2), x, tf.constant(new[] { 2, 4, 1 }), dtype: tf.float64);
        return Sum((outputs.fw, states.fw)) + Sum((outputs.bw, states.bw));
    });

    [Fact]
    public void Weights_of_stacked_cells_with_a_shortcut() => CheckWeights(x => Sum(tf.nn.dynamic_rnn(
        tf.nn.rnn_cell.MultiRNNCell([tf.nn.rnn_cell.LSTMCell(2), tf.nn.rnn_cell.ResidualWrapper(tf.nn.rnn_cell.GRUCell(2))]),
        x,
        dtype: tf.float64)));

    [Fact]
    public void Weights_and_the_state_before_where_time_comes_first() => CheckWeights(x =>
    {
        var c = tf.Variable(new NDArray(new double[6], new Shape(3, 2)), name: "c");
        var h = tf.Variable(new NDArray(new double[6], new Shape(3, 2)), name: "h");
        return Sum(tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicLSTMCell(2), tf.transpose(x, new[] { 1, 0, 2 }), initial_state: new LSTMStateTuple(c.AsTensor(), h.AsTensor()), time_major: true));
    });

    private static Tensor Sum((Tensor Outputs, RnnState State) net) =>
        net.State.flatten().Aggregate(Weighted(net.Outputs), (sum, s) => sum + (0.5 * Weighted(s)));

    // The square keeps a sum from hiding what is mixed up.
    private static Tensor Weighted(Tensor x) => tf.reduce_sum(tf.square(x + 0.3));

    private static void CheckWeights(Func<Tensor, Tensor> loss)
    {
        using var program = new ControlFlow.GraphProgram();
        var x = tf.Variable(new NDArray(CellCase.Inputs, new Shape(CellCase.Batch, CellCase.Steps, CellCase.Features)), name: "x");
        var sum = loss(x.AsTensor());
        var variables = tf.trainable_variables();
        var gradients = tf.gradients(sum, [.. variables.Select(v => v.AsTensor())]);
        var values = CellCase.Fill(program, variables);
        var inputs = variables.Select(v => tf.placeholder(tf.float64, v.shape)).ToArray();
        var assigns = variables.Zip(inputs, (v, p) => tf.assign(v, p).op).ToArray();

        for (var v = 0; v < variables.Length; v++)
        {
            var built = program.Values<double>(gradients[v]);
            built.Should().HaveSameCount(values[v]);
            for (var i = 0; i < built.Length; i++)
            {
                var difference = (At(v, i, Step) - At(v, i, -Step)) / (2 * Step);
                built[i].Should().BeApproximately(difference, Tolerance * Math.Max(1, Math.Abs(difference)), $"the loss changes so with element {i} of {variables[v].Name}");
            }
        }

        double At(int v, int i, double by)
        {
            var moved = (double[])values[v].Clone();
            moved[i] += by;
            program.Do(assigns[v], (inputs[v], new NDArray(moved, variables[v].shape)));
            var result = program.Run<double>(sum);
            program.Do(assigns[v], (inputs[v], new NDArray(values[v], variables[v].shape)));
            return result;
        }
    }
}
