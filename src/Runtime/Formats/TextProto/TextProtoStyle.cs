namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>What protobuf's printers do differently. Immutable and thread-safe.</summary>
/// <param name="AsciiOnly">True to write characters beyond ASCII as octal escapes, as the protobuf of TensorFlow 1.13.1 did; newer ones let them stand.</param>
/// <param name="Native">
/// False for the form of Python's <c>text_format.MessageToString</c>: maps by key, floats as <c>10000.0</c>. True for that of <c>str(message)</c> in
/// newer versions, in which the SavedModel builder writes: maps in the order in which they were read, floats as <c>10000</c>.
/// </param>
public sealed record TextProtoStyle(bool AsciiOnly = false, bool Native = false);
