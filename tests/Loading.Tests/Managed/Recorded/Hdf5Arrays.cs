using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// The float32 arrays of a small HDF5 file whose data sets lie in one piece each, by their number of elements: enough for the weights that Keras wrote, whose
/// sizes all differ. A data layout message is version 3, class 1 (contiguous), then the address and the size in bytes, 8 bytes each, little-endian.
/// </summary>
internal static class Hdf5Arrays
{
    private const int MessageLength = 18;

    /// <summary>The arrays of <paramref name="path"/>.</summary>
    public static IReadOnlyDictionary<int, float[]> Read(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var arrays = new Dictionary<int, float[]>();
        for (var i = 0; i + MessageLength <= bytes.Length; i++)
        {
            if (bytes[i] != 3 || bytes[i + 1] != 1)
            {
                continue;
            }

            var address = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i + 2)..]);
            var size = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i + 10)..]);
            if (address > 0 && size > 0 && size % sizeof(float) == 0 && address < (ulong)bytes.Length && size <= (ulong)bytes.Length - address)
            {
                arrays.Add((int)size / sizeof(float), MemoryMarshal.Cast<byte, float>(bytes.Slice((int)address, (int)size)).ToArray());
            }
        }

        return arrays;
    }
}
