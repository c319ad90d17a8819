namespace Reproductions.Runtime.Framework;

/// <summary>One attribute of an op signature.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Type">Its type as TensorFlow writes it: <c>int</c>, <c>list(type)</c>, <c>shape</c>, ...</param>
/// <param name="Default">Its default; null when it must be given. Shared: never changed.</param>
/// <param name="AllowedTypes">The types that it admits; null for any.</param>
/// <param name="AllowedStrings">The strings that it admits; null for any.</param>
/// <param name="Minimum">Least value, or least length of a list; null for none.</param>
public sealed record AttrSpec(
    string Name,
    string Type,
    AttrValue? Default,
    IReadOnlyList<DType>? AllowedTypes,
    IReadOnlyList<string>? AllowedStrings,
    long? Minimum);
