namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>A difference of TensorFlow.NET and the reproductions that it concerns.</summary>
/// <param name="Difference">What TensorFlow.NET does.</param>
/// <param name="Reproductions">Their ids.</param>
internal sealed record RecordedDifference(string Difference, IReadOnlyList<string> Reproductions);
