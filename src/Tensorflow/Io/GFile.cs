namespace Tensorflow;

/// <summary>Files and folders of the local disk (<c>tf.gfile</c>). A path is a plain one: no other file systems exist here.</summary>
public class GFile
{
    /// <summary>Whether there is a file or a folder.</summary>
    public bool exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>Whether there is a folder.</summary>
    public bool isdir(string path) => Directory.Exists(path);

    /// <summary>The names in a folder, sorted; without the folder in front.</summary>
    /// <exception cref="NotFoundError">There is no folder.</exception>
    public string[] listdir(string data_dir) => Directory.Exists(data_dir)
        ? [.. Directory.EnumerateFileSystemEntries(data_dir).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)]
        : throw new NotFoundError($"{data_dir}; No such file or directory");

    /// <summary>The files whose names match a pattern of <c>*</c> and <c>?</c> in one folder, sorted.</summary>
    public string[] glob(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) is { Length: > 0 } found ? found : ".";
        return Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(pattern)).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Makes a folder and those above it.</summary>
    public void makedirs(string path) => Directory.CreateDirectory(path);

    /// <summary>Each folder below <paramref name="top"/> with its folders and its files; from the top down, or the other way.</summary>
    public IEnumerable<(string, string[], string[])> walk(string top, bool in_order = true)
    {
        string[] folders = [.. Directory.EnumerateDirectories(top).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
        string[] files = [.. Directory.EnumerateFiles(top).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
        if (in_order)
        {
            yield return (top, folders, files);
        }

        foreach (var below in folders.SelectMany(f => walk(Path.Combine(top, f), in_order)))
        {
            yield return below;
        }

        if (!in_order)
        {
            yield return (top, folders, files);
        }
    }
}
