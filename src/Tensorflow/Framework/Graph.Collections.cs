namespace Tensorflow;

/// <content>Collections.</content>
public partial class Graph
{
    private readonly Dictionary<string, List<object>> _collections = [];

    internal IReadOnlyDictionary<string, List<object>> Collections => _collections;

    /// <summary>Adds a value to the collection <paramref name="name"/>.</summary>
    public void add_to_collection<T>(string name, T value)
    {
        CheckNotFinalized();
        Collection(name).Add(value);
    }

    /// <summary>Adds a value to several collections, once to each.</summary>
    public void add_to_collections<T>(List<string> names, T value)
    {
        foreach (var name in names.Distinct())
        {
            add_to_collection(name, value);
        }
    }

    /// <summary>The names of all collections that hold something.</summary>
    public string[] get_all_collection_keys() => [.. _collections.Where(c => c.Value.Count > 0).Select(c => c.Key)];

    /// <summary>The values of a collection; null when there is none.</summary>
    /// <param name="name">The collection.</param>
    /// <param name="scope">Keeps the values whose name starts with it.</param>
    public object get_collection(string name, string scope = null) =>
        _collections.TryGetValue(name, out var list) ? list.Where(v => InScope(v, scope)).ToList() : null;

    /// <summary>The values of a collection; empty when there is none.</summary>
    /// <param name="name">The collection.</param>
    /// <param name="scope">Keeps the values whose name starts with it.</param>
    public List<T> get_collection<T>(string name, string scope = null) =>
        [.. (_collections.GetValueOrDefault(name) ?? []).Where(v => InScope(v, scope)).OfType<T>()];

    /// <summary>A collection to read; what is added to the result does not stay.</summary>
    public List<T> get_collection_ref<T>(string name) => get_collection<T>(name);

    /// <summary>Empties a collection.</summary>
    public void clear_collection(string name)
    {
        CheckNotFinalized();
        _collections.Remove(name);
    }

    internal void RemoveFromCollection(string name, object value) => _collections.GetValueOrDefault(name)?.Remove(value);

    private static bool InScope(object value, string scope)
    {
        if (string.IsNullOrEmpty(scope))
        {
            return true;
        }

        var name = value switch
        {
            ITensorOrOperation element => element.name,
            IVariableV1 variable => variable.Name,
            Train.QueueRunner runner => runner.name,
            _ => null,
        };
        return name is not null && System.Text.RegularExpressions.Regex.IsMatch(name, $"^(?:{scope})");
    }

    private List<object> Collection(string name)
    {
        if (!_collections.TryGetValue(name, out var list))
        {
            _collections.Add(name, list = []);
        }

        return list;
    }
}
