using Tensorflow.Common.Types;

namespace Tensorflow;

/// <summary>Several tensors in order, or in lists and dictionaries inside of each other.</summary>
public sealed partial class Tensors : Nest<Tensor>, IDisposable
{
    /// <summary>Makes a list of <paramref name="tensors"/>.</summary>
    public Tensors(params Tensor[] tensors)
    {
        Hold(tensors);
    }

    /// <summary>Makes a list of <paramref name="tensors"/>.</summary>
    public Tensors(IList<Tensor> tensors)
    {
        Hold(tensors);
    }

    private Tensors(Nest<Tensor> nested)
        : base(nested)
    {
    }

    /// <summary>The element type of the first tensor.</summary>
    public TF_DataType dtype => Flat[0].dtype;

    /// <summary>The shape of the first tensor.</summary>
    public Shape shape => Flat[0].shape;

    /// <summary>The number of dimensions of the first tensor.</summary>
    public int rank => Flat[0].rank;

    /// <summary>The graph of the first tensor.</summary>
    public Graph graph => Flat[0].graph;

    /// <summary>Number of tensors.</summary>
    public int Length => TotalNestedCount;

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There are several, or none.</exception>
    public Tensor Single => Length == 1 ? Flat[0] : throw new ValueError($"Tensors with {Length} tensors cannot be converted to a single Tensor.");

    /// <summary>The only tensor; null when there are several, or none.</summary>
    public Tensor SingleOrNull => Length == 1 ? Flat[0] : null;

    /// <summary>The tensors in order.</summary>
    private List<Tensor> Flat => [.. Flatten()];

    public static implicit operator Tensors(Tensor tensor) => new(tensor);

    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    public static implicit operator Tensors(List<Tensor> tensors) => new(tensors);

    public static implicit operator Tensors((Tensor, Tensor) tuple) => new(tuple.Item1, tuple.Item2);

    public static implicit operator Tensor(Tensors tensors) => tensors.Single;

    public static implicit operator Tensor[](Tensors tensors) => [.. tensors];

    /// <summary>The tensors of a nest, in its structure.</summary>
    public static Tensors FromNest(Nest<Tensor> nested) => nested is null ? new Tensors() : new Tensors(nested);

    /// <summary>The tensors of both: one list after the other, or a list of the two.</summary>
    public new Tensors MergeWith(Nest<Tensor> other) => FromNest(base.MergeWith(other));

    /// <summary>Adds a tensor at the end.</summary>
    public void Add(Tensor tensor) => Hold([.. Parts, Part(tensor)]);

    /// <summary>Adds tensors at the end.</summary>
    public void AddRange(IEnumerable<Tensor> tensors) => Hold([.. Parts, .. tensors.Select(Part)]);

    /// <summary>Puts a tensor before element number <paramref name="index"/>.</summary>
    public void Insert(int index, Tensor tensor)
    {
        var parts = Parts;
        parts.Insert(index, Part(tensor));
        Hold(parts);
    }

    /// <summary>Does nothing: graphs own their tensors.</summary>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Length == 1 ? Single.ToString() : $"({string.Join(", ", Flat)})";

    private static INestStructure<Tensor> Part(Tensor tensor) => new Nest<Tensor>(tensor);

    /// <summary>The elements at the top; a dictionary is one.</summary>
    private List<INestStructure<Tensor>> Parts => NestType switch
    {
        NestType.Empty => [],
        NestType.List => [.. ListValue],
        NestType.Node => [Part(NodeValue)],
        _ => [new Nest<Tensor>((Nest<Tensor>)this)],
    };

    private void Hold(IEnumerable<Tensor> tensors) => Hold([.. tensors.Select(Part)]);

    private void Hold(List<INestStructure<Tensor>> parts)
    {
        if (parts is [Nest<Tensor> { NestType: NestType.Node } only])
        {
            Become(only.NodeValue);
        }
        else if (parts.Count > 0)
        {
            Become(parts);
        }
    }
}
