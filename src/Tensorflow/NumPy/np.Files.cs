using System.IO.Compression;

namespace Tensorflow.NumPy;

/// <content>Files: <c>.npy</c> holds one array, <c>.npz</c> several.</content>
public partial class np
{
    /// <summary>The array of an <c>.npy</c> file.</summary>
    /// <exception cref="DataLossError">The file is not whole, or no such file.</exception>
    public static NDArray load(string file) => NpyFile.Read(File.ReadAllBytes(file), file);

    /// <summary>The arrays of an <c>.npz</c> file.</summary>
    public static NpzDictionary loadz(string file)
    {
        using var stream = File.OpenRead(file);
        return Archive(stream);
    }

    /// <summary>The array of an <c>.npy</c> file as a C# array such as <c>float[,]</c>.</summary>
    public static T Load<T>(string path)
        where T : class => NpyFile.As<T>(load(path));

    /// <summary>The array of an <c>.npy</c> stream as a C# array such as <c>float[,]</c>.</summary>
    public static T Load<T>(Stream stream)
        where T : class => NpyFile.As<T>(Read(stream));

    /// <summary>The array of an <c>.npy</c> stream as a C# array.</summary>
    public static Array LoadMatrix(Stream stream) => NpyFile.As<Array>(Read(stream));

    /// <summary>The arrays of an <c>.npz</c> archive as C# arrays.</summary>
    public static NpzDictionary<T> Load_Npz<T>(byte[] bytes)
        where T : class => Load_Npz<T>(new MemoryStream(bytes));

    /// <summary>The arrays of an <c>.npz</c> archive as C# arrays.</summary>
    public static NpzDictionary<T> Load_Npz<T>(Stream stream)
        where T : class => new(Archive(stream));

    /// <summary>Writes an <c>.npy</c> file.</summary>
    public static void save(string file, NDArray nd) => File.WriteAllBytes(file, NpyFile.Write(nd));

    /// <summary>Writes arrays to an <c>.npz</c> file, as <c>arr_0</c>, <c>arr_1</c>, ...</summary>
    public static void savez(string file, params NDArray[] nds) => Archive(file, Numbered(nds), CompressionLevel.NoCompression);

    /// <summary>Writes the arrays that an object has as properties to an <c>.npz</c> file, by their names.</summary>
    public static void savez(string file, object nds) => Archive(file, Named(nds), CompressionLevel.NoCompression);

    /// <summary>Writes arrays to a compressed <c>.npz</c> file, as <c>arr_0</c>, <c>arr_1</c>, ...</summary>
    public static void savez_compressed(string file, params NDArray[] nds) => Archive(file, Numbered(nds), CompressionLevel.Optimal);

    /// <summary>Writes the arrays that an object has as properties to a compressed <c>.npz</c> file, by their names.</summary>
    public static void savez_compressed(string file, object nds) => Archive(file, Named(nds), CompressionLevel.Optimal);

    private static IEnumerable<(string, NDArray)> Numbered(NDArray[] arrays) => arrays.Select((a, i) => (FormattableString.Invariant($"arr_{i}"), a));

    private static IEnumerable<(string, NDArray)> Named(object arrays) => arrays.GetType().GetProperties().Select(p => (p.Name, (NDArray)p.GetValue(arrays)));

    private static void Archive(string file, IEnumerable<(string Name, NDArray Array)> arrays, CompressionLevel level)
    {
        using var archive = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (name, array) in arrays)
        {
            using var entry = archive.CreateEntry(name + ".npy", level).Open();
            entry.Write(NpyFile.Write(array));
        }
    }

    private static NpzDictionary Archive(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        return new NpzDictionary(archive.Entries.ToDictionary(e => e.Name, e =>
        {
            using var entry = e.Open();
            return Read(entry);
        }));
    }

    private static NDArray Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return NpyFile.Read(copy.ToArray(), "the stream");
    }
}
