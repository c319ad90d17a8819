namespace Reproductions.Runtime.Formats;

/// <summary>The order of byte strings, byte by byte without sign, the shorter first. Thread-safe: it holds no state.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    /// <summary>The only instance.</summary>
    public static ByteOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
