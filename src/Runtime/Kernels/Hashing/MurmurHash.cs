using System.Buffers.Binary;

namespace Reproductions.Runtime.Kernels.Hashing;

/// <summary>MurmurHash64A (Austin Appleby), which TensorFlow calls Hash64 (core/lib/hash/hash.cc). Pure functions.</summary>
public static class MurmurHash
{
    /// <summary>The seed of TensorFlow's Hash64 where none is given.</summary>
    public const ulong TensorFlowSeed = 0xDECAFCAFFE;

    private const ulong Multiplier = 0xC6A4A7935BD1E995;
    private const int Shift = 47;

    /// <summary>The hash of <paramref name="data"/>, of any length in bytes.</summary>
    public static ulong Hash64(ReadOnlySpan<byte> data, ulong seed = TensorFlowSeed)
    {
        var hash = seed ^ ((ulong)data.Length * Multiplier);
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(data) * Multiplier;
            hash = (hash ^ ((word ^ (word >> Shift)) * Multiplier)) * Multiplier;
        }

        if (!data.IsEmpty)
        {
            Span<byte> last = stackalloc byte[sizeof(ulong)];
            last.Clear();
            data.CopyTo(last);
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(last)) * Multiplier;
        }

        hash = (hash ^ (hash >> Shift)) * Multiplier;
        return hash ^ (hash >> Shift);
    }
}
