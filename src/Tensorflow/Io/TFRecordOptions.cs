using Reproductions.Runtime.Formats.Records;

namespace Tensorflow;

/// <summary>How a TFRecord file is packed. Immutable.</summary>
public class TFRecordOptions(TFRecordCompressionType compression_type = TFRecordCompressionType.NONE)
{
    /// <summary>The compression.</summary>
    public TFRecordCompressionType compression_type { get; } = compression_type;

    internal RecordCompression Compression => compression_type switch
    {
        TFRecordCompressionType.GZIP => RecordCompression.Gzip,
        TFRecordCompressionType.ZLIB => RecordCompression.Zlib,
        _ => RecordCompression.None,
    };
}
