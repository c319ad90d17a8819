using Reproductions.Runtime.Formats.Records;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Gives the records of TFRecord files.</summary>
internal sealed class RecordReader(string name, string compression) : ReaderState(name)
{
    protected override IEnumerable<(string Key, byte[] Value)> Records(string work)
    {
        using var reader = TfRecordReader.Open(work, compression switch { "ZLIB" => RecordCompression.Zlib, "GZIP" => RecordCompression.Gzip, _ => RecordCompression.None });
        while (reader.TryRead(out var record))
        {
            yield return (Key(work, reader.RecordOffset), record);
        }
    }
}
