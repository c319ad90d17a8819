namespace Reproductions.Tests.Runtime.Differences;

/// <summary>A row for each op type with a gradient function: where it is smooth, and what it is given.</summary>
public static partial class GradientTable
{
    /// <summary>The type that refuses.</summary>
    public const string Refused = "PreventGradient";

    private const string Functions = "Runtime.Tests/Execution/FunctionGradientTests.cs";
    private const string Loops = "Graph.Tests/Managed/ControlFlow/LoopGradientTests.cs";
    private const string Arrays = "Graph.Tests/Managed/ControlFlow/TensorArrayTests.cs";
    private const string Lists = "Runtime.Tests/Differences/ListGradientTests.cs";
    private const string Variables = "Runtime.Tests/Differences/VariableGradientTests.cs";

    // Made late: each file has constants of its own.
    private static readonly Lazy<IReadOnlyDictionary<string, GradientCase>> s_cases = new(() =>
        new[] { Unary(), Second(), Pairs(), Folds(), Shapes(), Places(), Matrices(), Networks(), Volumes(), Images() }.SelectMany(c => c).ToDictionary(c => c.ToString()));

    /// <summary>The rows, by label.</summary>
    public static IReadOnlyDictionary<string, GradientCase> Cases => s_cases.Value;

    /// <summary>Types whose results are whole numbers.</summary>
    public static IReadOnlyList<string> OfWholeNumbers { get; } = ["ArgMax", "ArgMin"];

    /// <summary>Types that only a program shows, and the tests of it.</summary>
    public static IReadOnlyDictionary<string, string> ByPrograms { get; } = new Dictionary<string, string>
    {
        ["PartitionedCall"] = Functions,
        ["StatefulPartitionedCall"] = Functions,
        ["If"] = Functions,
        ["StatelessIf"] = Functions,
        ["Switch"] = Loops,
        ["RefSwitch"] = Loops,
        ["Merge"] = Loops,
        ["RefMerge"] = Loops,
        ["Exit"] = Loops,
        ["RefExit"] = Loops,
        ["NextIteration"] = Loops,
        ["RefNextIteration"] = Loops,
        ["Enter"] = Loops,
        ["RefEnter"] = Loops,
        ["LoopCond"] = Loops,
        ["TensorArrayReadV3"] = Arrays,
        ["TensorArrayWriteV3"] = Arrays,
        ["TensorArrayGatherV3"] = Arrays,
        ["TensorArrayScatterV3"] = Arrays,
        ["TensorArrayConcatV3"] = Arrays,
        ["TensorArraySplitV3"] = Arrays,
        ["TensorListPushBack"] = Lists,
        ["TensorListPopBack"] = Lists,
        ["TensorListStack"] = Lists,
        ["TensorListFromTensor"] = Lists,
        ["TensorListGetItem"] = Lists,
        ["TensorListSetItem"] = Lists,
        ["TensorListResize"] = Lists,
        ["TensorListGather"] = Lists,
        ["TensorListScatter"] = Lists,
        ["TensorListScatterV2"] = Lists,
        ["TensorListScatterIntoExistingList"] = Lists,
        ["TensorListConcat"] = Lists,
        ["TensorListConcatV2"] = Lists,
        ["TensorListSplit"] = Lists,
        ["ReadVariableOp"] = Variables,
        ["ResourceGather"] = Variables,
        ["ResourceGatherNd"] = Variables,
        ["RefIdentity"] = Variables,
    };

    /// <summary>Types that are staircases, whose small steps say nothing: StraightThroughGradientTests.</summary>
    public static IReadOnlyList<string> StraightThrough { get; } =
        ["FakeQuantWithMinMaxArgs", "FakeQuantWithMinMaxVars", "FakeQuantWithMinMaxVarsPerChannel", "QuantizeAndDequantizeV2", "QuantizeAndDequantizeV3"];
}
