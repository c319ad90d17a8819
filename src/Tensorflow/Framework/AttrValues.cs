using System.Collections;
using System.Globalization;
using Google.Protobuf;

namespace Tensorflow;

/// <summary>Attribute values from and to C# values.</summary>
internal static class AttrValues
{
    /// <summary>The attribute value of <paramref name="value"/> for an attribute of type <paramref name="type"/>.</summary>
    /// <exception cref="TypeError">The value does not fit.</exception>
    public static AttrValue From(string type, object value, string name)
    {
        if (value is AttrValue ready)
        {
            return ready;
        }

        if (type.StartsWith("list(", StringComparison.Ordinal))
        {
            var list = new AttrValue.Types.ListValue();
            foreach (var item in value is Shape shape && type != "list(shape)" ? shape.dims : (IEnumerable)value)
            {
                Add(list, type[5..^1], item, name);
            }

            return new AttrValue { List = list };
        }

        return type switch
        {
            "int" => new AttrValue { I = Convert.ToInt64(value, CultureInfo.InvariantCulture) },
            "float" => new AttrValue { F = Convert.ToSingle(value, CultureInfo.InvariantCulture) },
            "bool" => new AttrValue { B = (bool)value },
            "string" => new AttrValue { S = Bytes(value) },
            "type" => new AttrValue { Type = TypeOf(value) },
            "shape" => new AttrValue { Shape = ShapeOf(value).ToProto() },
            "tensor" => new AttrValue { Tensor = value as TensorProto ?? TensorProtos.Write((HostTensor)value) },
            "func" => new AttrValue { Func = value as NameAttrList ?? new NameAttrList { Name = (string)value } },
            _ => throw new TypeError($"Attribute '{name}' has the unknown type '{type}'."),
        };
    }

    /// <summary>The list of colocation groups.</summary>
    public static AttrValue Colocation(IEnumerable<string> groups)
    {
        var list = new AttrValue.Types.ListValue();
        list.S.AddRange(groups.Select(ByteString.CopyFromUtf8));
        return new AttrValue { List = list };
    }

    /// <summary>The C# value of an attribute.</summary>
    public static object ToObject(AttrValue value) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.S => value.S.ToStringUtf8(),
        AttrValue.ValueOneofCase.I => value.I,
        AttrValue.ValueOneofCase.F => value.F,
        AttrValue.ValueOneofCase.B => value.B,
        AttrValue.ValueOneofCase.Type => (TF_DataType)value.Type,
        AttrValue.ValueOneofCase.Shape => new Shape(value.Shape),
        AttrValue.ValueOneofCase.Tensor => value.Tensor,
        AttrValue.ValueOneofCase.Func => value.Func,
        AttrValue.ValueOneofCase.List => ToArray(value.List),
        _ => null,
    };

    /// <summary>The elements of a list attribute.</summary>
    public static T[] ToList<T>(AttrValue value) => [.. ((IEnumerable)ToArray(value.List ?? new())).Cast<object>()
        .Select(v => v is T typed ? typed : (T)Convert.ChangeType(v, typeof(T), CultureInfo.InvariantCulture))];

    private static object ToArray(AttrValue.Types.ListValue list)
    {
        if (list.I.Count > 0)
        {
            return list.I.ToArray();
        }

        if (list.S.Count > 0)
        {
            return list.S.Select(s => s.ToStringUtf8()).ToArray();
        }

        if (list.F.Count > 0)
        {
            return list.F.ToArray();
        }

        if (list.Type.Count > 0)
        {
            return list.Type.Select(t => (TF_DataType)t).ToArray();
        }

        if (list.Shape.Count > 0)
        {
            return list.Shape.Select(s => new Shape(s)).ToArray();
        }

        return list.B.Count > 0 ? list.B.ToArray() : Array.Empty<object>();
    }

    private static void Add(AttrValue.Types.ListValue list, string type, object item, string name)
    {
        switch (type)
        {
            case "int":
                list.I.Add(Convert.ToInt64(item, CultureInfo.InvariantCulture));
                break;
            case "float":
                list.F.Add(Convert.ToSingle(item, CultureInfo.InvariantCulture));
                break;
            case "bool":
                list.B.Add((bool)item);
                break;
            case "string":
                list.S.Add(Bytes(item));
                break;
            case "type":
                list.Type.Add(TypeOf(item));
                break;
            case "shape":
                list.Shape.Add(ShapeOf(item).ToProto());
                break;
            default:
                throw new TypeError($"Attribute '{name}' is a list of the unknown type '{type}'.");
        }
    }

    private static ByteString Bytes(object value) => value switch
    {
        string text => ByteString.CopyFromUtf8(text),
        byte[] bytes => ByteString.CopyFrom(bytes),
        ByteString bytes => bytes,
        _ => throw new TypeError($"Expected bytes or text, got {value} of type '{value?.GetType().Name}'."),
    };

    private static DataType TypeOf(object value) => value switch
    {
        TF_DataType type => (DataType)type.as_base_dtype(),
        DType type => (DataType)type.Base,
        DataType type => type,
        _ => throw new TypeError($"Expected an element type, got {value}."),
    };

    private static HostShape ShapeOf(object value) => value switch
    {
        null => HostShape.UnknownRank,
        HostShape shape => shape,
        Shape shape => shape.Host,
        _ => throw new TypeError($"Expected a shape, got {value}."),
    };
}
