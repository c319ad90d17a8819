using Google.Protobuf;
using Reproductions.Runtime.Formats.TextProto;

namespace Tensorflow;

/// <summary>Reads and writes files of meta graphs and graphs, binary or text.</summary>
internal static class MetaGraphFiles
{
    /// <summary>The largest proto that protobuf reads or writes, in bytes.</summary>
    public const long MaxBytes = int.MaxValue;

    /// <summary>Reads a meta graph.</summary>
    /// <exception cref="System.IO.IOException">The file is missing.</exception>
    /// <exception cref="DataLossError">It is neither a binary nor a text meta graph.</exception>
    public static MetaGraphDef Read(string path) => Read(path, MetaGraphDef.Parser);

    /// <summary>Reads a graph.</summary>
    /// <exception cref="System.IO.IOException">The file is missing.</exception>
    /// <exception cref="DataLossError">It is neither a binary nor a text graph.</exception>
    public static GraphDef ReadGraph(string path) => Read(path, GraphDef.Parser);

    /// <summary>Writes a message, whole or not at all.</summary>
    /// <exception cref="InvalidArgumentError">It is larger than 2 GB.</exception>
    public static void Write(string path, IMessage message, bool asText)
    {
        var size = (long)message.CalculateSize();
        if (size is > MaxBytes or < 0)
        {
            throw new InvalidArgumentError($"'{path}' would be larger than the 2 GB that a protobuf can have. Keep large constants out of the graph: load them into variables or feed them.");
        }

        var folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder))
        {
            Directory.CreateDirectory(folder);
        }

        AtomicFile.Write(path, asText ? System.Text.Encoding.UTF8.GetBytes(TextProtoPrinter.Print(message)) : message.ToByteArray());
    }

    private static T Read<T>(string path, MessageParser<T> parser)
        where T : class, IMessage<T>, new()
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"File {path} does not exist.", path);
        }

        var length = new FileInfo(path).Length;
        if (length > Array.MaxLength)
        {
            throw new InvalidArgumentError($"'{path}' has {length} bytes; a protobuf has at most 2 GB. The graph holds large constants: keep them in variables, which checkpoints store.");
        }

        var bytes = File.ReadAllBytes(path);
        try
        {
            return parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException binary)
        {
            try
            {
                var text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
                return TextProtoParser.Parse<T>(text);
            }
            catch (Exception error) when (error is TextProtoError or System.Text.DecoderFallbackException)
            {
                throw new DataLossError($"Cannot parse file {path}: {error.Message} As a binary proto: {binary.Message}", binary);
            }
        }
    }
}
