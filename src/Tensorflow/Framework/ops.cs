namespace Tensorflow;

/// <summary>The default graph and session of a thread, scopes, and conversion to tensors (python/framework/ops.py).</summary>
public partial class ops
{
    [ThreadStatic]
    private static List<Graph> t_graphs;

    [ThreadStatic]
    private static Graph t_global;

    [ThreadStatic]
    private static List<Session> t_sessions;

    /// <summary>The thread's default graph; made when there is none.</summary>
    public static Graph get_default_graph() => peak_default_graph() ?? (t_global = new Graph());

    /// <summary>The thread's default graph; null when there is none yet.</summary>
    public static Graph peak_default_graph() => t_graphs is { Count: > 0 } ? t_graphs[^1] : t_global;

    /// <summary>Makes <paramref name="g"/> the thread's default graph until <see cref="pop_graph()"/>.</summary>
    public static Graph set_default_graph(Graph g)
    {
        (t_graphs ??= []).Add(g);
        return g;
    }

    /// <summary>Gives back the default graph of before.</summary>
    public static void pop_graph() => t_graphs?.RemoveAt(t_graphs.Count - 1);

    /// <summary>Forgets the thread's default graph.</summary>
    /// <exception cref="AssertionError">A graph was made default by <c>as_default</c> and not left.</exception>
    public static void reset_default_graph()
    {
        if (t_graphs is { Count: > 0 })
        {
            throw new AssertionError("Do not use tf.reset_default_graph() to clear nested graphs. If you need a cleared graph, exit the nesting and create a new graph.");
        }

        t_global = null;
    }

    /// <summary>The thread's default session; null when there is none.</summary>
    public static Session get_default_session() => t_sessions is { Count: > 0 } ? t_sessions[^1] : null;

    /// <summary>Makes <paramref name="sess"/> the thread's default session.</summary>
    public static Session set_default_session(Session sess)
    {
        (t_sessions ??= []).Add(sess);
        return sess;
    }

    /// <summary>Adds a value to a collection of the default graph.</summary>
    public static void add_to_collection<T>(string name, T value) => get_default_graph().add_to_collection(name, value);

    /// <summary>Adds a value to several collections of the default graph.</summary>
    public static void add_to_collections<T>(List<string> names, T value) => get_default_graph().add_to_collections(names, value);

    /// <summary>A collection of the default graph.</summary>
    public static object get_collection(string key, string scope = null) => get_default_graph().get_collection(key, scope);

    /// <summary>A collection of the default graph.</summary>
    public static List<T> get_collection<T>(string key, string scope = null) => get_default_graph().get_collection<T>(key, scope);

    /// <summary>A collection of the default graph, to be changed.</summary>
    public static List<T> get_collection_ref<T>(string key) => get_default_graph().get_collection_ref<T>(key);

    /// <summary>Operations made in the scope run after <paramref name="control_inputs"/>.</summary>
    public static _ControlDependenciesController control_dependencies(object[] control_inputs) =>
        get_default_graph().control_dependencies(control_inputs);

    /// <summary>The current name scope, without a slash at the end.</summary>
    public static string get_name_scope() => get_default_graph().get_name_scope();

    /// <summary>A scope without control dependencies, for what initializes.</summary>
    public static NameScope init_scope() => new(get_name_scope() is { Length: > 0 } scope ? scope + "/" : "", clearsControl: true);

    /// <summary>A name scope, to be entered by <c>tf_with</c>.</summary>
    public static NameScope name_scope(string name, string default_name = "", object values = null, bool skip_on_eager = true) =>
        new(name, default_name, values, skip_on_eager);

    /// <summary>Operations made until the end of the scope ask for the device.</summary>
    public static ITensorFlowObject device(string device_name) => get_default_graph().device(device_name);

    /// <summary><paramref name="name"/> under <paramref name="import_scope"/>; a leading <c>^</c> or <c>loc:@</c> stays in front.</summary>
    public static string prepend_name_scope(string name, string import_scope)
    {
        if (string.IsNullOrEmpty(import_scope))
        {
            return name;
        }

        import_scope = import_scope.TrimEnd('/');
        foreach (var mark in (ReadOnlySpan<string>)["loc:@", "^"])
        {
            if (name.StartsWith(mark, StringComparison.Ordinal))
            {
                return $"{mark}{import_scope}/{name[mark.Length..]}";
            }
        }

        return $"{import_scope}/{name}";
    }

    /// <summary><paramref name="name"/> without <paramref name="export_scope"/> in front.</summary>
    public static string strip_name_scope(string name, string export_scope = "")
    {
        if (string.IsNullOrEmpty(export_scope))
        {
            return name;
        }

        var scope = export_scope.TrimEnd('/') + "/";
        foreach (var mark in (ReadOnlySpan<string>)["loc:@", "^", ""])
        {
            if (name.StartsWith(mark + scope, StringComparison.Ordinal))
            {
                return mark + name[(mark.Length + scope.Length)..];
            }
        }

        return name;
    }

    /// <summary>A scope name without the slash at the end.</summary>
    public static string name_from_scope_name(string name) => name.EndsWith('/') ? name[..^1] : name;

    internal static void pop_graph(Graph graph)
    {
        var index = t_graphs?.LastIndexOf(graph) ?? -1;
        if (index >= 0)
        {
            t_graphs.RemoveAt(index);
        }
    }

    internal static void pop_session(Session session)
    {
        var index = t_sessions?.LastIndexOf(session) ?? -1;
        if (index >= 0)
        {
            t_sessions.RemoveAt(index);
        }
    }

    /// <summary>Runs a tensor in <paramref name="session"/>, or in the default one.</summary>
    /// <exception cref="ValueError">There is no session, or it is one of another graph.</exception>
    public static NDArray _eval_using_default_session(Tensor tensor, FeedItem[] feed_dict, Graph graph, Session session = null)
    {
        if (session is null)
        {
            session = get_default_session() ?? throw new ValueError(
                "Cannot evaluate tensor using `eval()`: No default session is registered. Use `with sess.as_default()` or pass an explicit session to `eval(session=sess)`");
            if (session.graph != graph)
            {
                throw new ValueError("Cannot use the default session to evaluate tensor: the tensor's graph is different from the session's graph. Pass an explicit session to `eval(session=sess)`.");
            }
        }
        else if (session.graph != graph)
        {
            throw new ValueError("Cannot use the given session to evaluate tensor: the tensor's graph is different from the session's graph.");
        }

        return session.run(tensor, feed_dict ?? []);
    }

    /// <summary>Runs an operation in <paramref name="session"/>, or in the default one.</summary>
    /// <exception cref="ValueError">There is no session, or it is one of another graph.</exception>
    public static void _run_using_default_session(Operation operation, FeedItem[] feed_dict, Graph graph, Session session)
    {
        if (session is null)
        {
            session = get_default_session() ?? throw new ValueError(
                "Cannot execute operation using `run()`: No default session is registered. Use `with sess.as_default():` or pass an explicit session to `run(session=sess)`");
            if (session.graph != graph)
            {
                throw new ValueError("Cannot use the default session to execute operation: the operation's graph is different from the session's graph. Pass an explicit session to run(session=sess).");
            }
        }
        else if (session.graph != graph)
        {
            throw new ValueError("Cannot use the given session to execute operation: the operation's graph is different from the session's graph.");
        }

        session.run(operation, feed_dict ?? []);
    }
}
