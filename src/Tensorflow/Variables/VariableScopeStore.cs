using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>What a graph knows of variable scopes and of get_variable's variables.</summary>
internal sealed class VariableScopeStore(Graph graph)
{
    private static readonly ConditionalWeakTable<Graph, VariableScopeStore> s_stores = [];

    /// <summary>The current scope, and how often each name was opened.</summary>
    public _VariableScopeStore Scopes { get; } = new();

    /// <summary>The variables by full name.</summary>
    public _VariableStore Variables { get; } = new();

    /// <summary>The graph.</summary>
    public Graph Graph { get; } = graph;

    /// <summary>The current scope.</summary>
    public VariableScope Current
    {
        get => Scopes.current_scope;
        set => Scopes.current_scope = value;
    }

    /// <summary>The store of <paramref name="graph"/>.</summary>
    public static VariableScopeStore Of(Graph graph) => s_stores.GetValue(graph, static g => new VariableScopeStore(g));

    /// <summary>A scope name that was not opened yet: <paramref name="prefix"/>, or with a number.</summary>
    public string Unique(string prefix)
    {
        var name = Join(Current.name, prefix);
        if (Scopes.variable_scope_count(name) == 0)
        {
            return prefix;
        }

        var index = 1;
        while (Scopes.variable_scope_count($"{name}_{index}") > 0)
        {
            index++;
        }

        return $"{prefix}_{index}";
    }

    /// <summary>Two parts of a scope name with a slash between; the empty outer scope adds none.</summary>
    public static string Join(string outer, string inner) => outer.Length > 0 ? $"{outer}/{inner}" : inner;
}
