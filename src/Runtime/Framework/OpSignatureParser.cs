using System.Globalization;
using Google.Protobuf;

namespace Reproductions.Runtime.Framework;

/// <summary>
/// Reads a signature from one line of text:
/// <code>
/// Name(input:T, list:N*T, mixed:types) -> (ref:Ref(T)) | T:type=int32 in {int32,int64}; N:int>=1; types:list(type) | is_stateful
/// </code>
/// Inputs, outputs, attributes (type, then default, allowed values and minimum) and flags.
/// </summary>
internal static class OpSignatureParser
{
    /// <summary>Parses one line.</summary>
    /// <exception cref="FormatException">The line does not follow the form; the message quotes the part.</exception>
    public static OpSignature Parse(string line)
    {
        var parts = SplitOutside(line, '|');
        var head = parts[0];
        var open = head.IndexOf('(', StringComparison.Ordinal);
        var arrow = head.IndexOf(") -> (", StringComparison.Ordinal);
        var close = head.LastIndexOf(')');
        if (open < 0 || arrow < 0 || close <= arrow)
        {
            throw new FormatException($"Not an op signature: '{line}'.");
        }

        var attrs = parts.Count > 1
            ? SplitOutside(parts[1], ';').Select(p => p.Trim()).Where(p => p.Length > 0).Select(ParseAttr).ToList()
            : [];
        var flags = parts.Count > 2 ? parts[2].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [];
        var deprecated = flags.FirstOrDefault(f => f.StartsWith("deprecated_since_producer=", StringComparison.Ordinal));
        return new OpSignature
        {
            Name = head[..open].Trim(),
            Inputs = ParseArgs(head[(open + 1)..arrow], attrs),
            Outputs = ParseArgs(head[(arrow + 6)..close], attrs),
            Attrs = attrs,
            IsStateful = flags.Contains("is_stateful"),
            IsCommutative = flags.Contains("is_commutative"),
            IsAggregate = flags.Contains("is_aggregate"),
            AllowsUninitializedInput = flags.Contains("allows_uninitialized_input"),
            DeprecatedSince = deprecated is null ? 0 : int.Parse(deprecated[(deprecated.IndexOf('=', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture),
        };
    }

    private static List<ArgSpec> ParseArgs(string text, List<AttrSpec> attrs) =>
        SplitOutside(text, ',').Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => ParseArg(p, attrs)).ToList();

    private static ArgSpec ParseArg(string text, List<AttrSpec> attrs)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..colon].Trim();
        var type = text[(colon + 1)..].Trim();
        var isRef = type.StartsWith("Ref(", StringComparison.Ordinal);
        if (isRef)
        {
            type = type[4..^1];
        }

        string? number = null;
        var star = type.IndexOf('*', StringComparison.Ordinal);
        if (star >= 0)
        {
            number = type[..star];
            type = type[(star + 1)..];
        }

        if (type.StartsWith("list:", StringComparison.Ordinal))
        {
            type = type[5..];
        }

        var attr = attrs.Find(a => a.Name == type);
        return attr switch
        {
            { Type: "list(type)" } => new ArgSpec(name, DType.Invalid, null, null, type, isRef),
            { Type: "type" } => new ArgSpec(name, DType.Invalid, type, number, null, isRef),
            _ => new ArgSpec(name, ParseType(type), null, number, null, isRef),
        };
    }

    private static AttrSpec ParseAttr(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..colon].Trim();
        var rest = text[(colon + 1)..].Trim();
        var end = rest.StartsWith("list(", StringComparison.Ordinal) ? rest.IndexOf(')', StringComparison.Ordinal) + 1 : 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
        {
            end++;
        }

        var type = rest[..end];
        rest = rest[end..].Trim();
        string? value = null;
        if (rest.StartsWith('='))
        {
            var stop = EndOfDefault(rest);
            value = rest[1..stop].Trim();
            rest = rest[stop..].Trim();
        }

        string? allowed = null;
        if (rest.StartsWith("in ", StringComparison.Ordinal) || rest.StartsWith('{'))
        {
            var stop = rest.IndexOf('}', StringComparison.Ordinal);
            allowed = rest[(rest.IndexOf('{', StringComparison.Ordinal) + 1)..stop];
            rest = rest[(stop + 1)..].Trim();
        }

        long? minimum = rest.StartsWith(">=", StringComparison.Ordinal) ? long.Parse(rest[2..].Trim(), CultureInfo.InvariantCulture) : null;
        var items = allowed?.Split(',').Select(v => Unquote(v.Trim())).ToList();
        var isType = type is "type" or "list(type)";
        return new AttrSpec(
            name,
            type,
            value is null ? null : ParseDefault(type, value),
            items is not null && isType ? items.ConvertAll(ParseType) : null,
            items is not null && !isType ? items : null,
            minimum);
    }

    private static int EndOfDefault(string rest)
    {
        var depth = 0;
        var quoted = false;
        for (var i = 1; i < rest.Length; i++)
        {
            var c = rest[i];
            quoted ^= c == '\'';
            if (quoted)
            {
                continue;
            }

            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            if (depth == 0 && (rest.AsSpan(i).StartsWith(" in ") || rest.AsSpan(i).StartsWith(">=")))
            {
                return i;
            }
        }

        return rest.Length;
    }

    private static AttrValue ParseDefault(string type, string text)
    {
        if (type.StartsWith("list(", StringComparison.Ordinal))
        {
            var list = new AttrValue.Types.ListValue();
            foreach (var item in text[1..^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                AddToList(list, type[5..^1], item);
            }

            return new AttrValue { List = list };
        }

        return type switch
        {
            "int" => new AttrValue { I = long.Parse(text, CultureInfo.InvariantCulture) },
            "float" => new AttrValue { F = float.Parse(text, CultureInfo.InvariantCulture) },
            "bool" => new AttrValue { B = text == "True" },
            "string" => new AttrValue { S = ByteString.CopyFromUtf8(Unquote(text).Replace("\\t", "\t", StringComparison.Ordinal)) },
            "type" => new AttrValue { Type = (DataType)ParseType(text) },
            "shape" => new AttrValue { Shape = text == "unknown" ? Shape.UnknownRank.ToProto() : Shape.Scalar.ToProto() },
            "tensor" => new AttrValue { Tensor = ParseTensor(text) },
            _ => throw new FormatException($"No default can be read for an attribute of type '{type}': '{text}'."),
        };
    }

    /// <summary><c>uint8[255,0]</c>, a vector of integers; <c>tensor</c> stands for a default that the text does not give.</summary>
    private static TensorProto ParseTensor(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return new TensorProto();
        }

        var values = text[(open + 1)..^1].Split(',').Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToList();
        var tensor = new TensorProto { Dtype = (DataType)ParseType(text[..open]), TensorShape = new Shape(values.Count).ToProto() };
        tensor.IntVal.AddRange(values);
        return tensor;
    }

    private static void AddToList(AttrValue.Types.ListValue list, string type, string item)
    {
        switch (type)
        {
            case "int":
                list.I.Add(long.Parse(item, CultureInfo.InvariantCulture));
                break;
            case "float":
                list.F.Add(float.Parse(item, CultureInfo.InvariantCulture));
                break;
            case "type":
                list.Type.Add((DataType)ParseType(item));
                break;
            case "string":
                list.S.Add(ByteString.CopyFromUtf8(Unquote(item)));
                break;
            default:
                throw new FormatException($"No default can be read for a list of '{type}': '{item}'.");
        }
    }

    private static string Unquote(string text) => text.Length >= 2 && text[0] == '\'' ? text[1..^1] : text;

    private static DType ParseType(string name)
    {
        var type = name switch
        {
            "f32" => DType.Float32,
            "f64" => DType.Float64,
            "i32" => DType.Int32,
            "i64" => DType.Int64,
            "str" => DType.String,
            _ => DTypes.Parse(name),
        };
        return type != DType.Invalid ? type : throw new FormatException($"'{name}' is no element type.");
    }

    private static List<string> SplitOutside(string text, char separator)
    {
        var parts = new List<string>();
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            quoted ^= c == '\'';
            if (quoted)
            {
                continue;
            }

            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0 && c == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
