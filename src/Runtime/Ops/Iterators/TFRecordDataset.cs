using Reproductions.Runtime.Formats.Records;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The records of TFRecord files, one string scalar a record, file after file. A file is opened when its first record is asked for.</summary>
/// <remarks>Follows tensorflow/core/kernels/data/reader_dataset_ops.cc. An unknown compression means none, as there.</remarks>
internal sealed class TFRecordDataset : DatasetMaker
{
    public override string SignatureText => "TFRecordDataset(filenames:string, compression_type:string, buffer_size:int64) -> (handle:variant) | | is_stateful";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        if (c.Input(0).Shape.Rank > 1)
        {
            throw new InvalidArgumentError("`filenames` must be a scalar or a vector.");
        }

        if (c.Input(2).Value<long>() < 0)
        {
            throw new InvalidArgumentError("`buffer_size` must be >= 0 (0 == no buffering)");
        }

        var files = new string[c.Input(0).Count];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = c.Input(0).TextAt(i);
        }

        var compression = c.Input(1).TextAt(0) switch
        {
            "ZLIB" => RecordCompression.Zlib,
            "GZIP" => RecordCompression.Gzip,
            _ => RecordCompression.None,
        };
        return () => files.SelectMany(file => Records(file, compression));
    }

    private static IEnumerable<Tensor[]> Records(string file, RecordCompression compression)
    {
        using var reader = TfRecordReader.Open(file, compression);
        while (reader.TryRead(out var record))
        {
            yield return [Tensor.FromByteStrings(Shape.Scalar, [record])];
        }
    }
}
