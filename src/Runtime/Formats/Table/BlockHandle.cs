namespace Reproductions.Runtime.Formats.Table;

/// <summary>Where a block is: byte offset in the file, and bytes without the five of its trailer.</summary>
internal readonly record struct BlockHandle(ulong Offset, ulong Size)
{
    /// <summary>The largest number of bytes that two handles take in the footer.</summary>
    public const int MaxPairBytes = 40;

    /// <summary>Reads two varints.</summary>
    public static bool TryRead(ref Wire wire, out BlockHandle handle)
    {
        handle = default;
        if (!wire.TryVarint(out var offset) || !wire.TryVarint(out var size))
        {
            return false;
        }

        handle = new BlockHandle(offset, size);
        return true;
    }
}
