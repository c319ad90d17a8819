using Reproductions.Tests.Graph.Managed.Listings;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>Loops, conditionals and arrays with their gradients, node for node as real TensorFlow built them with control flow of version 1.</summary>
public class ControlFlowListingTests
{
    /// <summary>The compared cases.</summary>
    public static TheoryData<string> Cases => [.. ControlFlowPrograms.All.Keys];

    // Python's operator % has the name mod; the recorded program called the function FloorMod.
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_nodes_are_TensorFlows(string name) =>
        RecordedGraph.ShouldBeBuiltBy("control_flow/" + name, ControlFlowPrograms.All[name], l => l.Replace("/mod", "/FloorMod", StringComparison.Ordinal));

    // The recorded program named its array, gave the number 0 to the loop and a list to zeros, and 2.21 names the ones that a gradient begins with otherwise.
    [Fact]
    public void A_recurrent_net_over_a_batch_of_unknown_size_is_TensorFlows() => RecordedGraph.FileShouldBeBuiltBy("rnn_stack_v2.pb", ControlFlowPrograms.RnnStack, new Dictionary<string, string>
    {
        ["TensorArray"] = "in",
        ["zeros_2/packed/values_1"] = "zeros_2/packed/1",
        ["Const"] = "while/Const",
        ["Const_1"] = "Const",
        ["gradients/grad_ys_0"] = "gradients/grad_ys_0/Const",
        ["gradients/Fill"] = "gradients/grad_ys_0",
    });

    // 2.21 makes the constants before it opens the scope.
    [Fact]
    public void A_piecewise_constant_rate_is_TensorFlows_case() => RecordedGraph.ShouldBeBuiltBy("nn/piecewise_constant_1", PiecewiseConstant, l => l.Replace("PiecewiseConstant/Const", "Const", StringComparison.Ordinal));

    private static void PiecewiseConstant()
    {
        var step = tf.placeholder(tf.int32, Tensorflow.Shape.Scalar, name: "x0");
        tf.identity(tf.train.piecewise_constant(step, new[] { 1, 10 }, new[] { 1f, 0.5f, 0.1f }), name: "y0");
    }
}
