using System.Collections;

namespace Tensorflow;

/// <summary>Several tensors in order.</summary>
public sealed partial class Tensors : IEnumerable<Tensor>, IDisposable
{
    private readonly List<Tensor> _tensors;

    /// <summary>Makes a list of <paramref name="tensors"/>.</summary>
    public Tensors(params Tensor[] tensors)
    {
        _tensors = [.. tensors];
    }

    /// <summary>Makes a list of <paramref name="tensors"/>.</summary>
    public Tensors(IList<Tensor> tensors)
    {
        _tensors = [.. tensors];
    }

    /// <summary>The element type of the first tensor.</summary>
    public TF_DataType dtype => _tensors[0].dtype;

    /// <summary>The shape of the first tensor.</summary>
    public Shape shape => _tensors[0].shape;

    /// <summary>The number of dimensions of the first tensor.</summary>
    public int rank => _tensors[0].rank;

    /// <summary>The graph of the first tensor.</summary>
    public Graph graph => _tensors[0].graph;

    /// <summary>Number of tensors.</summary>
    public int Length => _tensors.Count;

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There are several, or none.</exception>
    public Tensor Single => _tensors.Count == 1 ? _tensors[0] : throw new ValueError($"Tensors with {_tensors.Count} tensors cannot be converted to a single Tensor.");

    /// <summary>The only tensor; null when there are several, or none.</summary>
    public Tensor SingleOrNull => _tensors.Count == 1 ? _tensors[0] : null;

    /// <summary>Tensor number <paramref name="index"/>.</summary>
    public Tensor this[int index] => _tensors[index];

    public static implicit operator Tensors(Tensor tensor) => new(tensor);

    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    public static implicit operator Tensors(List<Tensor> tensors) => new(tensors);

    public static implicit operator Tensors((Tensor, Tensor) tuple) => new(tuple.Item1, tuple.Item2);

    public static implicit operator Tensor(Tensors tensors) => tensors.Single;

    public static implicit operator Tensor[](Tensors tensors) => [.. tensors._tensors];

    /// <summary>Adds a tensor at the end.</summary>
    public void Add(Tensor tensor) => _tensors.Add(tensor);

    /// <summary>Adds tensors at the end.</summary>
    public void AddRange(IEnumerable<Tensor> tensors) => _tensors.AddRange(tensors);

    /// <summary>Puts a tensor before number <paramref name="index"/>.</summary>
    public void Insert(int index, Tensor tensor) => _tensors.Insert(index, tensor);

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => _tensors.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Does nothing: graphs own their tensors.</summary>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => _tensors.Count == 1 ? _tensors[0].ToString() : $"({string.Join(", ", _tensors)})";
}
