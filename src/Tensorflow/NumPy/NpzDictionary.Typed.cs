using System.Collections;

namespace Tensorflow.NumPy;

/// <summary>The arrays of an <c>.npz</c> archive by name, as C# arrays of the type <typeparamref name="T"/>.</summary>
public class NpzDictionary<T> : IReadOnlyDictionary<string, T>
    where T : class
{
    private readonly Dictionary<string, T> _arrays;

    internal NpzDictionary(NpzDictionary arrays)
    {
        _arrays = arrays.ToDictionary(a => a.Key, a => NpyFile.As<T>(a.Value));
    }

    /// <inheritdoc/>
    public int Count => _arrays.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _arrays.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _arrays.Values;

    /// <inheritdoc/>
    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyError($"{key} is not a file in the archive, which holds {string.Join(", ", Keys)}");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out T value) => _arrays.TryGetValue(key, out value) || _arrays.TryGetValue(key + ".npy", out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _arrays.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
