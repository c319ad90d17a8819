namespace Tensorflow.Common.Types;

/// <summary>Values in lists and dictionaries, inside of each other.</summary>
public interface INestStructure<T> : INestable<T>
{
    /// <summary>What it is at its top.</summary>
    NestType NestType { get; }

    /// <summary>Number of elements at its top: 0 when empty, 1 for a value.</summary>
    int ShallowNestedCount { get; }

    /// <summary>Number of values.</summary>
    int TotalNestedCount { get; }

    /// <summary>The values, depth first.</summary>
    IEnumerable<T> Flatten();

    /// <summary>The same structure with the results of <paramref name="func"/> in place of the values.</summary>
    INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func);
}
