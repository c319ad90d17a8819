using Tensorflow.Util;

namespace Tensorflow;

/// <summary>Holds the bytes of a <see cref="Buffer"/>.</summary>
public sealed class SafeBufferHandle : SafeTensorflowHandle
{
    internal SafeBufferHandle(BufferRecord target)
        : base(target)
    {
    }
}
