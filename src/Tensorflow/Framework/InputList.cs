using System.Collections;

namespace Tensorflow;

/// <summary>The data inputs of an operation.</summary>
public class InputList(Tensor[] inputs) : IEnumerable
{
    public Tensor[] _inputs = inputs;

    /// <summary>Number of inputs.</summary>
    public int Length => _inputs.Length;

    /// <summary>Input <paramref name="index"/>.</summary>
    public Tensor this[int index] => _inputs[index];

    public static implicit operator List<Tensor>(InputList input) => [.. input._inputs];

    public static implicit operator Tensor[](InputList input) => input._inputs;

    /// <inheritdoc/>
    public IEnumerator GetEnumerator() => _inputs.GetEnumerator();
}
