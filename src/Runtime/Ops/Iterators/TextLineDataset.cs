using System.IO.Compression;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Readers;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The lines of files, one string scalar a line, file after file.</summary>
internal sealed class TextLineDataset : DatasetMaker
{
    public override string SignatureText => "TextLineDataset(filenames:string, compression_type:string, buffer_size:int64) -> (handle:variant) | | is_stateful";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        if (c.Input(2).Value<long>() < 0)
        {
            throw new InvalidArgumentError("`buffer_size` must be >= 0 (0 == default)");
        }

        var (files, compression) = (FileNames.Read(c), FileNames.Compression(c, 1));
        return () => files.SelectMany(file => Lines(file, compression));
    }

    private static IEnumerable<Tensor[]> Lines(string path, string compression)
    {
        using var file = new FileStream(FileErrors.OpenRead(path), FileAccess.Read, bufferSize: 1 << 16);
        using Stream stream = compression switch
        {
            "ZLIB" => new BufferedStream(new ZLibStream(file, CompressionMode.Decompress)),
            "GZIP" => new BufferedStream(new GZipStream(file, CompressionMode.Decompress)),
            _ => file,
        };
        foreach (var line in LineReader.Lines(stream))
        {
            yield return [Tensor.FromByteStrings(Shape.Scalar, [line])];
        }
    }
}
