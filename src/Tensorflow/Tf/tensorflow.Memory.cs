namespace Tensorflow;

/// <content>Copies between arrays and memory at an address.</content>
public unsafe partial class tensorflow
{
    /// <summary>Copies <paramref name="size"/> bytes; the memory must not overlap.</summary>
    public void memcpy<T>(T* dst, void* src, ulong size)
        where T : unmanaged => System.Buffer.MemoryCopy(src, dst, size, size);

    /// <summary>Copies <paramref name="size"/> bytes; the memory must not overlap.</summary>
    public void memcpy<T>(void* dst, T* src, ulong size)
        where T : unmanaged => System.Buffer.MemoryCopy(src, dst, size, size);

    /// <summary>Copies <paramref name="size"/> bytes; the memory must not overlap.</summary>
    public void memcpy(void* dst, IntPtr src, ulong size) => System.Buffer.MemoryCopy(src.ToPointer(), dst, size, size);

    /// <summary>Copies <paramref name="size"/> bytes to the beginning of an array.</summary>
    /// <exception cref="ValueError">The array is shorter.</exception>
    public void memcpy<T>(T[] dst, IntPtr src, ulong size)
        where T : unmanaged
    {
        CheckLength(dst, size);
        fixed (T* target = dst)
        {
            System.Buffer.MemoryCopy(src.ToPointer(), target, size, size);
        }
    }

    /// <summary>Copies <paramref name="size"/> bytes to the beginning of an array.</summary>
    /// <exception cref="ValueError">The array is shorter, or the size is negative.</exception>
    public void memcpy<T>(T[] dst, IntPtr src, long size)
        where T : unmanaged => memcpy(dst, src, Unsigned(size));

    /// <summary>Copies <paramref name="size"/> bytes from the beginning of an array.</summary>
    /// <exception cref="ValueError">The array is shorter.</exception>
    public void memcpy<T>(IntPtr dst, T[] src, ulong size)
        where T : unmanaged
    {
        CheckLength(src, size);
        fixed (T* source = src)
        {
            System.Buffer.MemoryCopy(source, dst.ToPointer(), size, size);
        }
    }

    /// <summary>Copies <paramref name="size"/> bytes from the beginning of an array.</summary>
    /// <exception cref="ValueError">The array is shorter, or the size is negative.</exception>
    public void memcpy<T>(IntPtr dst, T[] src, long size)
        where T : unmanaged => memcpy(dst, src, Unsigned(size));

    private static void CheckLength<T>(T[] array, ulong size)
        where T : unmanaged
    {
        var bytes = (ulong)array.LongLength * (ulong)sizeof(T);
        if (size > bytes)
        {
            throw new ValueError($"Cannot copy {size} bytes to or from an array of {array.LongLength} {typeof(T).Name}, which has {bytes} bytes.");
        }
    }

    private static ulong Unsigned(long size) => size >= 0 ? (ulong)size : throw new ValueError($"Cannot copy {size} bytes: the size is negative.");
}
