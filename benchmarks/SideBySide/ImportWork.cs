using System.IO.Compression;
using System.Formats.Tar;
using Reproductions.Fixtures;
using static Tensorflow.Binding;

namespace Reproductions.Benchmarks;

/// <summary>Imports TensorFlow's .meta of 10,917 nodes.</summary>
internal sealed class ImportWork : IWork
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("side-by-side");
    private readonly string _meta;

    public ImportWork()
    {
        _meta = Path.Combine(_folder.FullName, "model.meta");
        using var archive = new TarReader(new GZipStream(File.OpenRead(Path.Combine(Repository.TestData, "formats", "formats.tar.gz")), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith("meta/nodes_11000/model.meta.gz", StringComparison.Ordinal))
            {
                using var target = File.Create(_meta);
                new GZipStream(entry.DataStream!, CompressionMode.Decompress).CopyTo(target);
                return;
            }
        }

        throw new FileNotFoundException("The corpus of formats has no meta/nodes_11000.");
    }

    public string Name => "import-11000";

    public string Unit => "ms";

    public double Figure(double seconds) => seconds * 1000;

    public double Run()
    {
        var graph = tf.Graph().as_default();
        tf.train.import_meta_graph(_meta);
        graph.Exit();
        return double.NaN;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
