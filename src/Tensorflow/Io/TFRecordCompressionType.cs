namespace Tensorflow;

/// <summary>How a TFRecord file is packed.</summary>
public enum TFRecordCompressionType
{
    /// <summary>Not at all.</summary>
    NONE = 0,

    /// <summary>As zlib streams (RFC 1950).</summary>
    ZLIB = 1,

    /// <summary>As gzip streams (RFC 1952).</summary>
    GZIP = 2,
}
