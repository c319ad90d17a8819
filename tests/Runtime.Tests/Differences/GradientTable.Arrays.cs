using static Reproductions.Tests.Runtime.Differences.GradientInput;

namespace Reproductions.Tests.Runtime.Differences;

/// <content>Folds, scans, shapes and places.</content>
public static partial class GradientTable
{
    private static IEnumerable<GradientCase> Folds() =>
    [
        .. new[] { "Sum", "Mean", "Max", "Min", "Prod", "EuclideanNorm" }
            .SelectMany(type => new GradientCase[] { new(type, [Any(2, 3), Ints(1)]), new(type, [Any(2, 3), Ints(0, 1)], ("keep_dims", true)) { Label = "of all" } }),
        .. new[] { "Cumsum", "Cumprod", "CumulativeLogsumexp" }
            .SelectMany(type => new GradientCase[] { new(type, [Any(2, 3), Int(1)]), new(type, [Any(3, 2), Int(0)], ("exclusive", type != "CumulativeLogsumexp"), ("reverse", true)) { Label = "from the end" } }),
        .. new[] { "SegmentSum", "SegmentMean", "SegmentMin", "SegmentMax", "SegmentProd" }.Select(type => new GradientCase(type, [Any(4, 2), Ints(0, 0, 1, 1)])),
        .. new[] { "UnsortedSegmentSum", "UnsortedSegmentMin", "UnsortedSegmentMax", "UnsortedSegmentProd" }
            .Select(type => new GradientCase(type, [Any(4, 2), Ints(1, 0, 1, -1), Int(2)])),
        .. new[] { "SparseSegmentSum", "SparseSegmentMean", "SparseSegmentSqrtN" }.Select(type => new GradientCase(type, [Any(4, 2), Ints(3, 0, 3), Ints(0, 0, 1)])),
        .. new[] { "SparseSegmentSumWithNumSegments", "SparseSegmentMeanWithNumSegments", "SparseSegmentSqrtNWithNumSegments" }
            .Select(type => new GradientCase(type, [Any(4, 2), Ints(3, 0, 3), Ints(0, 0, 2), Int(3)])),
        new("NthElement", [Any(2, 4), Int(1)]),
        new("TopKV2", [Any(2, 4), Int(2)]),
        new("TopK", [Any(2, 4)], ("k", 2)),
    ];

    private static IEnumerable<GradientCase> Shapes() =>
    [
        new("Reshape", [Any(2, 3), Ints(3, 2)]),
        new("ExpandDims", [Any(2, 3), Int(1)]),
        new("Squeeze", [Any(2, 1, 3)]),
        new("Transpose", [Any(2, 3), Ints(1, 0)]),
        new("Pack", [Any(2, 3), Other(2, 3)], ("axis", 1)),
        new("Unpack", [Any(2, 3)], ("num", 3), ("axis", 1)),
        new("Split", [Int(1), Any(2, 4)], ("num_split", 2)),
        new("SplitV", [Any(2, 4), Ints(1, 3), Int(1)], ("num_split", 2)),
        new("Concat", [Int(1), Any(2, 3), Other(2, 1)]),
        new("ConcatV2", [Any(2, 3), Other(2, 1), Int(-1)]),
        new("Slice", [Any(3, 4), Ints(1, 0), Ints(2, 3)]),
        new("StridedSlice", [Any(3, 4), Ints(2, 1), Ints(0, 4), Ints(-1, 2)], ("end_mask", 1)),
        new("StridedSliceGrad", [Ints(3, 4), Ints(0, 1), Ints(3, 4), Ints(2, 2), Any(2, 2)]),
        new("Pad", [Any(2, 3), Whole([2, 2], 1, 0, 0, 2)]),
        new("PadV2", [Any(2, 3), Whole([2, 2], 1, 0, 0, 2), Of([], 3).Fixed()]),
        new("MirrorPad", [Any(2, 3), Whole([2, 2], 1, 0, 0, 2)], ("mode", "REFLECT")),
        new("MirrorPadGrad", [Any(3, 5), Whole([2, 2], 1, 0, 0, 2)], ("mode", "REFLECT")),
        new("Tile", [Any(2, 3), Ints(2, 1)]),
        new("BroadcastTo", [Any(2, 1), Ints(4, 2, 3)]),
        new("Fill", [Ints(2, 3), Any()]),
        new("Diag", [Any(3)]),
        new("DiagPart", [Any(3, 3)]),
        new("MatrixDiag", [Any(2, 3)]),
        new("MatrixDiagPart", [Any(2, 3)]),
        new("MatrixBandPart", [Any(3, 3), Longs([], 1), Longs([], 0)]),
        new("MatrixSetDiag", [Any(2, 3, 4), Other(2, 3)]),
        .. new[] { "MatrixDiagV2", "MatrixDiagV3" }.Select(type => new GradientCase(type, [Any(2, 3), Ints(-1, 0), Int(3), Int(3), Of([], 0.5).Fixed()])),
        .. new[] { "MatrixDiagPartV2", "MatrixDiagPartV3" }.Select(type => new GradientCase(type, [Any(3, 4), Ints(-1, 1), Of([], 0.5).Fixed()])),
        .. new[] { "MatrixSetDiagV2", "MatrixSetDiagV3" }.Select(type => new GradientCase(type, [Any(3, 4), Other(3), Int(1)])),
        new("ConjugateTranspose", [Any(2, 3), Ints(1, 0)]),
        new("Reverse", [Any(2, 3), Bools([2], false, true)]),
        new("ReverseV2", [Any(2, 3), Ints(1)]),
        new("ReverseSequence", [Any(2, 4), Longs([2], 3, 2)], ("seq_dim", 1), ("batch_dim", 0)),
        new("Roll", [Any(2, 4), Ints(3), Ints(1)]),
        new("SpaceToBatch", [Any(1, 4, 2, 1), Whole([2, 2], 0, 0, 1, 1)], ("block_size", 2)),
        new("BatchToSpace", [Any(4, 2, 2, 1), Whole([2, 2], 0, 0, 1, 1)], ("block_size", 2)),
        new("SpaceToBatchND", [Any(2, 4), Ints(2), Whole([1, 2], 0, 0)]),
        new("BatchToSpaceND", [Any(2, 3), Ints(2), Whole([1, 2], 0, 1)]),
        new("SpaceToDepth", [Any(1, 2, 4, 1)], ("block_size", 2)),
        new("DepthToSpace", [Any(1, 1, 2, 4)], ("block_size", 2)),
        new("ExtractImagePatches", [Any(2, 3, 4, 2)], ("ksizes", new[] { 1, 2, 2, 1 }), ("strides", new[] { 1, 1, 2, 1 }), ("rates", new[] { 1, 1, 1, 1 }), ("padding", "SAME")),
    ];

    private static IEnumerable<GradientCase> Places() =>
    [
        new("Gather", [Any(3, 2), Ints(2, 0, 2)]),
        new("GatherV2", [Any(3, 2), Ints(2, 0, 2), Int(0)]),
        new("GatherV2", [Any(3, 4), Ints(2, 0, 2), Int(1)]) { Label = "of columns" },
        new("GatherNd", [Any(2, 3), Whole([2, 2], 1, 2, 1, 2)]),
        new("GatherNd", [Any(2, 3), Whole([2, 1], 1, 1)]) { Label = "of rows" },
        new("DynamicPartition", [Any(4, 2), Ints(1, 0, 1, 0)], ("num_partitions", 2)),
        .. new[] { "DynamicStitch", "ParallelDynamicStitch" }.Select(type => new GradientCase(type, [Ints(1, 0), Ints(2), Any(2, 2), Other(1, 2)], ("N", 2))),
        new("ScatterNd", [Whole([3, 1], 2, 0, 2), Any(3, 2), Ints(4, 2)]),
        .. new[] { "ScatterNdNonAliasingAdd", "TensorScatterAdd", "TensorScatterSub", "TensorScatterUpdate", "TensorScatterMax", "TensorScatterMin" }
            .Select(type => new GradientCase(type, [Any(4, 2), Whole([2, 1], 2, 0), Other(2, 2)])),
        new("SparseToDense", [Whole([2, 2], 0, 1, 1, 2), Ints(2, 3), Any(2), Of([], 0.3)]),
        new("SparseFillEmptyRows", [Longs([2, 2], 0, 1, 2, 0), Any(2), Longs([2], 4, 2), Of([], 0.3)]),
        new("SparseTensorDenseMatMul", [Longs([3, 2], 0, 1, 1, 0, 2, 1), Any(3), Longs([2], 3, 2), Other(2, 2)]),
        new("SparseTensorDenseMatMul", [Longs([3, 2], 0, 1, 1, 0, 2, 1), Any(3), Longs([2], 3, 2), Other(2, 3)], ("adjoint_a", true), ("adjoint_b", true)) { Label = "turned" },
        new("SparseReorder", [Longs([3, 2], 1, 0, 0, 2, 0, 1), Any(3), Longs([2], 2, 3)]),
        new("SparseAdd", [Longs([2, 2], 0, 1, 1, 2), Any(2), Longs([2], 2, 3), Longs([3, 2], 0, 0, 0, 1, 1, 1), Other(3), Longs([2], 2, 3), Of([], 0).Fixed()]),
        new("SparseTensorDenseAdd", [Longs([3, 2], 0, 1, 1, 2, 0, 1), Any(3), Longs([2], 2, 3), Other(2, 3)]),
        new("SparseReduceSum", [Longs([3, 2], 0, 1, 1, 0, 1, 2), Any(3), Longs([2], 2, 3), Ints(-1)]),
        new("SparseReduceSum", [Longs([3, 2], 0, 1, 1, 0, 1, 2), Any(3), Longs([2], 2, 3), Ints(0)], ("keep_dims", true)) { Label = "kept" },
        new("SparseSlice", [Longs([3, 2], 0, 1, 1, 0, 1, 2), Any(3), Longs([2], 2, 3), Longs([2], 0, 1), Longs([2], 2, 2)]),
        .. new[] { "SparseDenseCwiseMul", "SparseDenseCwiseDiv" }.SelectMany(type => new GradientCase[]
        {
            new(type, [Longs([3, 2], 0, 1, 1, 0, 1, 1), Any(3), Longs([2], 2, 3), Other(2, 3)]),
            new(type, [Longs([3, 2], 0, 1, 1, 0, 1, 1), Any(3), Longs([2], 2, 3), Other(3)]) { Label = "of a row" },
            new(type, [Longs([3, 2], 0, 1, 1, 0, 1, 1), Any(3), Longs([2], 2, 3), Other(2, 1)]) { Label = "of a column" },
        }),
        new("SparseSoftmax", [Longs([4, 2], 0, 1, 0, 2, 1, 0, 1, 2), Any(4), Longs([2], 2, 3)]),
    ];
}
