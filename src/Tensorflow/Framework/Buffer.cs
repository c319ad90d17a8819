namespace Tensorflow;

/// <summary>Bytes, such as a serialized graph: what the C API passes protos in.</summary>
public sealed class Buffer
{
    private readonly SafeBufferHandle _handle;

    /// <summary>Makes an empty buffer.</summary>
    public Buffer()
        : this(new SafeBufferHandle(new BufferRecord()))
    {
    }

    /// <summary>Makes another face of the buffer that <paramref name="handle"/> holds.</summary>
    public Buffer(SafeBufferHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _handle = handle;
    }

    /// <summary>Makes a buffer of a copy of <paramref name="data"/>.</summary>
    public Buffer(byte[] data)
        : this(new SafeBufferHandle(new BufferRecord { Bytes = (byte[])data.Clone() }))
    {
    }

    /// <summary>The bytes as a stream that reads them without a copy.</summary>
    public MemoryStream DangerousMemoryBlock => new(Bytes, writable: false);

    /// <summary>Number of bytes.</summary>
    public ulong Length => (ulong)Bytes.Length;

    internal byte[] Bytes => _handle.Target<BufferRecord>().Bytes;

    public static implicit operator SafeBufferHandle(Buffer buffer) => buffer._handle;

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => (byte[])Bytes.Clone();

    /// <summary>Lets the bytes go; the buffer cannot be used any more.</summary>
    public void Release() => _handle.Dispose();

    /// <summary>How many bytes it holds.</summary>
    public override string ToString() => _handle.IsClosed ? "Buffer, released" : $"Buffer, {Length} bytes";
}
