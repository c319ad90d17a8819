using System.Collections;

namespace Tensorflow.NumPy;

/// <summary>The arrays of an <c>.npz</c> archive by name, with or without <c>.npy</c> at the end.</summary>
public class NpzDictionary : IReadOnlyDictionary<string, NDArray>
{
    private readonly Dictionary<string, NDArray> _arrays;

    internal NpzDictionary(Dictionary<string, NDArray> arrays)
    {
        _arrays = arrays;
    }

    /// <inheritdoc/>
    public int Count => _arrays.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _arrays.Keys;

    /// <inheritdoc/>
    public IEnumerable<NDArray> Values => _arrays.Values;

    /// <inheritdoc/>
    public NDArray this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyError($"{key} is not a file in the archive, which holds {string.Join(", ", Keys)}");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out NDArray value) => _arrays.TryGetValue(key, out value) || _arrays.TryGetValue(key + ".npy", out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, NDArray>> GetEnumerator() => _arrays.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
