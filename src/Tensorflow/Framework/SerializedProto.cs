using Google.Protobuf;

namespace Tensorflow;

/// <summary>An entry of a collection that is kept serialized: a queue runner.</summary>
/// <param name="Bytes">The serialized proto; its names are those of the graph.</param>
internal sealed record SerializedProto(ByteString Bytes);
