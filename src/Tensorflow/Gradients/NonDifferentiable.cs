using System.Collections.Frozen;

namespace Tensorflow;

/// <summary>Op types whose gradient is none by definition: the search stops there without an error.</summary>
internal static class NonDifferentiable
{
    /// <summary>The op types (spec C.5).</summary>
    public static FrozenSet<string> Types { get; } = FrozenSet.ToFrozenSet(
    [
        "Less", "LessEqual", "Greater", "GreaterEqual", "Equal", "ApproximateEqual", "NotEqual",
        "LogicalAnd", "LogicalOr", "LogicalNot", "Range", "LinSpace",
        "Const", "ConcatOffset", "EditDistance", "ZerosLike", "OnesLike", "StopGradient", "InvertPermutation",
        "Shape", "ShapeN", "Rank", "Size", "BroadcastGradientArgs", "OneHot",
        "RandomStandardNormal", "TruncatedNormal", "ParameterizedTruncatedNormal", "RandomUniform", "Multinomial",
        "Assign", "AssignAdd", "AssignSub",
        "ScatterAdd", "ScatterSub", "ScatterMul", "ScatterDiv", "ScatterUpdate", "ScatterNdUpdate", "ScatterNdAdd", "ScatterNdSub",
        "AudioSummary", "AudioSummaryV2", "HistogramSummary", "ImageSummary", "MergeSummary", "ScalarSummary", "TensorSummary", "TensorSummaryV2",
        "BitwiseAnd", "BitwiseOr", "BitwiseXor", "Invert", "PopulationCount", "LeftShift", "RightShift",
        "FIFOQueue", "FIFOQueueV2", "PaddingFIFOQueue", "PaddingFIFOQueueV2", "PriorityQueue", "PriorityQueueV2", "RandomShuffleQueue", "RandomShuffleQueueV2",
        "QueueClose", "QueueCloseV2", "QueueDequeue", "QueueDequeueV2", "QueueDequeueMany", "QueueDequeueManyV2", "QueueDequeueUpTo", "QueueDequeueUpToV2",
        "QueueEnqueue", "QueueEnqueueV2", "QueueEnqueueMany", "QueueEnqueueManyV2", "QueueSize", "QueueSizeV2",
        "TensorArray", "TensorArrayGrad", "TensorArraySize", "TensorArrayClose",
        "TensorArrayV2", "TensorArrayGradV2", "TensorArraySizeV2", "TensorArrayCloseV2",
        "TensorArrayV3", "TensorArrayGradV3", "TensorArrayGradWithShape", "TensorArraySizeV3", "TensorArrayCloseV3",
        "HashTable", "HashTableV2", "MutableHashTable", "MutableHashTableV2", "MutableHashTableOfTensors", "MutableHashTableOfTensorsV2",
        "MutableDenseHashTable", "MutableDenseHashTableV2", "InitializeTable", "InitializeTableV2", "InitializeTableFromTextFile", "InitializeTableFromTextFileV2",
        "LookupTableFind", "LookupTableFindV2", "LookupTableInsert", "LookupTableInsertV2", "LookupTableSize", "LookupTableSizeV2",
        "StatelessMultinomial", "StatelessRandomNormal", "StatelessRandomUniform", "StatelessRandomUniformInt", "StatelessTruncatedNormal",
        "DenseToDenseSetOperation", "DenseToSparseSetOperation", "SparseToSparseSetOperation", "SparseAddGrad", "SparseConcat",
        "TensorListConcatLists", "TensorListElementShape", "TensorListLength", "TensorListPushBackBatch",
        "Stack", "StackV2", "StackPush", "StackPushV2", "StackPop", "StackPopV2", "StackClose", "StackCloseV2",
        "GetSessionHandle", "GetSessionHandleV2", "GetSessionTensor", "DeleteSessionTensor",
        "ReduceJoin", "StringJoin", "StringSplit", "AsString", "EncodeBase64", "DecodeBase64", "StringToHashBucket",
        "StringToHashBucketFast", "StringToHashBucketStrong", "DecodeRaw", "ParseTensor", "SerializeTensor", "StringToNumber", "VariableShape", "VarIsInitializedOp",
    ]);
}
