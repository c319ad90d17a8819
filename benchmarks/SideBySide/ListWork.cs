using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;
using Tensorflow.Checkpoint;
using HostTensor = Reproductions.Runtime.Tensors.Tensor;

namespace Reproductions.Benchmarks;

/// <summary>Opens a checkpoint of 100,000 keys and lists keys, types and shapes.</summary>
internal sealed class ListWork : IWork
{
    private const int Keys = 100_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("side-by-side");

    public ListWork()
    {
        using var writer = new BundleWriter(Prefix);
        for (var i = 0; i < Keys; i++)
        {
            writer.Add($"model/layer_{i / 100:000}/weights_{i % 100:00}", HostTensor.Scalar((float)i));
        }

        writer.Finish();
    }

    public string Name => "list-100000";

    public string Unit => "ms";

    private string Prefix => Path.Combine(_folder.FullName, "model");

    public double Figure(double seconds) => seconds * 1000;

    public double Run()
    {
        using var reader = new CheckpointReader(Prefix);
        return reader.VariableToShapeMap.Count + reader.VariableToDataTypeMap.Count == 2 * Keys
            ? double.NaN
            : throw new InvalidOperationException("Keys are missing.");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
