using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>
/// The attributes of a node that TensorFlow refused to make, so that the recording has none: what Python's call passed, read by the types of the op's
/// attributes, and the lengths of lists, as TensorFlow's op builder counts them. Types follow from the inputs, and the rest has defaults.
/// </summary>
internal static partial class GoldenAttributes
{
    /// <summary>Sets what the call of <paramref name="golden"/> passed.</summary>
    public static void Infer(GoldenCase golden, NodeSpec spec)
    {
        var signature = OpRegistry.Default.NewestSignature(golden.Op) ?? OpRegistry.Default.Get(golden.Op).Signature;
        foreach (var given in golden.Properties("attrs_given"))
        {
            var attr = signature.Attr(given.Name) ?? throw new InvalidDataException($"{golden.Name}: {golden.Op} has no attribute '{given.Name}'.");
            spec.Attributes.Set(given.Name, Read(attr.Type, given.Value.ValueKind == JsonValueKind.String ? given.Value.GetString()! : given.Value.GetRawText()));
        }

        var lists = signature.Inputs.Where(i => i.NumberAttr is not null).ToList();
        if (lists.Count > 0 && lists.TrueForAll(l => l.NumberAttr == lists[0].NumberAttr) && spec.Attributes.Find(lists[0].NumberAttr!) is null)
        {
            var alone = signature.Inputs.Count - lists.Count;
            spec.Attributes.Set(lists[0].NumberAttr!, new AttrValue { I = (spec.Inputs.Count - alone) / lists.Count });
        }
    }

    /// <summary>A value in Python's notation: <c>2</c>, <c>[1, 2]</c>, <c>SAME</c>, <c>True</c>, <c>(?, 4)</c>, <c>&lt;dtype: 'int32'&gt;</c>.</summary>
    private static AttrValue Read(string type, string text) => type switch
    {
        "int" => new AttrValue { I = Number(text) },
        "float" => new AttrValue { F = float.Parse(text, CultureInfo.InvariantCulture) },
        "bool" => new AttrValue { B = bool.Parse(text) },
        "string" => new AttrValue { S = ByteString.CopyFromUtf8(text) },
        "type" => new AttrValue { Type = (DataType)DTypes.Parse(TypeName().Match(text) is { Success: true } quoted ? quoted.Groups[1].Value : text) },
        "shape" => new AttrValue { Shape = new Shape([.. Items(text).Select(d => d is "?" or "None" ? Shape.Unknown : Number(d))]).ToProto() },
        "list(int)" => new AttrValue { List = Numbers(text) },
        _ => throw new InvalidDataException($"An attribute of type {type} is not read from Python's notation here."),
    };

    private static AttrValue.Types.ListValue Numbers(string text)
    {
        var list = new AttrValue.Types.ListValue();
        list.I.AddRange(Items(text).Select(Number));
        return list;
    }

    private static string[] Items(string text) => text.Trim('[', ']', '(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("'([a-z0-9]+)'")]
    private static partial Regex TypeName();
}
