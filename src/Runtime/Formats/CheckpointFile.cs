using Reproductions.Runtime.Formats.SavedSlices;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats;

/// <summary>A checkpoint of either version, opened by prefix as RestoreV2 opens it: <c>prefix.index</c> when there, else V1 files. Thread-safe.</summary>
public sealed class CheckpointFile : IDisposable
{
    private readonly Lazy<IReadOnlyList<CheckpointEntry>> _entries;

    private CheckpointFile(BundleReader? bundle, SavedSlicesReader? slices)
    {
        Bundle = bundle;
        Slices = slices;
        _entries = new Lazy<IReadOnlyList<CheckpointEntry>>(() => Bundle is { } b
            ? [.. b.Entries.Select(e => new CheckpointEntry(e.Key, e.DType, e.Shape))]
            : [.. Slices!.Tensors.Select(t => new CheckpointEntry(t.Name, t.DType, t.Shape))]);
    }

    /// <summary>The reader of a V2 checkpoint; null for V1.</summary>
    public BundleReader? Bundle { get; }

    /// <summary>The reader of a V1 checkpoint; null for V2.</summary>
    public SavedSlicesReader? Slices { get; }

    /// <summary>All tensors, sorted by name. Reads the whole index once.</summary>
    public IReadOnlyList<CheckpointEntry> Entries => _entries.Value;

    /// <summary>Opens a checkpoint.</summary>
    /// <exception cref="NotFoundError">No file belongs to the prefix: <c>Unsuccessful TensorSliceReader constructor: ...</c>.</exception>
    /// <exception cref="DataLossError">The file is no table, or damaged.</exception>
    public static CheckpointFile Open(string prefix) => Open(prefix, new BundleReadOptions());

    /// <inheritdoc cref="Open(string)"/>
    public static CheckpointFile Open(string prefix, BundleReadOptions options) => prefix is null
        ? throw new InvalidArgumentError("A checkpoint has a prefix, and this one is None. tf.train.latest_checkpoint gives None where a folder holds no checkpoint.")
        : File.Exists(BundleNames.Index(prefix))
        ? new CheckpointFile(BundleReader.Open(prefix, options), null)
        : new CheckpointFile(null, SavedSlicesReader.Open(prefix));

    /// <inheritdoc/>
    public void Dispose()
    {
        Bundle?.Dispose();
        Slices?.Dispose();
    }

    /// <summary>True when the checkpoint has the tensor.</summary>
    public bool Contains(string key) => Bundle?.Contains(key) ?? Slices!.Contains(key);

    /// <summary>Type and shape of a tensor.</summary>
    /// <exception cref="NotFoundError">The checkpoint does not have it.</exception>
    public CheckpointEntry Entry(string key)
    {
        if (Bundle is { } bundle)
        {
            var entry = bundle.Entry(key);
            return new CheckpointEntry(entry.Key, entry.DType, entry.Shape);
        }

        var tensor = Slices!.Entry(key);
        return new CheckpointEntry(tensor.Name, tensor.DType, tensor.Shape);
    }

    /// <summary>Reads a tensor, from its slices when it is stored in such.</summary>
    /// <exception cref="NotFoundError">The checkpoint does not have it.</exception>
    /// <exception cref="DataLossError">Stored data are damaged.</exception>
    public Tensor Read(string key) => Bundle?.Read(key) ?? Slices!.Read(key);

    /// <summary>Reads a part of a tensor.</summary>
    /// <inheritdoc cref="Read" path="exception"/>
    public Tensor ReadSlice(string key, TensorSlice slice) => Bundle?.ReadSlice(key, slice) ?? Slices!.ReadSlice(key, slice);

    /// <summary>Reads all requested tensors, or none, with RestoreV2's order of checks and its words.</summary>
    /// <param name="requests">What to read.</param>
    /// <param name="allocate">Makes the memory of a request's whole tensor of numbers, given its place and shape; null for fresh memory.</param>
    /// <returns>The tensors in the order of the requests.</returns>
    /// <exception cref="NotFoundError">A tensor is missing.</exception>
    /// <exception cref="InvalidArgumentError">A type or a slice differs.</exception>
    /// <exception cref="DataLossError">Stored data are damaged.</exception>
    public Tensor[] Restore(IReadOnlyList<RestoreRequest> requests, Func<int, Shape, Tensor>? allocate = null) =>
        Bundle?.Restore(requests, allocate) ?? Slices!.Restore(requests);
}
