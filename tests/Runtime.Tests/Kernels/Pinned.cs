using System.Numerics;
using System.Runtime.InteropServices;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>An array that kernels can point into: the collector does not move it.</summary>
internal sealed unsafe class Pinned<T>
    where T : unmanaged
{
    public Pinned(long count) => Values = GC.AllocateArray<T>((int)count, pinned: true);

    public T[] Values { get; }

    public static implicit operator T*(Pinned<T> pinned) => (T*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned.Values, 0);
}

/// <summary>Makes pinned arrays.</summary>
internal static class Pinned
{
    public static Pinned<T> Of<T>(params T[] values)
        where T : unmanaged
    {
        var pinned = new Pinned<T>(values.Length);
        values.CopyTo(pinned.Values, 0);
        return pinned;
    }

    /// <summary>Numbers in -1 .. 1 (small integers for integer types), the same for one seed.</summary>
    public static Pinned<T> Random<T>(long count, int seed)
        where T : unmanaged, INumberBase<T>
    {
        var random = new Random(seed);
        var pinned = new Pinned<T>(count);
        for (var i = 0L; i < count; i++)
        {
            var value = random.NextDouble() * 2 - 1;
            pinned.Values[i] = T.CreateTruncating(typeof(T) == typeof(int) || typeof(T) == typeof(long) ? Math.Round(value * 10) : value);
        }

        return pinned;
    }
}
