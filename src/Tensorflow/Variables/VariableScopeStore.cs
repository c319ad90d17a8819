using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>What a graph knows of variable scopes: the current one, the variables by full name, how often each scope name was opened.</summary>
internal sealed class VariableScopeStore(Graph graph)
{
    private static readonly ConditionalWeakTable<Graph, VariableScopeStore> s_stores = [];
    private readonly Dictionary<string, int> _opened = [];

    /// <summary>The variables made by get_variable, by full name.</summary>
    public Dictionary<string, IVariableV1> Variables { get; } = [];

    /// <summary>The variables in parts made by get_variable, by full name.</summary>
    public Dictionary<string, PartitionedVariable> Partitioned { get; } = [];

    /// <summary>The graph.</summary>
    public Graph Graph { get; } = graph;

    /// <summary>The current scope.</summary>
    public VariableScope Current { get; set; } = new(false);

    /// <summary>The store of <paramref name="graph"/>.</summary>
    public static VariableScopeStore Of(Graph graph) => s_stores.GetValue(graph, static g => new VariableScopeStore(g));

    /// <summary>A scope name that was not opened yet: <paramref name="prefix"/>, or with a number.</summary>
    public string Unique(string prefix)
    {
        var name = Join(Current.name, prefix);
        if (_opened.GetValueOrDefault(name) == 0)
        {
            return prefix;
        }

        var index = 1;
        while (_opened.GetValueOrDefault($"{name}_{index}") > 0)
        {
            index++;
        }

        return $"{prefix}_{index}";
    }

    /// <summary>Counts an opening.</summary>
    public void Open(string name) => _opened[name] = _opened.GetValueOrDefault(name) + 1;

    /// <summary>Forgets the scopes that were opened inside <paramref name="name"/>.</summary>
    public void CloseInner(string name)
    {
        foreach (var key in _opened.Keys.Where(k => name.Length == 0 || k.StartsWith(name + "/", StringComparison.Ordinal)).ToList())
        {
            _opened[key] = 0;
        }
    }

    /// <summary>Two parts of a scope name with a slash between; the empty outer scope adds none.</summary>
    public static string Join(string outer, string inner) => outer.Length > 0 ? $"{outer}/{inner}" : inner;
}
