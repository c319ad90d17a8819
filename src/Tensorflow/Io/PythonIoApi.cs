namespace Tensorflow;

/// <summary>TFRecord files (python/lib/io/tf_record.py).</summary>
public class PythonIoApi
{
    /// <summary>Makes a writer of a file.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="options">The compression; null for none.</param>
    public TFRecordWriter TFRecordWriter(string path, TFRecordOptions options = null) => new(path, options);

    /// <summary>How a file is packed.</summary>
    public TFRecordOptions TFRecordOptions(TFRecordCompressionType compression_type = TFRecordCompressionType.NONE) => new(compression_type);

    /// <summary>The records of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The compression; null for none.</param>
    /// <exception cref="NotFoundError">The file is missing.</exception>
    /// <exception cref="DataLossError">A checksum is wrong, or the file ends inside a record; the records before it were given.</exception>
    public IEnumerable<byte[]> tf_record_iterator(string path, TFRecordOptions options = null)
    {
        using var reader = Reproductions.Runtime.Formats.Records.TfRecordReader.Open(path, (options ?? new TFRecordOptions()).Compression);
        foreach (var record in reader.Records())
        {
            yield return record;
        }
    }
}
