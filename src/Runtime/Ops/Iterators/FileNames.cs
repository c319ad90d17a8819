using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>What the datasets of files have in common.</summary>
internal static class FileNames
{
    /// <summary>The names at input 0.</summary>
    public static string[] Read(KernelContext c)
    {
        if (c.Input(0).Shape.Rank > 1)
        {
            throw new InvalidArgumentError("`filenames` must be a scalar or a vector.");
        }

        return [.. Enumerable.Range(0, (int)c.Input(0).Count).Select(i => c.Input(0).TextAt(i))];
    }

    /// <summary>The compression at an input.</summary>
    /// <exception cref="InvalidArgumentError">It is unknown.</exception>
    public static string Compression(KernelContext c, int index)
    {
        var name = c.Input(index).TextAt(0);
        return name is "" or "ZLIB" or "GZIP" ? name : throw new InvalidArgumentError("Unsupported compression_type.");
    }
}
