using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>Dropout around cells: its nodes, its seeds, and what it leaves alone.</summary>
public class DropoutWrapperTests
{
    // Python: int(md5("3output_0").hexdigest()[:8], 16) & 0x7fffffff, and likewise; worked out with Python's hashlib.
    [Theory]
    [InlineData("input", "dropout/random_uniform/RandomUniform", 371649270)]
    [InlineData("state", "dropout/random_uniform/RandomUniform", 602375191)]
    [InlineData("output", "dropout/random_uniform/RandomUniform", 787469663)]
    public void Each_use_has_a_seed_of_its_own(string use, string node, long seed)
    {
        using var program = new ControlFlow.GraphProgram();
        tf.set_random_seed(11);
        object half = 0.5f;
        var cell = tf.nn.rnn_cell.DropoutWrapper(tf.nn.rnn_cell.BasicLSTMCell(3), use == "input" ? half : null, use == "output" ? half : null, use == "state" ? half : null, seed: 3);

        cell.__call__(Input("x"), new LSTMStateTuple(Input("c"), Input("h")));

        var made = program.Graph.as_graph_def().Node.Single(n => n.Name == node);
        (made.Attr["seed"].I, made.Attr["seed2"].I).Should().Be((11, seed));
    }

    [Fact]
    public void A_tensor_keeps_what_it_says_when_it_runs()
    {
        using var program = new ControlFlow.GraphProgram();
        var keep = tf.placeholder(tf.float32, Shape.Scalar, name: "keep");
        var cell = tf.nn.rnn_cell.DropoutWrapper(new Echo(), output_keep_prob: keep);

        var (output, state) = cell.__call__(tf.ones(new Shape(50, 40)), tf.ones(new Shape(50, 40)));

        program.Values<float>(output, (keep, 1f)).Should().OnlyContain(v => v == 1f);
        var half = program.Values<float>(output, (keep, 0.5f));
        half.Should().OnlyContain(v => v == 0f || v == 2f, "what is kept is scaled by 1 / 0.5");

        // 2,000 draws of which half are kept: six standard deviations of 22.4.
        half.Count(v => v == 2f).Should().BeInRange(1000 - 135, 1000 + 135);
        program.Values<float>(state, (keep, 0.5f)).Should().OnlyContain(v => v == 1f);
    }

    [Fact]
    public void The_memory_of_an_lstm_cell_is_never_dropped()
    {
        using var program = new ControlFlow.GraphProgram();
        var cell = tf.nn.rnn_cell.DropoutWrapper(tf.nn.rnn_cell.LSTMCell(3), state_keep_prob: 0.5f);

        var (output, state) = cell.__call__(Input("x"), new LSTMStateTuple(Input("c"), Input("h")));

        state.c.op.name.Should().Be("lstm_cell/add_1");
        output.op.name.Should().Be("lstm_cell/mul_2");
        state.h.op.name.Should().Be("dropout/mul");
    }

    [Fact]
    public void Variational_dropout_drops_the_same_units_in_every_step()
    {
        using var program = new ControlFlow.GraphProgram();
        var cell = tf.nn.rnn_cell.DropoutWrapper(new Echo(), input_keep_prob: 0.5f, variational_recurrent: true, input_size: 40, dtype: tf.float32);

        var outputs = program.Values<float>(tf.nn.dynamic_rnn(cell, tf.ones(new Shape(2, 6, 40)), dtype: tf.float32).outputs);

        var first = outputs[..40];
        first.Should().Contain(0f).And.Contain(2f);
        outputs.Chunk(40).Should().OnlyContain(step => step.SequenceEqual(first));
    }

    [Theory]
    [InlineData(-0.5f)]
    [InlineData(2f)]
    public void A_probability_outside_of_0_and_1_is_refused(float keep)
    {
        using var program = new ControlFlow.GraphProgram();

        var wrap = () => tf.nn.rnn_cell.DropoutWrapper(tf.nn.rnn_cell.GRUCell(3), input_keep_prob: keep);

        wrap.Should().Throw<ValueError>().WithMessage($"Parameter input_keep_prob must be between 0 and 1: {(int)keep}");
    }

    private static Tensor Input(string name) => tf.placeholder(tf.float32, new Shape(2, 3), name: name);

    /// <summary>A cell that gives its inputs, and keeps its state.</summary>
    private sealed class Echo() : TupleRnnCell("Echo", "echo")
    {
        public override RnnStateSize state_size => 40;

        public override int output_size => 40;

        protected override (Tensor output, RnnState state) call(Tensor inputs, RnnState state) => (inputs, state);
    }
}
