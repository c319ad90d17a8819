namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>What protobuf's printers do differently. Immutable and thread-safe.</summary>
/// <param name="AsciiOnly">True to write characters beyond ASCII as octal escapes, as the protobuf of TensorFlow 1.13.1 did; newer ones let them stand.</param>
/// <param name="SortMaps">True to order maps by key, as <c>text_format.MessageToString</c> does; false to keep the order in which they were read, for an exact copy of a text that <c>str(message)</c> wrote.</param>
public sealed record TextProtoStyle(bool AsciiOnly = false, bool SortMaps = true);
