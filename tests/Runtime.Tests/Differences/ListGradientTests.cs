using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Goldens;
using static Reproductions.Tests.Runtime.Differences.GradientInput;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>Gradients through lists of tensors against small steps: each op on lists is part of a chain, whose tensors are squared so that the place of a gradient matters.</summary>
public sealed class ListGradientTests
{
    private static readonly (string, object) s_double = ("element_dtype", DType.Float64);

    public static TheoryData<string> Chains => ["set", "push", "scatter", "scatter into", "split"];

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_of_lists(string chain)
    {
        using var difference = new GradientDifference(new GradientCase("TensorListStack", [Any(3, 2), Other(2)])
        {
            Label = chain,
            Build = (graph, inputs) => [GradientDifference.Add(graph, "Square", [Chain(chain, graph, inputs[0], inputs[1])]).Output()],
        });

        difference.ShouldAgree();
    }

    private static Endpoint Chain(string chain, Graph graph, Endpoint rows, Endpoint item)
    {
        var shape = Ints(graph, 2);
        var list = Op(graph, "TensorListFromTensor", rows, shape).Output();
        switch (chain)
        {
            case "set":
                var set = Op(graph, "TensorListSetItem", list, Int(graph, 1), item).Output();
                var longer = Op(graph, "TensorListResize", set, Int(graph, 4)).Output();
                var stacked = Typed(graph, "TensorListStack", longer, shape).Output();
                return Op(graph, "Mul", stacked, Typed(graph, "TensorListGetItem", set, Int(graph, 2), shape).Output()).Output();
            case "push":
                var pushed = Op(graph, "TensorListPushBack", list, item).Output();
                var popped = Typed(graph, "TensorListPopBack", Typed(graph, "TensorListPopBack", pushed, shape).Output(), shape);
                return Op(graph, "Mul", Typed(graph, "TensorListStack", popped.Output(), shape).Output(), popped.Output(1)).Output();
            case "scatter":
                var scattered = Op(graph, "TensorListScatterV2", rows, Ints(graph, 2, 0, 3), shape, Int(graph, 5)).Output();
                var first = Typed(graph, "TensorListGather", scattered, Ints(graph, 3, 1, 2), shape).Output();
                var second = Typed(graph, "TensorListStack", Op(graph, "TensorListScatter", rows, Ints(graph, 1, 2, 0), shape).Output(), shape).Output();
                return Op(graph, "Mul", Op(graph, "Mul", first, second).Output(), item).Output();
            case "scatter into":
                var moved = Typed(graph, "TensorListGather", list, Ints(graph, 1, 0), shape).Output();
                var into = Op(graph, "TensorListScatterIntoExistingList", list, moved, Ints(graph, 2, 0)).Output();
                return Op(graph, "Mul", Typed(graph, "TensorListStack", into, shape).Output(), item).Output();
            default:
                var split = Op(graph, "TensorListSplit", rows, Ints(graph, -1, 2), Longs(graph, 2, 1)).Output();
                var one = Typed(graph, "TensorListConcatV2", split, Ints(graph, -1, 2), Longs(graph)).Output();
                return Op(graph, "Mul", Op(graph, "Mul", one, Typed(graph, "TensorListConcat", split).Output()).Output(), item).Output();
        }
    }

    private static Node Op(Graph graph, string type, params Endpoint[] inputs) => GradientDifference.Add(graph, type, inputs);

    private static Node Typed(Graph graph, string type, params Endpoint[] inputs) => GradientDifference.Add(graph, type, inputs, s_double);

    private static Endpoint Int(Graph graph, int value) => Constant(graph, Tensor.Scalar(value));

    private static Endpoint Ints(Graph graph, params int[] values) => Constant(graph, Tensor.Vector<int>(values));

    private static Endpoint Longs(Graph graph, params long[] values) => Constant(graph, Tensor.Vector<long>(values));

    private static Endpoint Constant(Graph graph, Tensor value) => GoldenGraph.Const(graph, $"constant{graph.Nodes.Count}", value);
}
