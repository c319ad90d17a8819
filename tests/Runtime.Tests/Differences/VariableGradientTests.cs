extern alias api;

using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Goldens;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;
using Slices = api::Tensorflow.IndexedSlices;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>Gradients by a variable, through what reads it, held to differences as those of <see cref="GradientDifference"/> are: the step is taken by assigning.</summary>
public sealed class VariableGradientTests
{
    private const double Step = 1e-5;

    [Theory]
    [InlineData("ReadVariableOp")]
    [InlineData("ResourceGather")]
    [InlineData("ResourceGatherNd")]
    [InlineData("RefIdentity")]
    public void A_gradient_by_a_variable_is_what_small_steps_say(string type)
    {
        var graph = new Graph();
        var isReference = type == "RefIdentity";
        var shape = new Shape(3, 2);
        var variable = GradientDifference.Add(graph, isReference ? "VariableV2" : "VarHandleOp", [], ("dtype", DType.Float64), ("shape", shape)).Output();
        var initial = GoldenGraph.Placeholder(graph, "initial", DType.Float64, shape);
        var assign = GradientDifference.Add(graph, isReference ? "Assign" : "AssignVariableOp", [variable, initial]);
        var read = Read(graph, type, variable);
        var result = GradientDifference.Add(graph, "Square", [isReference ? GradientDifference.Add(graph, "Identity", [read]).Output() : read]).Output();
        var sum = GradientDifference.Add(graph, "Sum", [result, GoldenGraph.Const(graph, "axes", GradientInput.Ints(0, 1).Value)]).Output();
        var gradient = Differentiate(graph, sum, variable);
        using var session = new Session(graph);
        var at = GradientInput.Any(3, 2).Value;

        Set(session, initial, assign, at);
        var built = Values(session, gradient);

        for (var i = 0; i < at.Count; i++)
        {
            var difference = (Sum(i, Step) - Sum(i, -Step)) / (2 * Step);
            built[i].Should().BeApproximately(difference, 1e-8, $"the sum changes so when element {i} of the variable does");
        }

        double Sum(int element, double by)
        {
            var moved = Tensor.Allocate(DType.Float64, shape);
            at.CopyTo(moved);
            moved.Span<double>()[element] += by;
            Set(session, initial, assign, moved);
            return Value(session, sum);
        }
    }

    private static void Set(Session session, Endpoint initial, Node assign, Tensor value) => session.Run([new(initial, value)], [], [assign]);

    private static double Value(Session session, Endpoint number) => session.Run([], [number], [])[0].Span<double>()[0];

    private static Endpoint Read(Graph graph, string type, Endpoint variable) => type switch
    {
        "ReadVariableOp" => GradientDifference.Add(graph, type, [variable], ("dtype", DType.Float64)).Output(),
        "ResourceGather" => GradientDifference.Add(graph, type, [variable, GoldenGraph.Const(graph, "rows", GradientInput.Ints(2, 0, 2).Value)], ("dtype", DType.Float64)).Output(),
        "ResourceGatherNd" => GradientDifference.Add(graph, type, [variable, GoldenGraph.Const(graph, "places", GradientInput.Whole([2, 1], 2, 0).Value)], ("dtype", DType.Float64)).Output(),
        _ => GradientDifference.Add(graph, type, [variable]).Output(),
    };

    private static object Differentiate(Graph graph, Endpoint sum, Endpoint variable)
    {
        var program = new GraphApi(graph);
        program.as_default();
        try
        {
            return Gradients.Gradients([program.TensorOf(sum)], [program.TensorOf(variable)])[0];
        }
        finally
        {
            program.Exit();
        }
    }

    private static double[] Values(Session session, object gradient)
    {
        if (gradient is TensorApi tensor)
        {
            return session.Run([], [tensor.Endpoint], [])[0].Span<double>().ToArray();
        }

        var slices = (Slices)gradient;
        var parts = session.Run([], [slices.values.Endpoint, slices.indices.Endpoint], []);
        var sums = new double[6];
        for (var i = 0; i < parts[0].Count; i++)
        {
            sums[(ConstantFolder.Integer(parts[1], i / 2) * 2) + (i % 2)] += parts[0].Span<double>()[i];
        }

        return sums;
    }
}
