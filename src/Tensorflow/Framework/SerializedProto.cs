using Google.Protobuf;

namespace Tensorflow;

/// <summary>An entry of a collection whose proto is kept as the file has it: a resource, the initializer of a table.</summary>
/// <param name="Bytes">The serialized proto.</param>
internal sealed record SerializedProto(ByteString Bytes);
