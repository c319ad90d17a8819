using System.IO.Compression;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>What compressed strings hold: ZLIB, GZIP or, with no type, as they are.</summary>
internal sealed class DecodeCompressed : StringMap
{
    /// <summary>The largest result of one string, in bytes.</summary>
    private const int MaxBytes = 1 << 30;

    public override string SignatureText => "DecodeCompressed(bytes:string) -> (output:string) | compression_type:string=''";

    protected override byte[] Map(KernelContext c, byte[] value)
    {
        var type = c.Node.Text("compression_type");
        if (type.Length == 0)
        {
            return value;
        }

        using var source = new MemoryStream(value, writable: false);
        using Stream inflated = type switch
        {
            "ZLIB" => new ZLibStream(source, CompressionMode.Decompress),
            "GZIP" => new GZipStream(source, CompressionMode.Decompress),
            _ => throw new InvalidArgumentError($"Only ZLIB, GZIP or NONE are supported compressions. Got: {type}"),
        };
        try
        {
            using var target = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = inflated.Read(buffer)) > 0;)
            {
                target.Write(buffer, 0, read);
                if (target.Length > MaxBytes)
                {
                    throw new InvalidArgumentError($"A compressed string of {value.Length} bytes holds more than {MaxBytes} bytes.");
                }
            }

            return target.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new DataLossError($"inflate() failed on a string of {value.Length} bytes: {e.Message}", e);
        }
    }
}
