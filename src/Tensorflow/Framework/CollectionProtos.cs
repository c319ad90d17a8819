using Google.Protobuf;

namespace Tensorflow;

/// <summary>The protos of collections, parsed.</summary>
internal static class CollectionProtos
{
    /// <summary>Parses an entry of a collection.</summary>
    /// <exception cref="DataLossError">The bytes are no such message.</exception>
    public static T Parse<T>(MessageParser<T> parser, string key, ByteString bytes)
        where T : IMessage<T>, new()
    {
        try
        {
            return parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new DataLossError($"The collection '{key}' of the meta graph holds an entry that is no {typeof(T).Name}: {error.Message}", error);
        }
    }
}
