using Google.Protobuf;

namespace Tensorflow;

/// <summary>An entry of a collection that is kept as the file has it: a control-flow context, a queue runner, a saver.</summary>
/// <param name="Bytes">The serialized proto.</param>
/// <param name="Scope">The scope that it was imported under; empty for none.</param>
internal sealed record SerializedProto(ByteString Bytes, string Scope);
