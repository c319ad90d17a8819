using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats.SavedSlices;

/// <summary>A tensor that V1 files list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">Element type; may be a number that is not defined in the enumeration.</param>
/// <param name="Shape">The full shape.</param>
/// <param name="Slices">The stored slices with the file of each, in the order of the files.</param>
public sealed record SavedTensor(string Name, DType DType, Shape Shape, IReadOnlyList<(TensorSlice Slice, string File)> Slices);
