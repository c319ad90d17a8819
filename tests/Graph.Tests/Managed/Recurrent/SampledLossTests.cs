using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>Losses over drawn classes. Where all classes are drawn they are sums that can be written down; and without its accidental hit the sampled softmax is the whole one.</summary>
public class SampledLossTests
{
    private const int Classes = 4;

    // Sums of float32.
    private const double Rounding = 2e-6;

    private static readonly float[,] s_weights = { { 0.1f, -0.2f }, { 0.3f, 0.4f }, { -0.5f, 0.6f }, { 0.7f, -0.8f } };
    private static readonly float[] s_biases = [0.05f, -0.1f, 0.15f, 0.2f];
    private static readonly float[,] s_inputs = { { 1f, 2f }, { -1f, 0.5f }, { 0.25f, -0.75f } };
    private static readonly long[] s_labels = [2, 0, 3];

    [Fact]
    public void Noise_contrast_adds_the_losses_of_the_true_class_and_of_all_drawn_ones()
    {
        using var program = new ControlFlow.GraphProgram();
        var (weights, biases, labels, inputs) = Model();
        var drawn = tf.nn.all_candidate_sampler(labels, 1, Classes, unique: true);
        var loss = tf.nn.nce_loss(weights, biases, labels, inputs, Classes, Classes, sampled_values: drawn);
        program.Do(tf.global_variables_initializer());

        var expected = Enumerable.Range(0, 3).Select(row => Softplus(-Score(row, s_labels[row])) + Enumerable.Range(0, Classes).Sum(k => Softplus(Score(row, k))));
        Close(program.Values<float>(loss), expected);
    }

    [Fact]
    public void A_drawn_class_that_is_the_true_one_counts_unless_it_is_removed()
    {
        using var program = new ControlFlow.GraphProgram();
        var (weights, biases, labels, inputs) = Model();
        var drawn = tf.nn.all_candidate_sampler(labels, 1, Classes, unique: true);
        var kept = tf.nn.sampled_softmax_loss(weights, biases, labels, inputs, Classes, Classes, sampled_values: drawn, remove_accidental_hits: false);
        var removed = tf.nn.sampled_softmax_loss(weights, biases, labels, inputs, Classes, Classes, sampled_values: drawn);
        program.Do(tf.global_variables_initializer());

        double Sum(int row) => Enumerable.Range(0, Classes).Sum(k => Math.Exp(Score(row, k)));
        Close(program.Values<float>(kept), Enumerable.Range(0, 3).Select(r => Math.Log(Sum(r) + Math.Exp(Score(r, s_labels[r]))) - Score(r, s_labels[r])));
        Close(program.Values<float>(removed), Enumerable.Range(0, 3).Select(r => Math.Log(Sum(r)) - Score(r, s_labels[r])));
    }

    // The softmax's gradient by the inputs: the probabilities, less 1 at the true class, times the rows.
    [Fact]
    public void Gradients_reach_the_inputs_and_the_rows_that_were_looked_up()
    {
        using var program = new ControlFlow.GraphProgram();
        var (weights, biases, labels, inputs) = Model();
        var drawn = tf.nn.all_candidate_sampler(labels, 1, Classes, unique: true);
        var loss = tf.reduce_sum(tf.nn.sampled_softmax_loss(weights, biases, labels, inputs, Classes, Classes, sampled_values: drawn));
        var gradient = tf.gradients(loss, [inputs])[0];
        program.Do(tf.global_variables_initializer());

        var expected =
            from row in Enumerable.Range(0, 3)
            let sum = Enumerable.Range(0, Classes).Sum(k => Math.Exp(Score(row, k)))
            from column in new[] { 0, 1 }
            select Enumerable.Range(0, Classes).Sum(k => ((Math.Exp(Score(row, k)) / sum) - (k == s_labels[row] ? 1 : 0)) * s_weights[k, column]);
        Close(program.Values<float>(gradient), expected);
    }

    [Fact]
    public void Draws_are_corrected_by_how_often_they_are_expected()
    {
        using var program = new ControlFlow.GraphProgram();
        var (weights, biases, labels, inputs) = Model();
        var drawn = tf.nn.fixed_unigram_candidate_sampler(labels, 1, Classes, unique: true, range_max: Classes, unigrams: [1, 1, 1, 5], seed: 7);
        var loss = tf.nn.nce_loss(weights, biases, labels, inputs, Classes, Classes, sampled_values: drawn);
        program.Do(tf.global_variables_initializer());

        using var session = tf.Session(program.Graph);
        session.run(tf.global_variables_initializer());
        var values = session.run(new ITensorOrOperation[] { loss, drawn[0], drawn[1], drawn[2] });
        var (classes, trues, counts) = (values[1].ToArray<long>(), values[2].ToArray<float>(), values[3].ToArray<float>());
        classes.Should().BeEquivalentTo([0L, 1, 2, 3]);
        var expected = Enumerable.Range(0, 3).Select(row =>
            Softplus(-(Score(row, s_labels[row]) - Math.Log(trues[row]))) + classes.Zip(counts).Sum(d => Softplus(Score(row, d.First) - Math.Log(d.Second))));
        Close(values[0].ToArray<float>(), expected);
    }

    private static (IVariableV1 Weights, IVariableV1 Biases, Tensor Labels, Tensor Inputs) Model() => (
        tf.Variable(new NDArray(s_weights), name: "weights"),
        tf.Variable(new NDArray(s_biases), name: "biases"),
        tf.constant(new long[,] { { s_labels[0] }, { s_labels[1] }, { s_labels[2] } }),
        tf.constant(s_inputs));

    private static double Score(int row, long k) => (s_inputs[row, 0] * s_weights[k, 0]) + (s_inputs[row, 1] * s_weights[k, 1]) + s_biases[k];

    private static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    private static void Close(float[] actual, IEnumerable<double> expected)
    {
        var values = expected.ToArray();
        actual.Should().HaveSameCount(values);
        for (var i = 0; i < values.Length; i++)
        {
            ((double)actual[i]).Should().BeApproximately(values[i], Rounding * Math.Max(1, Math.Abs(values[i])), $"element {i}");
        }
    }
}
