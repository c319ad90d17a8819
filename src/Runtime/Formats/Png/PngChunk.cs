using System.Buffers.Binary;
using Reproductions.Runtime.Formats.Records;

namespace Reproductions.Runtime.Formats.Png;

/// <summary>One chunk of a PNG, in place: length u32 BE, type 4, data, CRC-32 u32 BE.</summary>
internal readonly ref struct PngChunk
{
    /// <summary>IHDR.</summary>
    public const uint Header = 0x49484452;

    /// <summary>PLTE.</summary>
    public const uint Colors = 0x504C5445;

    /// <summary>tRNS.</summary>
    public const uint Transparent = 0x74524E53;

    /// <summary>IDAT.</summary>
    public const uint Pixels = 0x49444154;

    /// <summary>IEND.</summary>
    public const uint Last = 0x49454E44;

    private const int HeadSize = 8;
    private const uint LowerCase = 0x20;

    private PngChunk(uint type, ReadOnlySpan<byte> data, int end, bool isWhole, bool isDamaged)
    {
        Type = type;
        Data = data;
        End = end;
        IsWhole = isWhole;
        IsDamaged = isDamaged;
    }

    /// <summary>The type's four letters as a number.</summary>
    public uint Type { get; }

    /// <summary>The data; empty when the file is cut.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Where the next chunk starts in the file, in bytes.</summary>
    public int End { get; }

    /// <summary>False when the file ends within.</summary>
    public bool IsWhole { get; }

    /// <summary>True when the checksum differs.</summary>
    public bool IsDamaged { get; }

    /// <summary>True when a reader must understand the chunk: its type's first letter is a capital.</summary>
    public bool IsCritical => ((Type >> 24) & LowerCase) == 0;

    /// <summary>The chunk at byte <paramref name="at"/>; false where no length and type of letters stand.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, int at, out PngChunk chunk)
    {
        chunk = default;
        if (file.Length - at < HeadSize)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        var letters = file.Slice(at + 4, 4);
        foreach (var letter in letters)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return false;
            }
        }

        var type = BinaryPrimitives.ReadUInt32BigEndian(letters);
        var rest = file[(at + HeadSize)..];
        if (length + sizeof(uint) > (ulong)rest.Length)
        {
            chunk = new PngChunk(type, [], file.Length, isWhole: false, isDamaged: false);
            return true;
        }

        var data = rest[..(int)length];
        var sum = BinaryPrimitives.ReadUInt32BigEndian(rest[(int)length..]);
        var isDamaged = Checksums.Crc32(Checksums.Crc32(0, letters), data) != sum;
        chunk = new PngChunk(type, data, at + HeadSize + (int)length + sizeof(uint), isWhole: true, isDamaged);
        return true;
    }
}
