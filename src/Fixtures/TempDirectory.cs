namespace Reproductions.Fixtures;

/// <summary>A new empty folder, deleted at the end; kept when the variable KEEP_TEMP is 1.</summary>
public sealed class TempDirectory : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TempDirectory()
    {
        FullName = Directory.CreateTempSubdirectory("reproductions-").FullName;
    }

    /// <summary>The folder.</summary>
    public string FullName { get; }

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(FullName, name);

    /// <summary>Deletes the folder.</summary>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("KEEP_TEMP") != "1")
        {
            Directory.Delete(FullName, recursive: true);
        }
    }
}
