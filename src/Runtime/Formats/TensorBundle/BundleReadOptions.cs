namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>How a damaged checkpoint is read. Immutable and thread-safe.</summary>
/// <param name="Salvage">
/// True to go on where a block of the index is damaged: its keys are missing from the list, and each fault is in
/// <see cref="BundleReader.Faults"/>. A value is never returned when its own checksum is wrong.
/// </param>
public sealed record BundleReadOptions(bool Salvage = false);
