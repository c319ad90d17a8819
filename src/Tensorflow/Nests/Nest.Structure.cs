namespace Tensorflow.Common.Types;

/// <content>Nests of the same structure, and nests put together.</content>
public partial class Nest<T>
{
    /// <inheritdoc/>
    public virtual INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) => Rebuilt(this, func);

    /// <summary>The same structure with <paramref name="flatItems"/> in place of the values, in the order of <see cref="Flatten"/>.</summary>
    /// <exception cref="InvalidArgumentError">Their number is not that of the values.</exception>
    public virtual Nest<TOut> PackSequence<TOut>(TOut[] flatItems)
    {
        if (flatItems.Length != TotalNestedCount)
        {
            throw new InvalidArgumentError($"The structure {this} has {TotalNestedCount} values, got {flatItems.Length} to put in their place.");
        }

        var at = 0;
        return Rebuilt(this, _ => flatItems[at++]);
    }

    /// <summary>Two lists one after the other, two dictionaries in one, or a list of the two; an empty one adds nothing.</summary>
    /// <exception cref="ArgumentException">Two dictionaries have a name in common.</exception>
    public virtual Nest<T> MergeWith(Nest<T> other) => (NestType, other?.NestType ?? NestType.Empty) switch
    {
        (_, NestType.Empty) => this,
        (NestType.Empty, _) => other,
        (NestType.List, NestType.List) => new(ListValue.Concat(other.ListValue)),
        (NestType.Dictionary, NestType.Dictionary) => new(DictValue.Concat(other.DictValue).ToDictionary(p => p.Key, p => p.Value)),
        _ => new([this, other]),
    };

    private static Nest<TOut> Rebuilt<TOut>(Nest<T> template, Func<T, TOut> func) => template.NestType switch
    {
        NestType.Node => new(func(template.NodeValue)),
        NestType.List => new(template.ListValue.ConvertAll<INestStructure<TOut>>(v => Rebuilt(v.AsNest(), func))),
        NestType.Dictionary => new(template.DictValue.ToDictionary(p => p.Key, p => (INestStructure<TOut>)Rebuilt(p.Value.AsNest(), func))),
        _ => Nest<TOut>.Empty,
    };
}
