namespace Tensorflow;

/// <summary>The bytes of a buffer. Buffers over one handle share them.</summary>
internal sealed class BufferRecord
{
    /// <summary>The bytes; replaced as a whole, never changed.</summary>
    public byte[] Bytes { get; set; } = [];
}
