using System.Text.RegularExpressions;

namespace Tensorflow;

/// <content>Name scopes, control dependencies, colocation, devices and attribute scopes.</content>
public partial class Graph
{
    private readonly List<Operation> _colocationStack = [];
    private readonly List<string> _deviceStack = [];
    private readonly Dictionary<string, AttrValue> _attrScope = [];

    /// <summary>The scopes of control dependencies that new operations fall under, outermost first.</summary>
    public List<_ControlDependenciesController> _control_dependencies_stack { get; set; } = [];

    internal ControlFlowContext ControlFlowContext
    {
        get => _control_flow_context;
        set => _control_flow_context = value;
    }

    /// <summary>Operations made in the scope run after <paramref name="control_inputs"/>; null forgets all outer scopes.</summary>
    public _ControlDependenciesController control_dependencies(ITensorOrOperation[] control_inputs) =>
        control_dependencies((object[])control_inputs);

    /// <summary>Operations made in the scope run after <paramref name="control_inputs"/>; null forgets all outer scopes.</summary>
    public _ControlDependenciesController control_dependencies(object[] control_inputs)
    {
        if (control_inputs is null)
        {
            return new _ControlDependenciesController(this, null);
        }

        var inputs = new List<ITensorOrOperation>();
        var current = _control_dependencies_stack.SelectMany(c => c.control_inputs).Select(c => c.op).ToHashSet();
        foreach (var item in control_inputs)
        {
            var op = item is IVariableV1 variable ? variable.Op : as_graph_element(item).op;
            if (current.Add(op))
            {
                inputs.Add(op);
            }
        }

        return new _ControlDependenciesController(this, inputs);
    }

    /// <summary>Operations made until the end of the scope ask for <paramref name="device_name"/>; null asks for none.</summary>
    public ITensorFlowObject device(string device_name) => new ScopeAction(() =>
    {
        var before = _deviceStack.ToArray();
        _deviceStack.Add(device_name);
        return () =>
        {
            _deviceStack.Clear();
            _deviceStack.AddRange(before);
        };
    });

    /// <summary>Enters the scope <paramref name="name"/> and gives it back with a slash; the caller restores the old one.</summary>
    public string name_scope(string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            NameStack = "";
            return "";
        }

        var form = NameStack.Length > 0 ? ScopeForm() : NameForm();
        if (!form.IsMatch(name))
        {
            throw new ValueError($"'{name}' is not a valid scope name");
        }

        NameStack = name.EndsWith('/') ? name[..^1] : unique_name(name);
        return NameStack + "/";
    }

    internal static bool IsValidOpName(string name) => NameForm().IsMatch(name);

    /// <summary>Operations made in the scope live where <paramref name="op"/> lives.</summary>
    internal IDisposable ColocateWith(Operation op, bool ignoreExisting = false)
    {
        var devices = _deviceStack.ToArray();
        var colocation = _colocationStack.ToArray();
        _deviceStack.Clear();
        if (ignoreExisting)
        {
            _colocationStack.Clear();
        }

        if (op is not null)
        {
            _colocationStack.Add(op);
        }

        return new Restore(() =>
        {
            _deviceStack.Clear();
            _deviceStack.AddRange(devices);
            _colocationStack.Clear();
            _colocationStack.AddRange(colocation);
        });
    }

    /// <summary>Operations made in the scope get the attribute, unless they have it.</summary>
    internal IDisposable AttrScope(string name, AttrValue value)
    {
        var old = _attrScope.GetValueOrDefault(name);
        _attrScope[name] = value;
        return new Restore(() =>
        {
            if (old is null)
            {
                _attrScope.Remove(name);
            }
            else
            {
                _attrScope[name] = old;
            }
        });
    }

    /// <summary>Enters a name scope until it is disposed.</summary>
    internal IDisposable EnterScope(string name)
    {
        var old = NameStack;
        name_scope(name);
        return new Restore(() => NameStack = old);
    }

    /// <summary>Enters a scope of control dependencies.</summary>
    public void _push_control_dependencies_controller(_ControlDependenciesController controller) =>
        _control_dependencies_stack.Add(controller);

    /// <summary>Leaves a scope of control dependencies.</summary>
    public void _pop_control_dependencies_controller(_ControlDependenciesController controller) =>
        _control_dependencies_stack.Remove(controller);

    [GeneratedRegex(@"^[A-Za-z0-9.][A-Za-z0-9_.\-/]*$")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^[A-Za-z0-9_.\-/]*$")]
    private static partial Regex ScopeForm();

    /// <summary>The operations that a new one with these inputs must wait for.</summary>
    internal List<Operation> ControlInputsFor(IReadOnlyList<ITensorOrOperation> inputs)
    {
        var result = new List<Operation>();
        if (_control_dependencies_stack.Count == 0)
        {
            return result;
        }

        var inputOps = inputs.Select(i => i.op).ToHashSet();
        foreach (var controller in _control_dependencies_stack)
        {
            if (inputOps.Any(controller.Seen.Contains))
            {
                continue;
            }

            foreach (var control in controller.control_inputs)
            {
                if (!inputOps.Contains(control.op) && !result.Contains(control.op))
                {
                    result.Add(control.op);
                }
            }
        }

        return result;
    }

    private void ApplyScopes(NodeSpec spec)
    {
        foreach (var (name, value) in _attrScope)
        {
            if (spec.Attributes.Find(name) is null)
            {
                spec.Attributes.Set(name, value);
            }
        }

        for (var i = _deviceStack.Count - 1; i >= 0; i--)
        {
            if (_deviceStack[i] is null)
            {
                break;
            }

            spec.Device = DeviceNames.Merge(spec.Device, _deviceStack[i]);
        }

        if (_colocationStack.Count == 0)
        {
            return;
        }

        var groups = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var op in _colocationStack)
        {
            groups.UnionWith(op.ColocationGroups());
            if (op.Device.Length > 0)
            {
                spec.Device = op.Device;
            }
        }

        spec.Attributes.Set("_class", AttrValues.Colocation(groups));
    }

    internal sealed class Restore(Action undo) : IDisposable
    {
        private Action _undo = undo;

        public void Dispose() => Interlocked.Exchange(ref _undo, null)?.Invoke();
    }

    private sealed class ScopeAction(Func<Action> enter) : ITensorFlowObject
    {
        private Action _undo;

        public void __enter__() => _undo ??= enter();

        public void __exit__() => Dispose();

        public void Dispose() => Interlocked.Exchange(ref _undo, null)?.Invoke();
    }
}
