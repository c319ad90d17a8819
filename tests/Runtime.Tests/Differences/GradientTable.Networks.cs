using static Reproductions.Tests.Runtime.Differences.GradientInput;

namespace Reproductions.Tests.Runtime.Differences;

/// <content>Products of matrices, and what networks are made of.</content>
public static partial class GradientTable
{
    private static readonly (string Name, object Value) s_valid = ("padding", "VALID");
    private static readonly (string Name, object Value) s_same = ("padding", "SAME");
    private static readonly (string Name, object Value) s_steps = ("strides", new[] { 1, 1, 1, 1 });
    private static readonly (string Name, object Value) s_window = ("ksize", new[] { 1, 2, 2, 1 });
    private static readonly (string Name, object Value) s_volumeSteps = ("strides", new[] { 1, 1, 1, 1, 1 });
    private static readonly (string Name, object Value) s_volume = ("ksize", new[] { 1, 2, 2, 2, 1 });

    private static IEnumerable<GradientCase> Matrices() =>
    [
        .. Turned("MatMul", "transpose_a", "transpose_b", [2, 3], [3, 4]),
        .. Turned("BatchMatMul", "adj_x", "adj_y", [2, 2, 3], [2, 3, 2]),
        .. Turned("BatchMatMulV2", "adj_x", "adj_y", [2, 2, 3], [3, 2]),
        new("SparseMatMul", [Any(2, 3).Single(), Other(3, 2).Single()], ("a_is_sparse", true)),
        new("Einsum", [Any(2, 3), Other(3, 4)], ("equation", "ij,jk->ki")),
        new("Einsum", [Any(2, 2, 3), Other(3, 4)], ("equation", "...ij,jk->...ik")) { Label = "with dots" },
        new("Einsum", [Any(2, 3), Other(4, 3)], ("equation", "ij,kj->i")) { Label = "with a label that is summed" },
        new("Einsum", [Any(3, 3)], ("equation", "ii->i")) { Label = "of a diagonal" },
        new("Qr", [Any(3, 2)]),
        new("MatrixInverse", [Square()]),
        new("MatrixDeterminant", [Square()]),
        new("LogMatrixDeterminant", [Square()]),
        new("MatrixSolve", [Square(), Any(2, 3)]),
        new("SelfAdjointEigV2", [Square()]),
        new("Svd", [Any(2, 3)]),
        new("Svd", [Of([3, 2], 2, 0.3, -0.4, 1.1, 0.5, -0.2)], ("full_matrices", true)) { Label = "of a tall matrix, full" },
        new("Svd", [Any(2, 3)], ("compute_uv", false)) { Label = "of values alone" },
        new("MatrixSolveLs", [Any(3, 2), Other(3, 2), Of([], 0.1).Fixed()], ("fast", true)),
        new("MatrixSolveLs", [Any(2, 3), Other(2, 2), Of([], 0.1).Fixed()], ("fast", true)) { Label = "of wide matrices" },
        new("Cholesky", [Square()]) { Build = (graph, x) => [GradientDifference.Add(graph, "Cholesky", [GradientDifference.Add(graph, "MatMul", [x[0], x[0]], ("transpose_b", true)).Output()]).Output()] },
        new("MatrixTriangularSolve", [Above1(3, 3), Any(3, 2)]),
        new("MatrixTriangularSolve", [Above1(3, 3), Any(3, 2)], ("lower", false), ("adjoint", true)) { Label = "turned" },
    ];

    private static IEnumerable<GradientCase> Networks() =>
    [
        new("BiasAdd", [Any(2, 3), Other(3)]),
        new("BiasAddV1", [Any(2, 3), Other(3)]),
        new("BiasAddGrad", [Any(2, 2, 3)]),
        new("BiasAddGrad", [Any(2, 3, 2, 2)], ("data_format", "NCHW")) { Label = "with channels first" },
        new("SoftmaxCrossEntropyWithLogits", [Any(2, 3).Fixed(), Part(2, 3)]) { Outputs = [0] },
        new("SoftmaxCrossEntropyWithLogits", [Any(2, 3), Of([2, 3], 0.2, 0.3, 0.5, 0.6, 0.3, 0.1).Fixed()]) { Label = "and its second derivative" },
        new("SparseSoftmaxCrossEntropyWithLogits", [Any(2, 3), Ints(2, 0)]) { Outputs = [0] },
        new("CTCLoss", [Any(4, 2, 3), Longs([3, 2], 0, 0, 0, 1, 1, 0), Ints(0, 1, 1), Ints(4, 3)]) { Outputs = [0] },
        new("Conv2D", [Any(1, 3, 3, 2), Other(2, 2, 2, 2)], s_steps, s_same),
        new("Conv2DBackpropInput", [Ints(1, 3, 3, 2), Any(2, 2, 2, 2), Other(1, 2, 2, 2)], s_steps, s_valid),
        new("Conv2DBackpropFilter", [Any(1, 3, 3, 2), Ints(2, 2, 2, 2), Other(1, 2, 2, 2)], s_steps, s_valid),
        new("DepthwiseConv2dNative", [Any(1, 3, 3, 2), Other(2, 2, 2, 2)], s_steps, s_same),
        new("DepthwiseConv2dNativeBackpropInput", [Ints(1, 3, 3, 2), Any(2, 2, 2, 2), Other(1, 2, 2, 4)], s_steps, s_valid),
        new("DepthwiseConv2dNativeBackpropFilter", [Any(1, 3, 3, 2), Ints(2, 2, 2, 2), Other(1, 2, 2, 4)], s_steps, s_valid),
        new("MaxPool", [Any(1, 3, 3, 2)], s_window, s_steps, s_valid),
        new("MaxPoolV2", [Any(1, 3, 3, 2), Ints(1, 2, 2, 1), Ints(1, 1, 1, 1)], s_valid),
        new("MaxPoolWithArgmax", [Any(2, 3, 3, 2)], s_window, s_steps, s_valid),
        new("MaxPoolGrad", [Any(1, 3, 3, 1).Fixed(), Largest(), Other(1, 2, 2, 1)], s_window, s_steps, s_valid),
        new("MaxPoolGradGrad", [Any(1, 3, 3, 1).Fixed(), Largest(), Other(1, 3, 3, 1)], s_window, s_steps, s_valid),
        new("MaxPoolGradV2", [Any(1, 3, 3, 1).Fixed(), Largest(), Other(1, 2, 2, 1), Ints(1, 2, 2, 1), Ints(1, 1, 1, 1)], s_valid),
        new("MaxPoolGradGradV2", [Any(1, 3, 3, 1).Fixed(), Largest(), Other(1, 3, 3, 1), Ints(1, 2, 2, 1), Ints(1, 1, 1, 1)], s_valid),
        new("AvgPool", [Any(1, 3, 3, 2)], s_window, s_steps, s_same),
        new("AvgPoolGrad", [Ints(1, 3, 3, 2), Any(1, 3, 3, 2)], s_window, s_steps, s_same),
        new("LRN", [Any(1, 1, 2, 4).Single()], ("depth_radius", 1)),
        .. new[] { "FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3" }.SelectMany(Normalizations),
        .. new[] { "FusedBatchNormGrad", "FusedBatchNormGradV2", "FusedBatchNormGradV3" }.SelectMany(NormalizationGradients),
    ];

    private static IEnumerable<GradientCase> Volumes() =>
    [
        new("Conv3D", [Any(1, 2, 3, 2, 2), Other(2, 2, 1, 2, 2)], s_volumeSteps, s_same),
        new("Conv3DBackpropInputV2", [Ints(1, 2, 3, 2, 1), Any(2, 2, 1, 1, 2), Other(1, 1, 2, 2, 2)], s_volumeSteps, s_valid),
        new("Conv3DBackpropFilterV2", [Any(1, 2, 3, 2, 1), Ints(2, 2, 1, 1, 2), Other(1, 1, 2, 2, 2)], s_volumeSteps, s_valid),
        new("AvgPool3D", [Any(1, 2, 3, 2, 1)], s_volume, s_volumeSteps, s_same),
        new("AvgPool3DGrad", [Ints(1, 2, 3, 2, 1), Any(1, 2, 3, 2, 1)], s_volume, s_volumeSteps, s_same),
        new("MaxPool3D", [Steps(1, 2, 3, 2, 1).Single()], s_volume, s_volumeSteps, s_valid),
        new("MaxPool3DGrad", [Steps(1, 2, 2, 3, 1).Single().Fixed(), LargestVolume(), Other(1, 1, 1, 2, 1).Single()], s_volume, s_volumeSteps, s_valid),
        new("MaxPool3DGradGrad", [Steps(1, 2, 2, 3, 1).Single().Fixed(), LargestVolume(), Other(1, 2, 2, 3, 1).Single()], s_volume, s_volumeSteps, s_valid),
    ];

    private static IEnumerable<GradientCase> Images() =>
    [
        new("Dilation2D", [Any(1, 3, 4, 2), Other(2, 2, 2)], ("strides", new[] { 1, 1, 2, 1 }), ("rates", new[] { 1, 2, 1, 1 }), s_same),
        new("Dilation2D", [Any(2, 3, 4, 1), Other(2, 2, 1)], ("strides", new[] { 1, 1, 1, 1 }), ("rates", new[] { 1, 1, 1, 1 }), s_valid) { Label = "inside" },
        new("ResizeBilinear", [Any(1, 2, 3, 2).Single(), Ints(3, 5)]),
        new("ResizeNearestNeighbor", [Any(1, 2, 3, 2), Ints(3, 5)]),
        new("ResizeBicubic", [Any(1, 4, 5, 1).Single(), Ints(5, 7)]),
        new("CropAndResize", [Any(1, 4, 4, 1).Single(), Of([2, 4], 0.13, 0.21, 0.71, 0.83, 0.4, 0.1, 0.6, 0.9).Single(), Ints(0, 0), Ints(2, 2)]),
    ];

    private static GradientCase[] Turned(string type, string first, string second, long[] a, long[] b) =>
    [
        .. from ta in new[] { false, true }
           from tb in new[] { false, true }
           select new GradientCase(type, [Any(ta ? Swapped(a) : a), Other(tb ? Swapped(b) : b)], (first, ta), (second, tb)) { Label = $"{ta} {tb}" },
    ];

    // Far from singular, its eigenvalues apart.
    private static GradientInput Square() => Of([2, 2], 2, 0.3, -0.4, 1.1);

    private static long[] Swapped(long[] shape) => [.. shape[..^2], shape[^1], shape[^2]];

    private static GradientCase[] Normalizations(string type) =>
    [
        new(type, [Any(2, 2, 1, 2).Single(), Positive(2).Single(), Other(2).Single(), Nothing(), Nothing()], ("epsilon", 0.2f)) { Outputs = [0] },
        new(type, [Any(1, 2, 2, 1).Single(), Positive(2).Single(), Other(2).Single(), Other(2).Single().Fixed(), Positive(2).Single().Fixed()], ("epsilon", 0.2f), ("is_training", false), ("data_format", "NCHW"))
        {
            Label = "by given moments, channels first",
            Outputs = [0],
        },
    ];

    // The moments are the input's own, as where the gradient is taken for.
    private static GradientCase[] NormalizationGradients(string type) =>
    [
        new(type, [Any(2, 2, 1, 2).Single(), Other(2, 2, 1, 2).Single(), Positive(2).Single(), Other(2).Single().Fixed(), Positive(2).Single().Fixed(), .. Extra(type)], ("epsilon", 0.2f), ("is_training", false))
        {
            Outputs = [0, 1, 2],
        },
    ];

    private static GradientInput[] Extra(string type) => type.EndsWith("V3", StringComparison.Ordinal) ? [Nothing()] : [];

    private static GradientInput Nothing() => Of([0]).Single().Fixed();

    /// <summary>Numbers a quarter apart in a mixed order, for extremes of float32 and its large steps.</summary>
    private static GradientInput Steps(params long[] shape) =>
        Of(shape, [.. Enumerable.Range(0, (int)shape.Aggregate(1L, (a, b) => a * b)).Select(i => 0.25 * ((i * 7) % 13))]);

    /// <summary>What MaxPool makes of the images of the rows above: the largest of each window, by hand from their formula.</summary>
    private static GradientInput Largest()
    {
        var image = Any(1, 3, 3, 1).Value.Span<double>().ToArray();
        return Of([1, 2, 2, 1], [.. new[] { 0, 1, 3, 4 }.Select(i => new[] { image[i], image[i + 1], image[i + 3], image[i + 4] }.Max())]).Fixed();
    }

    private static GradientInput LargestVolume()
    {
        var volume = Steps(1, 2, 2, 3, 1).Value.Span<double>().ToArray();
        return Of([1, 1, 1, 2, 1], [.. new[] { 0, 1 }.Select(i => new[] { 0, 1, 3, 4, 6, 7, 9, 10 }.Max(k => volume[i + k]))]).Single().Fixed();
    }
}
