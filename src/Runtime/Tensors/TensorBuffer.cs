using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reproductions.Runtime.Tensors;

/// <summary>The memory of one or more tensors (views share it): pinned bytes, or an array of objects.</summary>
/// <remarks>Only the executor counts references; a buffer that no executor owns is left to the garbage collector.</remarks>
public sealed unsafe class TensorBuffer
{
    private readonly byte[]? _pinned;

    internal TensorBuffer(long bytes)
    {
        _pinned = GC.AllocateUninitializedArray<byte>((int)bytes + Tensor.Alignment, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_pinned));
        Address = (byte*)((address + (Tensor.Alignment - 1)) & ~(nuint)(Tensor.Alignment - 1));
        ByteCount = bytes;
    }

    internal TensorBuffer(object?[] objects)
    {
        Objects = objects;
    }

    /// <summary>Address of the first byte, aligned to <see cref="Tensor.Alignment"/>; null for objects.</summary>
    internal byte* Address { get; }

    /// <summary>Bytes that the buffer holds; 0 for objects.</summary>
    internal long ByteCount { get; }

    /// <summary>The elements of a string, resource or variant tensor.</summary>
    internal object?[]? Objects { get; }

    /// <summary>True while a variable owns the buffer and may write it in place: whoever keeps the value must copy it.</summary>
    internal bool OwnedByVariable { get; set; }

    /// <summary>True while an executor's pool owns the buffer: it comes back when <see cref="References"/> falls to 0.</summary>
    internal bool Pooled { get; set; }

    /// <summary>Slots of running steps that hold a pooled buffer. Kept by the executor alone.</summary>
    internal int References { get; set; }

    /// <summary>The frame that keeps this buffer for the next run instead of giving it back to the pool; null for none.</summary>
    internal object? Home { get; set; }

    /// <summary>The pool's clock when the buffer was last given out.</summary>
    internal long LastUse { get; set; }

    /// <summary>The tensor that last used the whole buffer, for reuse without allocation.</summary>
    internal Tensor? Whole { get; set; }
}
