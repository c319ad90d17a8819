using System.Collections.Concurrent;

namespace Reproductions.Runtime.Framework;

/// <summary>What lives in a session between runs, by container and name: variables, queues, tables, stacks. Thread-safe.</summary>
public sealed class ResourceManager
{
    /// <summary>The container of resources that name none.</summary>
    public const string DefaultContainer = "localhost";

    private readonly ConcurrentDictionary<(Type Type, string Container, string Name), object> _resources = new();

    /// <summary>The variables, in no order.</summary>
    public IEnumerable<Variable> Variables => _resources.Values.OfType<Variable>();

    /// <summary>The resource of that name, made by <paramref name="make"/> when there is none.</summary>
    public T GetOrCreate<T>(string container, string name, Func<T> make)
        where T : class =>
        (T)_resources.GetOrAdd((typeof(T), Container(container), name), static (_, make) => make(), make);

    /// <summary>The resource of that name; null when there is none.</summary>
    public T? Find<T>(string container, string name)
        where T : class =>
        (T?)_resources.GetValueOrDefault((typeof(T), Container(container), name));

    /// <summary>Removes a resource; false when there was none.</summary>
    public bool Remove<T>(string container, string name) => _resources.TryRemove((typeof(T), Container(container), name), out _);

    private static string Container(string container) => container.Length == 0 ? DefaultContainer : container;
}
