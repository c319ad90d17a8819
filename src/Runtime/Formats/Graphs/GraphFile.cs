using System.Text;
using Google.Protobuf;
using Reproductions.Runtime.Formats.TextProto;

namespace Reproductions.Runtime.Formats.Graphs;

/// <summary>
/// Reads and writes files of one graph: <c>.meta</c>, <c>.pb</c>, <c>.pbtxt</c>. The name's ending does not matter for reading: binary is tried first, then text.
/// Unknown fields, ops and attributes stay. Thread-safe: it holds no state.
/// </summary>
public static class GraphFile
{
    /// <summary>The largest message that protobuf reads, in bytes.</summary>
    public const long MaxBytes = int.MaxValue;

    /// <summary>Reads a MetaGraphDef.</summary>
    /// <exception cref="NotFoundError">The file is missing.</exception>
    /// <exception cref="DataLossError">The file is empty, or neither binary nor text form of a MetaGraphDef.</exception>
    /// <exception cref="InvalidArgumentError">The file is larger than <see cref="MaxBytes"/>.</exception>
    public static MetaGraphDef ReadMetaGraph(string path)
    {
        var meta = Read(path, MetaGraphDef.Parser, "MetaGraphDef");
        return meta.CalculateSize() > 0
            ? meta
            : throw new DataLossError($"Cannot parse file {path}: it holds no MetaGraphDef. TensorFlow takes such a file for an empty graph; a saved one has its version at least, so the file was cut or never written. Export the graph again.");
    }

    /// <summary>Reads a GraphDef; a file of no bytes is the graph without nodes.</summary>
    /// <inheritdoc cref="ReadMetaGraph" path="exception"/>
    public static GraphDef ReadGraph(string path) => Read(path, GraphDef.Parser, "GraphDef");

    /// <summary>Writes a message, as text when <paramref name="asText"/>: a temporary file, then a rename. Missing folders are made.</summary>
    /// <exception cref="InvalidArgumentError">The message is larger than <see cref="MaxBytes"/>.</exception>
    /// <exception cref="NotOkStatusException">The disk refuses; the file that was there before is untouched.</exception>
    public static void Write(string path, IMessage message, bool asText)
    {
        if (Size(message) is var size && size > MaxBytes)
        {
            throw TooLarge(path, message.Descriptor.Name, size.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
        }

        byte[] bytes;
        try
        {
            bytes = asText ? Encoding.UTF8.GetBytes(TextProtoPrinter.Print(message)) : message.ToByteArray();
        }
        catch (Exception e) when (e is OverflowException or OutOfMemoryException or InvalidOperationException)
        {
            throw TooLarge(path, message.Descriptor.Name, "more than 2147483647", e);
        }

        Folders.MakeParents(path);
        Publication.Write(path, bytes);
    }

    /// <summary>Reads a message in binary or text form.</summary>
    internal static T Read<T>(string path, MessageParser<T> parser, string type)
        where T : IMessage<T>, new()
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new NotFoundError($"File {path} does not exist. A {type} was to be read from it.");
        }

        var bytes = FileErrors.ReadAll(path, MaxBytes, length => TooLarge(path, type, length.ToString(System.Globalization.CultureInfo.InvariantCulture), null));
        string binary;
        try
        {
            return ProtoBytes.Parse(parser, bytes, reason => new BinaryFault(reason));
        }
        catch (BinaryFault e)
        {
            binary = e.Message;
        }

        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new DataLossError($"Cannot parse file {path}: it is neither a binary {type} ({binary.TrimEnd('.')}) nor text: byte {e.Index} is no UTF-8. {Guess(bytes)}", e);
        }

        try
        {
            return TextProtoParser.Parse<T>(text);
        }
        catch (TextProtoError e)
        {
            throw new DataLossError($"Cannot parse file {path}: {e.Message} As a binary {type} it does not parse either: {binary.TrimEnd('.')}. {Guess(bytes)}", e);
        }
    }

    // Protobuf counts in 32 bits and would begin again at zero.
    private static long Size(IMessage message) => message switch
    {
        GraphDef graph => graph.Node.Sum(n => (long)n.CalculateSize()) + (graph.Library?.Function.Sum(f => (long)f.CalculateSize()) ?? 0),
        MetaGraphDef meta => Size(meta.GraphDef ?? new GraphDef()) + meta.CollectionDef.Sum(c => (long)c.Value.CalculateSize()),
        SavedModel model => model.MetaGraphs.Sum(Size),
        _ => message.CalculateSize(),
    };

    private static InvalidArgumentError TooLarge(string path, string type, string length, Exception? cause) =>
        new($"{type} in {path} cannot be larger than 2GB: it has {length} bytes, protobuf reads and writes at most {MaxBytes}. Keep large values out of the graph: hold them in variables and a checkpoint, not in constants.", cause);

    // What a file really is, from its first bytes.
    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "The file is packed with gzip: unpack it first.";
        }

        if (bytes.StartsWith("version https://git-lfs"u8))
        {
            return "The file is a pointer of Git LFS: fetch the real one with 'git lfs pull'.";
        }

        if (bytes.StartsWith("<!DOCTYPE"u8) || bytes.StartsWith("<html"u8))
        {
            return "The file is a web page: a download went wrong.";
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return "The file is a zip archive: unpack it first.";
        }

        return bytes.Length >= 8 && System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]) == Table.TableReader.Magic
            ? "The file is the index of a checkpoint (or a V1 checkpoint), not a graph."
            : "The file was cut, or is another kind of file.";
    }

    private sealed class BinaryFault(string reason) : Exception(reason);
}
