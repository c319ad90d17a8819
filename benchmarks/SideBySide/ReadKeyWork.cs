using System.Text;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TensorBundle;
using Tensorflow;
using Tensorflow.Checkpoint;

namespace Reproductions.Benchmarks;

/// <summary>Opens a checkpoint of 10 GB (a sparse file) and reads one scalar that lies behind the large tensor.</summary>
internal sealed class ReadKeyWork : IWork
{
    private const long LargeBytes = 10L << 30;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("side-by-side");

    public ReadKeyWork()
    {
        var value = BitConverter.GetBytes(7f);
        using (var data = File.Create(BundleNames.Data(Prefix, 0, 1)))
        {
            data.SetLength(LargeBytes);
            data.Position = LargeBytes;
            data.Write(value);
        }

        var large = new BundleEntryProto { Dtype = DataType.DtFloat, Shape = Dims(LargeBytes / sizeof(float)), Size = LargeBytes };
        var small = new BundleEntryProto { Dtype = DataType.DtFloat, Shape = Dims(), Offset = LargeBytes, Size = value.Length, Crc32C = Crc32C.Mask(Crc32C.Compute(value)) };
        IndexFile.Write(BundleNames.Index(Prefix), 1, [new(Encoding.UTF8.GetBytes("large"), large), new(Encoding.UTF8.GetBytes("small"), small)]);
    }

    public string Name => "read-1-key";

    public string Unit => "ms";

    private string Prefix => Path.Combine(_folder.FullName, "model");

    public double Figure(double seconds) => seconds * 1000;

    public double Run()
    {
        using var reader = new CheckpointReader(Prefix);
        return (float)reader.get_tensor("small") == 7 ? double.NaN : throw new InvalidOperationException("Another value was read.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static TensorShapeProto Dims(params long[] dims)
    {
        var shape = new TensorShapeProto();
        shape.Dim.AddRange(dims.Select(d => new TensorShapeProto.Types.Dim { Size = d }));
        return shape;
    }
}
