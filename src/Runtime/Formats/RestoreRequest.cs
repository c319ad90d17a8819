namespace Reproductions.Runtime.Formats;

/// <summary>What RestoreV2 asks for one of its outputs.</summary>
/// <param name="Key">The tensor's name in the checkpoint.</param>
/// <param name="ShapeAndSlice">Empty for the whole tensor, else <c>"10 4 0,5:-"</c>.</param>
/// <param name="DType">The element type that the graph expects.</param>
public readonly record struct RestoreRequest(string Key, string ShapeAndSlice, DType DType);
