using System.Collections;

namespace Tensorflow.Common.Types;

/// <summary>A value, a list of nests, nests by name, or nothing. One thread at a time.</summary>
public partial class Nest<T> : INestStructure<T>, IEnumerable<T>
{
    /// <summary>Makes a nest of one value.</summary>
    public Nest(T value, string name = null)
    {
        Name = name;
        Become(value);
    }

    /// <summary>Makes a list.</summary>
    public Nest(IEnumerable<INestStructure<T>> values, string name = null)
    {
        Name = name;
        Become(values);
    }

    /// <summary>Makes a dictionary; its order is that of <paramref name="value"/>.</summary>
    public Nest(Dictionary<string, INestStructure<T>> value, string name = null)
    {
        Name = name;
        NestType = NestType.Dictionary;
        DictValue = value;
    }

    /// <summary>Makes a nest of the same parts.</summary>
    public Nest(Nest<T> other)
    {
        Name = other.Name;
        Become(other);
    }

    /// <summary>Makes an empty nest.</summary>
    private protected Nest()
    {
    }

    /// <summary>A nest of nothing.</summary>
    public static Nest<T> Empty => new();

    /// <inheritdoc/>
    public NestType NestType { get; private set; }

    /// <summary>What the user calls it; null for nothing.</summary>
    public string Name { get; set; }

    /// <summary>The value; the default of the type where it is no single one.</summary>
    public T NodeValue { get; private set; }

    /// <summary>The elements; null where it is no list.</summary>
    public List<INestStructure<T>> ListValue { get; private set; }

    /// <summary>The elements by name; null where it is no dictionary.</summary>
    public Dictionary<string, INestStructure<T>> DictValue { get; private set; }

    /// <inheritdoc/>
    public int ShallowNestedCount => NestType == NestType.Node ? 1 : Children.Count();

    /// <inheritdoc/>
    public int TotalNestedCount => Flatten().Count();

    private IEnumerable<INestStructure<T>> Children => ListValue ?? (IEnumerable<INestStructure<T>>)DictValue?.Values ?? [];

    /// <summary>The first value of element number <paramref name="index"/> at the top.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element, or no value in it.</exception>
    public T this[int index]
    {
        get => Leaf(index).NodeValue;
        set => Leaf(index).NodeValue = value;
    }

    public static implicit operator Nest<T>((INestStructure<T>, INestStructure<T>) inputs) => new([inputs.Item1, inputs.Item2]);

    public static implicit operator Nest<T>((INestStructure<T>, INestStructure<T>, INestStructure<T>) inputs) => new([inputs.Item1, inputs.Item2, inputs.Item3]);

    /// <summary>Itself.</summary>
    public virtual Nest<T> AsNest() => this;

    /// <inheritdoc/>
    public virtual IEnumerable<T> Flatten() => NestType == NestType.Node ? [NodeValue] : Children.SelectMany(c => c.Flatten());

    /// <summary>Whether a list or a dictionary lies inside of another.</summary>
    public bool IsNested() => Children.Any(c => c.NestType is NestType.List or NestType.Dictionary);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Flatten().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As text: <c>([1, {a: 2}])</c>.</summary>
    public override string ToString() => $"({Text()})";

    private protected void Become(T value) => (NestType, NodeValue, ListValue, DictValue) = (NestType.Node, value, null, null);

    private protected void Become(IEnumerable<INestStructure<T>> values) => (NestType, NodeValue, ListValue, DictValue) = (NestType.List, default, [.. values], null);

    private protected void Become(Nest<T> other) => (NestType, NodeValue, ListValue, DictValue) =
        (other.NestType, other.NodeValue, other.ListValue is null ? null : [.. other.ListValue], other.DictValue is null ? null : new(other.DictValue));

    private Nest<T> Leaf(int index)
    {
        var node = NestType == NestType.Node && index == 0 ? this : Children.ElementAtOrDefault(index)?.AsNest();
        while (node is not null && node.NestType != NestType.Node)
        {
            node = node.Children.FirstOrDefault()?.AsNest();
        }

        return node ?? throw new IndexOutOfRangeException($"Element {index} of {this} does not exist or is empty: it has {ShallowNestedCount} elements.");
    }

    private string Text() => (string.IsNullOrEmpty(Name) ? "" : $"{Name}: ") + NestType switch
    {
        NestType.Empty => "<empty>",
        NestType.Node => NodeValue?.ToString(),
        NestType.List => $"[{string.Join(", ", ListValue.Select(v => v.AsNest().Text()))}]",
        _ => $"{{{string.Join(", ", DictValue.Select(p => $"{p.Key}: {p.Value.AsNest().Text()}"))}}}",
    };
}
