using Tensorflow.Common.Types;

namespace Tensorflow;

/// <content>A shape as a list of numbers.</content>
public partial class Shape : INestStructure<long>
{
    /// <summary>A list.</summary>
    public NestType NestType => NestType.List;

    /// <summary>Number of dimensions.</summary>
    /// <exception cref="ValueError">The rank is unknown.</exception>
    public int ShallowNestedCount => KnownDims.Length;

    /// <summary>Number of dimensions.</summary>
    /// <exception cref="ValueError">The rank is unknown.</exception>
    public int TotalNestedCount => KnownDims.Length;

    private long[] KnownDims => _dims ?? throw new ValueError("A shape of unknown rank has no list of dimensions.");

    /// <summary>The dimensions as a list.</summary>
    /// <exception cref="ValueError">The rank is unknown.</exception>
    public Nest<long> AsNest() => new(KnownDims.Select(d => new Nest<long>(d)));

    /// <summary>The results of <paramref name="func"/> for each dimension, as a list.</summary>
    /// <exception cref="ValueError">The rank is unknown.</exception>
    public INestStructure<TOut> MapStructure<TOut>(Func<long, TOut> func) => AsNest().MapStructure(func);
}
