namespace Reproductions.Runtime.Formats;

/// <summary>Small services on folders and files. Thread-safe: it holds no state.</summary>
internal static class Folders
{
    /// <summary>Makes the folder of a path when it alone is missing; more than one level is refused, as TensorFlow refuses it.</summary>
    /// <exception cref="NotFoundError">The folder's own parent is missing.</exception>
    /// <exception cref="FailedPreconditionError">The folder is a file.</exception>
    public static void MakeParent(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (string.IsNullOrEmpty(folder) || Directory.Exists(folder))
        {
            return;
        }

        if (File.Exists(folder))
        {
            throw new FailedPreconditionError($"{path}; Not a directory. '{folder}' is a file.");
        }

        var above = Path.GetDirectoryName(folder);
        if (!string.IsNullOrEmpty(above) && !Directory.Exists(above))
        {
            throw new NotFoundError($"{folder}; No such file or directory. Saving makes one missing folder, not several: make '{above}' first.");
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(folder, e);
        }
    }

    /// <summary>Makes the folder of a path and all above it that are missing.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses.</exception>
    public static void MakeParents(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(folder, e);
        }
    }

    /// <summary>Deletes a file if that can be done.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            // What cannot be deleted stays; the reason for cleaning up is reported, not this.
        }
    }
}
