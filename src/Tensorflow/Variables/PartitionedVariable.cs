using System.Collections;

namespace Tensorflow;

/// <summary>A variable in parts, each a variable of its own, one behind the other along one axis (python/ops/variables.py).</summary>
/// <remarks>It has no operation of its own: members that need one raise a TypeError; its parts have them.</remarks>
public sealed class PartitionedVariable : IVariableV1, IEnumerable<IVariableV1>
{
    private readonly string _name;
    private readonly IReadOnlyList<IVariableV1> _parts;
    private readonly int[] _partitions;

    internal PartitionedVariable(string name, Shape shape, TF_DataType dtype, IReadOnlyList<IVariableV1> parts, int[] partitions)
    {
        (_name, this.shape, this.dtype, _parts, _partitions) = (name, shape, dtype, parts, partitions);
    }

    /// <inheritdoc/>
    public string UniqueId => $"{Graph.graph_key}{_name}";

    /// <summary>The full name, without <c>:0</c>.</summary>
    public string Name => _name;

    /// <inheritdoc/>
    public Tensor Handle => throw NoneOf("handle");

    /// <inheritdoc/>
    public string Device => _parts[0].Device;

    /// <summary>Gives all parts their initial values.</summary>
    public Operation Initializer => control_flow_ops.group([.. _parts.Select(p => p.Initializer)]);

    /// <inheritdoc/>
    public Operation Op => throw NoneOf("operation");

    /// <inheritdoc/>
    public Tensor GraphElement => as_tensor();

    /// <inheritdoc/>
    public Graph Graph => _parts[0].Graph;

    /// <inheritdoc/>
    public TF_DataType dtype { get; }

    /// <summary>The shape of the whole.</summary>
    public Shape shape { get; }

    /// <inheritdoc/>
    public bool Trainable => _parts[0].Trainable;

    /// <summary>Number of parts.</summary>
    public int Length => _parts.Count;

    /// <summary>Part number <paramref name="index"/>.</summary>
    public IVariableV1 this[int index] => _parts[index];

    /// <summary>Builds the parts' values together as one tensor.</summary>
    public Tensor as_tensor()
    {
        using var control = Graph.control_dependencies((object[])null).Enter();
        var whole = _parts[0].AsTensor();
        if (_parts.Count > 1)
        {
            using var scope = Graph.EnterScope(_name + "/ConcatPartitions/");
            whole = gen_ops.Apply("ConcatV2", "concat", [_parts.Select(p => p.AsTensor()).ToList(), Axis]).output;
        }

        using var root = Graph.EnterScope(null);
        return gen_ops.Apply("Identity", _name, [whole]).output;
    }

    /// <inheritdoc/>
    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => as_tensor();

    /// <inheritdoc/>
    public Tensor assign<T>(T value, bool use_locking = false, string name = null, bool read_value = true) => throw NoneOf("assignment");

    /// <inheritdoc/>
    public Tensor assign_add<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) => throw NoneOf("assignment");

    /// <inheritdoc/>
    public Tensor assign_sub<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) => throw NoneOf("assignment");

    /// <inheritdoc/>
    public IVariableV1 assign_lazy_load(Tensor value, string name = null) => throw NoneOf("assignment");

    /// <inheritdoc/>
    public IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null) => throw NoneOf("assignment");

    /// <inheritdoc/>
    public NDArray numpy() => as_tensor().eval();

    /// <inheritdoc/>
    public IEnumerator<IVariableV1> GetEnumerator() => _parts.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Axis => Math.Max(Array.FindIndex(_partitions, p => p > 1), 0);

    private TypeError NoneOf(string what) => new($"The partitioned variable '{_name}' has no {what} of its own. Use its {_parts.Count} parts, '{_parts[0].Name}' and so on, or as_tensor().");
}
