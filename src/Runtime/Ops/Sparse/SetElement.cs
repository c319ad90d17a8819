namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>An element of a set.</summary>
/// <param name="Key">What it is compared by.</param>
/// <param name="Source">The tensor that holds it.</param>
/// <param name="Index">Where in <paramref name="Source"/>.</param>
internal readonly record struct SetElement(object Key, Tensor Source, int Index);
