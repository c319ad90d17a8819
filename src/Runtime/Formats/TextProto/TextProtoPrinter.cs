using System.Collections;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>Writes the text form of any message, character for character as protobuf's Python does: two blanks a level, fields by number, maps by key. Thread-safe: it holds no state.</summary>
public static class TextProtoPrinter
{
    /// <summary>The text form; unknown fields are left out.</summary>
    public static string Print(IMessage message) => Print(message, new TextProtoStyle());

    /// <inheritdoc cref="Print(IMessage)"/>
    public static string Print(IMessage message, TextProtoStyle style)
    {
        var writer = new Writer(style);
        writer.Write(message, 0);
        return writer.ToString();
    }

    private sealed class Writer(TextProtoStyle style)
    {
        private readonly StringBuilder _text = new();

        public void Write(IMessage message, int indent)
        {
            foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
            {
                var value = field.Accessor.GetValue(message);
                if (field.IsMap)
                {
                    WriteMap(field, (IDictionary)value, indent);
                }
                else if (field.IsRepeated)
                {
                    foreach (var element in (IList)value)
                    {
                        WriteField(field, element!, indent);
                    }
                }
                else if (field.HasPresence ? field.Accessor.HasValue(message) : !IsDefault(value))
                {
                    WriteField(field, value, indent);
                }
            }
        }

        private void WriteMap(FieldDescriptor field, IDictionary map, int indent)
        {
            var keyField = field.MessageType.FindFieldByNumber(1);
            var valueField = field.MessageType.FindFieldByNumber(2);
            var keys = map.Keys.Cast<object>().ToList();
            if (!style.Native)
            {
                keys.Sort((a, b) => a is string s
                    ? Encoding.UTF8.GetBytes(s).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)b))
                    : Comparer.DefaultInvariant.Compare(a, b));
            }

            foreach (var key in keys)
            {
                _text.Append(' ', indent).Append(field.Name).Append(" {\n");
                WriteField(keyField, key, indent + 2);
                WriteField(valueField, map[key]!, indent + 2);
                _text.Append(' ', indent).Append("}\n");
            }
        }

        private void WriteField(FieldDescriptor field, object value, int indent)
        {
            _text.Append(' ', indent).Append(field.Name);
            if (value is IMessage nested)
            {
                _text.Append(" {\n");
                Write(nested, indent + 2);
                _text.Append(' ', indent).Append("}\n");
                return;
            }

            _text.Append(": ");
            switch (value)
            {
                case string s:
                    WriteText(s);
                    break;
                case ByteString bytes:
                    _text.Append('"');
                    foreach (var b in bytes.Span)
                    {
                        Escape(b);
                    }

                    _text.Append('"');
                    break;
                case bool b:
                    _text.Append(b ? "true" : "false");
                    break;
                case float f:
                    _text.Append(style.Native ? FloatText.Native(f) : FloatText.Python(f));
                    break;
                case double d:
                    _text.Append(style.Native ? FloatText.Native(d) : FloatText.Python(d));
                    break;
                case Enum e:
                    var number = Convert.ToInt32(e, CultureInfo.InvariantCulture);
                    _text.Append(field.EnumType.FindValueByNumber(number)?.Name ?? number.ToString(CultureInfo.InvariantCulture));
                    break;
                default:
                    _text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                    break;
            }

            _text.Append('\n');
        }

        // The sign of a zero counts: -0.0 is written.
        private static bool IsDefault(object value) => value switch
        {
            string s => s.Length == 0,
            ByteString b => b.IsEmpty,
            bool b => !b,
            float f => BitConverter.SingleToInt32Bits(f) == 0,
            double d => BitConverter.DoubleToInt64Bits(d) == 0,
            Enum e => Convert.ToInt32(e, CultureInfo.InvariantCulture) == 0,
            _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture) == 0,
        };

        private void WriteText(string value)
        {
            _text.Append('"');
            foreach (var rune in value.EnumerateRunes())
            {
                if (rune.IsAscii)
                {
                    Escape((byte)rune.Value);
                }
                else if (style.AsciiOnly)
                {
                    var utf8 = new byte[4];
                    foreach (var b in utf8.AsSpan(0, rune.EncodeToUtf8(utf8)))
                    {
                        Escape(b);
                    }
                }
                else
                {
                    _text.Append(rune.ToString());
                }
            }

            _text.Append('"');
        }

        private void Escape(byte b)
        {
            switch (b)
            {
                case (byte)'\n':
                    _text.Append("\\n");
                    break;
                case (byte)'\r':
                    _text.Append("\\r");
                    break;
                case (byte)'\t':
                    _text.Append("\\t");
                    break;
                case (byte)'"' or (byte)'\'' or (byte)'\\':
                    _text.Append('\\').Append((char)b);
                    break;
                case < 0x20 or >= 0x7F:
                    _text.Append('\\').Append((char)('0' + (b >> 6))).Append((char)('0' + ((b >> 3) & 7))).Append((char)('0' + (b & 7)));
                    break;
                default:
                    _text.Append((char)b);
                    break;
            }
        }

        public override string ToString() => _text.ToString();
    }
}
