using System.Buffers.Binary;
using Reproductions.Runtime.Formats;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Files with a few random faults. Half of those that keep their length get right checksums, so that readers look further.</summary>
internal sealed class Mutant
{
    private static readonly byte[] Extremes = [0x00, 0x01, 0x7f, 0x80, 0xff];

    private readonly byte[] _original;
    private readonly List<(int Start, int End)> _seals;

    public Mutant(byte[] original)
    {
        _original = original;
        _seals = FindSeals(original);
    }

    /// <summary>How many checksums the file has.</summary>
    public int Seals => _seals.Count;

    /// <summary>The mutant of a seed: one to four faults.</summary>
    public byte[] Of(int seed)
    {
        var random = new Random(seed);
        var bytes = (byte[])_original.Clone();
        for (var faults = random.Next(1, 5); faults > 0 && bytes.Length > 0; faults--)
        {
            bytes = Damage(bytes, random);
        }

        if (bytes.Length == _original.Length && random.Next(2) == 0)
        {
            foreach (var (start, end) in _seals)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(end), Crc32C.Mask(Crc32C.Compute(bytes.AsSpan(start, end - start))));
            }
        }

        return bytes;
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(10))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 9))..]];
            case 2:
                return [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + random.Next(1, 9))], .. bytes[at..]];
            case < 6:
                bytes[at] = Extremes[random.Next(Extremes.Length)];
                return bytes;
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
        }
    }

    // Blocks of tables and parts of records follow each other, each with its masked CRC-32C behind it.
    private static List<(int Start, int End)> FindSeals(byte[] bytes)
    {
        List<(int, int)> seals = [];
        var start = 0;
        for (var end = 1; end + sizeof(uint) <= bytes.Length; end++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end)) == Crc32C.Mask(Crc32C.Compute(bytes.AsSpan(start, end - start))))
            {
                seals.Add((start, end));
                start = end + sizeof(uint);
                end = start;
            }
        }

        return seals;
    }
}
