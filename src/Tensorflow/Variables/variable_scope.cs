namespace Tensorflow;

/// <summary>A variable scope, for <c>tf_with</c>: prefixes the names of get_variable and opens a name scope (python/ops/variable_scope.py).</summary>
public partial class variable_scope : ITensorFlowObject
{
    private readonly string _name;
    private readonly string _defaultName;
    private readonly VariableScope _given;
    private readonly bool? _reuse;
    private readonly bool _auxiliaryNameScope;
    private Graph _graph;
    private VariableScope _old;
    private VariableScope _scope;
    private IDisposable _nameScope;

    /// <summary>A scope of <paramref name="name"/>, or of <paramref name="default_name"/> made unique.</summary>
    public variable_scope(string name, string default_name = "", Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true)
    {
        _name = name;
        _defaultName = default_name;
        _reuse = reuse;
        _auxiliaryNameScope = auxiliary_name_scope;
    }

    /// <summary>A scope that was opened before.</summary>
    public variable_scope(VariableScope scope, string default_name = "", Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true)
    {
        _given = scope;
        _reuse = reuse;
        _auxiliaryNameScope = auxiliary_name_scope;
    }

    /// <summary>Whether get_variable finds variables or makes those that are missing.</summary>
    internal bool AutoReuse { get; init; }

    /// <summary>The initializer of variables that name none.</summary>
    internal object Initializer { get; init; }

    /// <summary>The regularizer of variables that name none.</summary>
    internal Func<Tensor, Tensor> Regularizer { get; init; }

    /// <summary>Cuts variables that name no other partitioner into parts.</summary>
    internal Partitioner Partitioner { get; init; }

    /// <summary>Stands before get_variable.</summary>
    internal CustomGetter CustomGetter { get; init; }

    /// <summary>The element type of variables that name none; DtInvalid for the outer scope's.</summary>
    internal TF_DataType VariableType { get; init; }

    /// <summary>Whether variables are resources; null for what the outer scope says.</summary>
    internal bool? UseResourceVariables { get; init; }

    public static implicit operator VariableScope(variable_scope scope) => scope._scope;

    /// <summary>The current scope of the default graph.</summary>
    public static VariableScope get_variable_scope() => VariableScopeStore.Of(ops.get_default_graph()).Current;

    /// <summary>Enters.</summary>
    /// <exception cref="ValueError">Neither a name nor a default name was given.</exception>
    public void __enter__()
    {
        _graph = ops.get_default_graph();
        var store = VariableScopeStore.Of(_graph);
        _old = store.Current;
        if (_given is not null)
        {
            if (_auxiliaryNameScope)
            {
                var last = _given.name.Split('/')[^1];
                _nameScope = last.Length > 0 ? _graph.EnterScope(last) : null;
            }

            Enter(store, _given.name, _given.original_name_scope, _given);
            return;
        }

        if (string.IsNullOrEmpty(_name) && string.IsNullOrEmpty(_defaultName))
        {
            throw new ValueError("If default_name is None then name_or_scope is required");
        }

        if (_reuse == true && string.IsNullOrEmpty(_name))
        {
            throw new ValueError("reuse=True cannot be used without a name_or_scope");
        }

        var name = string.IsNullOrEmpty(_name) ? store.Unique(_defaultName) : _name;
        if (_auxiliaryNameScope)
        {
            _nameScope = _graph.EnterScope(string.IsNullOrEmpty(_name) ? _defaultName : _name);
        }

        Enter(store, VariableScopeStore.Join(_old.name, name), _graph.NameStack, _old);
    }

    /// <summary>Leaves.</summary>
    public void __exit__()
    {
        var store = VariableScopeStore.Of(_graph);
        store.Scopes.close_variable_subscopes(_scope.name);
        store.Current = _old;
        _nameScope?.Dispose();
    }

    /// <summary>Leaves, where it was entered.</summary>
    public void Dispose()
    {
        if (_scope is not null && _old is not null && VariableScopeStore.Of(_graph).Current == _scope)
        {
            __exit__();
        }
    }

    private void Enter(VariableScopeStore store, string name, string nameScope, VariableScope parent)
    {
        var inherits = _reuse != true && !AutoReuse;
        _scope = new VariableScope(_reuse == true || (inherits && parent.resue), name, nameScope, VariableType == TF_DataType.DtInvalid ? parent.DType : VariableType)
        {
            use_resource = UseResourceVariables ?? parent.use_resource,
            AutoReuse = _reuse != true && (AutoReuse || parent.AutoReuse),
            CachesReads = parent.CachesReads,
            Initializer = Initializer ?? parent.Initializer,
            Regularizer = Regularizer ?? parent.Regularizer,
            Partitioner = Partitioner ?? parent.Partitioner,
            CustomGetter = Nested(parent.CustomGetter, CustomGetter),
        };
        store.Scopes.open_variable_scope(name);
        store.Scopes.close_variable_subscopes(name);
        store.Current = _scope;
    }

    /// <summary>The inner getter, for which the outer one is what it asks.</summary>
    private static CustomGetter Nested(CustomGetter outer, CustomGetter inner) =>
        outer is null || inner is null ? inner ?? outer : (getter, name) => inner(n => outer(getter, n), name);
}
