namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>What a path turned out to be.</summary>
public enum InspectionKind
{
    /// <summary>Nothing that is known here.</summary>
    Unknown,

    /// <summary>A checkpoint of index and data files.</summary>
    CheckpointV2,

    /// <summary>A checkpoint of the first version: one table a shard.</summary>
    CheckpointV1,

    /// <summary>A MetaGraphDef, binary or text.</summary>
    MetaGraph,

    /// <summary>A GraphDef, binary or text.</summary>
    Graph,

    /// <summary>A SavedModel's folder, or its proto.</summary>
    SavedModel,

    /// <summary>A TensorBoard log.</summary>
    Events,

    /// <summary>A TFRecord file of other records.</summary>
    TfRecord,
}
