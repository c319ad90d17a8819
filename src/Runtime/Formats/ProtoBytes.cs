using Google.Protobuf;

namespace Reproductions.Runtime.Formats;

/// <summary>Parses binary messages with typed errors. Thread-safe: it holds no state.</summary>
internal static class ProtoBytes
{
    /// <summary>Parses a message.</summary>
    /// <param name="parser">Its parser.</param>
    /// <param name="bytes">The serialized message.</param>
    /// <param name="error">Makes the error from the parser's reason, a sentence.</param>
    public static T Parse<T>(MessageParser<T> parser, byte[] bytes, Func<string, Exception> error)
        where T : IMessage<T>
    {
        try
        {
            return parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw error(e.Message);
        }
        catch (ArgumentException e)
        {
            // A text field that is no UTF-8.
            throw error(e.Message);
        }
    }
}
