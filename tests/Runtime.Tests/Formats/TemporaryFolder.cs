namespace Reproductions.Tests.Runtime.Formats;

/// <summary>A folder that a test may write; kept when KEEP_TEMP=1.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("formats-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("KEEP_TEMP") != "1")
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
