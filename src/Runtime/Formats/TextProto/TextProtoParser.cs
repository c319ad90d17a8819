using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>Reads the text form of any message of the schema, as tolerant as protobuf's own reader. Thread-safe: it holds no state.</summary>
/// <remarks>
/// Accepted: comments, <c>,</c> and <c>;</c> between fields, <c>&lt; &gt;</c> for braces, lists in brackets, adjacent strings, both quotes,
/// all of C's escapes, expanded Any. Of a repeated singular field the last counts; messages merge.
/// </remarks>
public static class TextProtoParser
{
    // Nested deeper than this, a text is refused: each level takes stack.
    private const int MaxDepth = 100;

    private static readonly TypeRegistry Types = TypeRegistry.FromFiles(
        MetaGraphReflection.Descriptor, CheckpointReflection.Descriptor, EventReflection.Descriptor, ConfigReflection.Descriptor);

    /// <summary>Reads a message.</summary>
    /// <exception cref="TextProtoError">The text is not its text form.</exception>
    public static T Parse<T>(string text)
        where T : IMessage<T>, new()
    {
        var message = new T();
        Merge(text, message);
        return message;
    }

    /// <summary>Adds what a text says to a message.</summary>
    /// <exception cref="TextProtoError">The text is not its text form; the message may have some of its fields.</exception>
    public static void Merge(string text, IMessage message)
    {
        var tokens = new TextTokenizer(text);
        while (tokens.Kind != TextTokenKind.End)
        {
            ReadField(tokens, message, 0);
        }
    }

    private static void ReadField(TextTokenizer tokens, IMessage message, int depth)
    {
        if (depth > MaxDepth)
        {
            throw tokens.Error($"Message is nested deeper than {MaxDepth} levels.");
        }

        var (line, column) = tokens.Place;
        if (tokens.TryTake('['))
        {
            ReadAny(tokens, message, depth);
            return;
        }

        var name = tokens.TakeName();
        var field = message.Descriptor.FindFieldByName(name)
            ?? throw new TextProtoError(line, column, $"Message type \"{message.Descriptor.FullName}\" has no field named \"{name}\".");
        var isMessage = field.FieldType is FieldType.Message or FieldType.Group;
        if (isMessage)
        {
            tokens.TryTake(':');
        }
        else
        {
            tokens.Take(':');
        }

        if (field.IsRepeated && tokens.TryTake('['))
        {
            if (!tokens.TryTake(']'))
            {
                do
                {
                    ReadOne(tokens, message, field, depth);
                }
                while (tokens.TryTake(','));
                tokens.Take(']');
            }
        }
        else
        {
            ReadOne(tokens, message, field, depth);
        }

        if (!tokens.TryTake(';'))
        {
            tokens.TryTake(',');
        }
    }

    private static void ReadOne(TextTokenizer tokens, IMessage message, FieldDescriptor field, int depth)
    {
        if (field.IsMap)
        {
            ReadMapEntry(tokens, message, field, depth);
        }
        else if (field.FieldType is FieldType.Message or FieldType.Group)
        {
            if (field.IsRepeated)
            {
                var element = Empty(field.MessageType);
                ((IList)field.Accessor.GetValue(message)).Add(element);
                ReadBody(tokens, element, depth);
            }
            else
            {
                if (field.Accessor.GetValue(message) is not IMessage value)
                {
                    value = Empty(field.MessageType);
                    field.Accessor.SetValue(message, value);
                }

                ReadBody(tokens, value, depth);
            }
        }
        else if (field.IsRepeated)
        {
            ((IList)field.Accessor.GetValue(message)).Add(TextScalar.Read(tokens, field));
        }
        else
        {
            field.Accessor.SetValue(message, TextScalar.Read(tokens, field));
        }
    }

    private static void ReadBody(TextTokenizer tokens, IMessage message, int depth)
    {
        var close = '}';
        if (tokens.TryTake('<'))
        {
            close = '>';
        }
        else
        {
            tokens.Take('{');
        }

        while (!tokens.TryTake(close))
        {
            if (tokens.Kind == TextTokenKind.End)
            {
                throw tokens.Expected($"\"{close}\"");
            }

            ReadField(tokens, message, depth + 1);
        }
    }

    // A map is written as a list of messages with the fields key and value.
    private static void ReadMapEntry(TextTokenizer tokens, IMessage message, FieldDescriptor field, int depth)
    {
        var keyField = field.MessageType.FindFieldByNumber(1);
        var valueField = field.MessageType.FindFieldByNumber(2);
        var key = TextScalar.Default(keyField);
        var value = valueField.FieldType == FieldType.Message ? Empty(valueField.MessageType) : TextScalar.Default(valueField);
        var close = tokens.TryTake('<') ? '>' : '}';
        if (close == '}')
        {
            tokens.Take('{');
        }

        while (!tokens.TryTake(close))
        {
            var (line, column) = tokens.Place;
            var name = tokens.Kind == TextTokenKind.End ? throw tokens.Expected($"\"{close}\"") : tokens.TakeName();
            switch (name)
            {
                case "key":
                    tokens.Take(':');
                    key = TextScalar.Read(tokens, keyField);
                    break;
                case "value" when value is IMessage nested:
                    tokens.TryTake(':');
                    ReadBody(tokens, nested, depth + 1);
                    break;
                case "value":
                    tokens.Take(':');
                    value = TextScalar.Read(tokens, valueField);
                    break;
                default:
                    throw new TextProtoError(line, column, $"Message type \"{field.MessageType.FullName}\" has no field named \"{name}\".");
            }

            if (!tokens.TryTake(';'))
            {
                tokens.TryTake(',');
            }
        }

        ((IDictionary)field.Accessor.GetValue(message))[key] = value;
    }

    // [type.googleapis.com/tensorflow.AssetFileDef] { ... } inside an Any.
    private static void ReadAny(TextTokenizer tokens, IMessage message, int depth)
    {
        var (line, column) = tokens.Place;
        var url = tokens.TakeName();
        while (tokens.TryTake('/'))
        {
            url += "/" + tokens.TakeName();
        }

        tokens.Take(']');
        if (message is not Google.Protobuf.WellKnownTypes.Any any)
        {
            throw new TextProtoError(line, column, $"Message type \"{message.Descriptor.FullName}\" does not have extensions: [{url}].");
        }

        var type = Types.Find(url[(url.LastIndexOf('/') + 1)..])
            ?? throw new TextProtoError(line, column, $"Type {url} packed in Any is not found in the schema.");
        tokens.TryTake(':');
        var value = Empty(type);
        ReadBody(tokens, value, depth);
        any.TypeUrl = url;
        any.Value = value.ToByteString();
    }

    private static IMessage Empty(MessageDescriptor type) => type.Parser.ParseFrom(ByteString.Empty);
}
