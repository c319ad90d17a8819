namespace Reproductions.Runtime.Formats;

/// <summary>TensorFlow's test whether a file may be read by this version. Thread-safe: it holds no state.</summary>
internal static class VersionCheck
{
    private const string Reader = "TensorFlow 1.13.1";

    /// <summary>Refuses a file that says that this reader is too old, too new, or known to be faulty.</summary>
    /// <exception cref="InvalidArgumentError">The file refuses this reader.</exception>
    public static void Demand(VersionDef? versions, int consumer, int minProducer, string file)
    {
        if (versions is null)
        {
            return;
        }

        if (versions.Producer < minProducer)
        {
            throw new InvalidArgumentError($"Checkpoint producer version {versions.Producer} below min producer {minProducer} supported by {Reader}.  Please regenerate your checkpoint. (File '{file}'.)");
        }

        if (versions.MinConsumer > consumer)
        {
            throw new InvalidArgumentError($"Checkpoint min consumer version {versions.MinConsumer} above current version {consumer} for {Reader}.  Please upgrade TensorFlow. (File '{file}'.)");
        }

        if (versions.BadConsumers.Contains(consumer))
        {
            throw new InvalidArgumentError($"Checkpoint disallows consumer version {consumer}.  Please upgrade TensorFlow: this version is likely buggy. (File '{file}'.)");
        }
    }
}
