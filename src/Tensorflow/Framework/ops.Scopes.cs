using System.Collections;

namespace Tensorflow;

/// <content>Name scopes.</content>
public partial class ops
{
    /// <summary>
    /// Opens <paramref name="name"/>, or <paramref name="defaultName"/> without one, in the graph of the <paramref name="values"/>;
    /// closes when disposed. This is what every op wrapper of TensorFlow's Python does.
    /// </summary>
    internal static OpenedScope OpenScope(string name, string defaultName, params object[] values)
    {
        var graph = GraphOf(values) ?? get_default_graph();
        return new OpenedScope(graph, name ?? defaultName);
    }

    /// <summary>The graph of the tensors among <paramref name="values"/>; null when there is none.</summary>
    /// <exception cref="ValueError">They belong to different graphs.</exception>
    internal static Graph GraphOf(IEnumerable values)
    {
        Graph graph = null;
        object first = null;
        foreach (var value in values)
        {
            var (found, source) = value switch
            {
                Tensor { Host: not null } or string => (null, null),
                Tensor tensor => (tensor.graph, (object)tensor),
                IVariableV1 variable => (variable.Graph, variable),
                Operation op => (op.graph, op),
                IndexedSlices slices => (slices.values.graph, slices),
                IEnumerable<object> list => (GraphOf(list), list),
                _ => (null, null),
            };
            if (found is null)
            {
                continue;
            }

            if (graph is not null && found != graph)
            {
                throw new ValueError($"{source} must be from the same graph as {first}.");
            }

            graph = found;
            first ??= source;
        }

        return graph;
    }

    /// <summary>A name scope that is open.</summary>
    internal sealed class OpenedScope : IDisposable
    {
        private readonly string _old;
        private readonly bool _pushed;

        public OpenedScope(Graph graph, string name)
        {
            Graph = graph;
            if (get_default_graph() != graph)
            {
                set_default_graph(graph);
                _pushed = true;
            }

            _old = graph.NameStack;
            try
            {
                Name = graph.name_scope(name);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>The graph.</summary>
        public Graph Graph { get; }

        /// <summary>The scope with a slash at the end.</summary>
        public string Name { get; }

        public void Dispose()
        {
            Graph.NameStack = _old;
            if (_pushed)
            {
                pop_graph(Graph);
            }
        }
    }

    /// <summary>A name scope. Nothing happens before it is entered; <c>tf_with</c> enters and leaves it.</summary>
    public class NameScope : ITensorFlowObject
    {
        public string _name;
        public string _default_name;
        public object _values;
        public string scope_name;
        public string old_scope_name;
        private readonly bool _clearsControl;
        private OpenedScope _scope;
        private _ControlDependenciesController _control;

        /// <summary>Makes a scope of <paramref name="name"/>, or of <paramref name="default_name"/> without one.</summary>
        public NameScope(string name, string default_name = "", object values = null, bool skip_on_eager = true)
        {
            _name = name;
            _default_name = default_name;
            _values = values;
        }

        internal NameScope(string name, bool clearsControl)
            : this(name)
        {
            _clearsControl = clearsControl;
        }

        public static implicit operator string(NameScope ns) => ns.scope_name;

        /// <summary>Enters.</summary>
        /// <exception cref="ValueError">Neither a name nor a default name was given.</exception>
        public void __enter__()
        {
            if (_name is null && _default_name is null)
            {
                throw new ValueError("At least one of name (None) and default_name (None) must be provided.");
            }

            var values = _values is IEnumerable<object> list ? list.ToArray() : _values is null ? [] : [_values];
            var graph = GraphOf(values) ?? get_default_graph();
            old_scope_name = graph.NameStack;
            _scope = new OpenedScope(graph, _name ?? _default_name);
            scope_name = _scope.Name;
            if (_clearsControl)
            {
                _control = graph.control_dependencies((object[])null).Enter();
            }
        }

        /// <summary>Leaves.</summary>
        public void __exit__()
        {
            _control?.__exit__();
            _scope?.Dispose();
            _scope = null;
        }

        /// <summary>Leaves, where it was entered.</summary>
        public void Dispose() => __exit__();
    }
}
