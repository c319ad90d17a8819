namespace Tensorflow;

/// <summary>The current variable scope of a graph, and how often each scope name was opened (python/ops/variable_scope.py).</summary>
public class _VariableScopeStore
{
    /// <summary>How often each scope name was opened since the scope around it was.</summary>
    public Dictionary<string, int> variable_scopes_count = [];

    /// <summary>The current scope.</summary>
    public VariableScope current_scope { get; set; } = new(false);

    /// <summary>Counts an opening.</summary>
    public void open_variable_scope(string scope_name) => variable_scopes_count[scope_name] = variable_scope_count(scope_name) + 1;

    /// <summary>Forgets the scopes that were opened inside <paramref name="scope_name"/>; all of them without a name.</summary>
    public void close_variable_subscopes(string scope_name)
    {
        foreach (var key in variable_scopes_count.Keys.Where(k => string.IsNullOrEmpty(scope_name) || k.StartsWith(scope_name + "/", StringComparison.Ordinal)).ToList())
        {
            variable_scopes_count[key] = 0;
        }
    }

    /// <summary>How often a scope name was opened.</summary>
    public int variable_scope_count(string scope_name) => variable_scopes_count.GetValueOrDefault(scope_name);
}
