using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Readers;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Parts of one length of files, one string scalar each, file after file.</summary>
internal class FixedLengthRecordDataset : DatasetMaker
{
    public override string SignatureText => "FixedLengthRecordDataset(filenames:string, header_bytes:int64, record_bytes:int64, footer_bytes:int64, buffer_size:int64) -> (handle:variant) | | is_stateful";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var files = FileNames.Read(c);
        var (header, record, footer) = (c.Input(1).Value<long>(), c.Input(2).Value<long>(), c.Input(3).Value<long>());
        if (header < 0 || footer < 0 || c.Input(4).Value<long>() < 0)
        {
            throw new InvalidArgumentError($"`{(header < 0 ? "header_bytes" : footer < 0 ? "footer_bytes" : "buffer_size")}` must be >= 0");
        }

        if (record <= 0)
        {
            throw new InvalidArgumentError("`record_bytes` must be > 0");
        }

        var compression = c.InputCount > 5 ? FileNames.Compression(c, 5) : "";
        return () => files.SelectMany(file => Parts(file, header, record, footer, compression));
    }

    private static IEnumerable<Tensor[]> Parts(string file, long header, long record, long footer, string compression)
    {
        var body = compression.Length == 0 && File.Exists(file) ? new FileInfo(file).Length - header - footer : 0;
        if (body % record != 0)
        {
            throw new InvalidArgumentError(
                $"Excepted remaining file size to be a multiple of record length: '{file}' has {body} bytes between a header of {header} and a footer of {footer} bytes, which is not an exact multiple of the record length ({record} bytes).");
        }

        return FixedLengthReader.Parts(file, header, record, footer, 0, compression).Select(p => new[] { Tensor.FromByteStrings(Shape.Scalar, [p]) });
    }
}
