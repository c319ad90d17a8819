namespace Tensorflow;

/// <summary>
/// The state of a recurrent cell between two steps: a tensor <c>[batch, units]</c>, or a tuple of states, as Python's nested tuples are
/// (python/util/nest.py). Immutable; for the thread that builds the graph.
/// </summary>
public class RnnState
{
    private readonly Tensor _tensor;
    private readonly RnnState[] _parts;

    /// <summary>A state of one tensor, <c>[batch, units]</c>.</summary>
    public RnnState(Tensor tensor)
    {
        _tensor = tensor;
    }

    /// <summary>A tuple of states.</summary>
    public RnnState(params RnnState[] parts)
    {
        _parts = parts;
    }

    /// <summary>Whether it is a tuple.</summary>
    public bool is_tuple => _parts is not null;

    /// <summary>The states of a tuple; none of a tensor.</summary>
    public IReadOnlyList<RnnState> parts => _parts ?? [];

    /// <summary>The memory of an LSTM cell, <c>[batch, units]</c>.</summary>
    /// <exception cref="TypeError">It is no state of an LSTM cell.</exception>
    public Tensor c => Lstm("c")[0];

    /// <summary>The last output of an LSTM cell, <c>[batch, outputs]</c>.</summary>
    /// <exception cref="TypeError">It is no state of an LSTM cell.</exception>
    public Tensor h => Lstm("h")[1];

    /// <summary>The state of one part of a tuple.</summary>
    /// <exception cref="TypeError">It is no tuple.</exception>
    public RnnState this[int index] => is_tuple ? _parts[index] : throw new TypeError($"The state is the tensor '{_tensor.name}' and has no parts.");

    public static implicit operator RnnState(Tensor tensor) => tensor is null ? null : new(tensor);

    public static implicit operator RnnState(RnnState[] parts) => new(parts);

    /// <exception cref="TypeError">It is a tuple.</exception>
    public static implicit operator Tensor(RnnState state) => state is null ? null : state.is_tuple
        ? throw new TypeError($"The state is a tuple of {state._parts.Length} states, not a Tensor. Take a part of it: state.h and state.c of an LSTM cell, state[0], state[1], ... of several cells.")
        : state._tensor;

    /// <summary>The tensors in order.</summary>
    public Tensor[] flatten() => is_tuple ? [.. _parts.SelectMany(p => p.flatten())] : [_tensor];

    /// <summary>The same structure of other tensors.</summary>
    /// <param name="tensors">One for each tensor here, in order.</param>
    internal RnnState Pack(IEnumerable<Tensor> tensors) => Pack(new Queue<Tensor>(tensors));

    /// <summary>The tensors of two states of the same structure.</summary>
    /// <exception cref="ValueError">The structures differ.</exception>
    internal static void CheckSameStructure(RnnState first, RnnState second)
    {
        if (first.is_tuple != second.is_tuple || first.parts.Count != second.parts.Count)
        {
            throw new ValueError($"The two structures don't have the same nested structure: the cell took a state of {first.Text()} and gave one of {second.Text()}.");
        }

        foreach (var (a, b) in first.parts.Zip(second.parts))
        {
            CheckSameStructure(a, b);
        }
    }

    private string Text() => is_tuple ? $"({string.Join(", ", parts.Select(p => p.Text()))})" : _tensor.shape.ToString();

    private protected virtual RnnState Pack(Queue<Tensor> tensors) => is_tuple ? new([.. _parts.Select(p => p.Pack(tensors))]) : new(tensors.Dequeue());

    private RnnState[] Lstm(string part) => this is LSTMStateTuple ? _parts : throw new TypeError($"The state has no part '{part}': it is {(is_tuple ? $"a tuple of {_parts.Length} states" : "a Tensor")}, and only an LSTM cell's has c and h.");
}
