using System.Globalization;
using System.Text;

namespace Reproductions.Runtime.Framework;

/// <summary>An op signature as TensorFlow's messages write it: <c>Op&lt;name=MatMul; signature=a:T, b:T -> product:T; attr=...&gt;</c>.</summary>
internal static class OpSummary
{
    /// <summary>The text of a signature.</summary>
    public static string Of(OpSignature signature)
    {
        var text = new StringBuilder($"Op<name={signature.Name}; signature={Args(signature.Inputs)} -> {Args(signature.Outputs)}");
        foreach (var attr in signature.Attrs)
        {
            text.Append(CultureInfo.InvariantCulture, $"; attr={attr.Name}:{attr.Type}");
            if (attr.Default is { } value)
            {
                text.Append(CultureInfo.InvariantCulture, $",default={Value(value)}");
            }

            if (attr.Minimum is { } minimum)
            {
                text.Append(CultureInfo.InvariantCulture, $",min={minimum}");
            }

            var allowed = attr.AllowedTypes?.Select(t => TypeText((DataType)t)) ?? attr.AllowedStrings?.Select(s => $"\"{s}\"");
            if (allowed is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $",allowed=[{string.Join(", ", allowed)}]");
            }
        }

        return text.Append(signature.IsStateful ? "; is_stateful=true>" : ">").ToString();
    }

    private static string Args(IEnumerable<ArgSpec> args) => string.Join(", ", args.Select(Arg));

    private static string Arg(ArgSpec arg)
    {
        var type = arg.TypeListAttr ?? arg.TypeAttr ?? arg.Type.Name;
        var many = arg.NumberAttr is { } number ? $"{number}*{type}" : type;
        return $"{arg.Name}:{(arg.IsRef ? $"Ref({many})" : many)}";
    }

    private static string Value(AttrValue value) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.S => $"\"{value.S.ToStringUtf8()}\"",
        AttrValue.ValueOneofCase.I => value.I.ToString(CultureInfo.InvariantCulture),
        AttrValue.ValueOneofCase.F => CText.General(value.F, 6),
        AttrValue.ValueOneofCase.B => value.B ? "true" : "false",
        AttrValue.ValueOneofCase.Type => TypeText(value.Type),
        AttrValue.ValueOneofCase.Shape => Shape.FromProto(value.Shape).ToString(),
        AttrValue.ValueOneofCase.List => $"[{string.Join(", ", Items(value.List))}]",
        _ => "",
    };

    private static IEnumerable<string> Items(AttrValue.Types.ListValue list) =>
        list.S.Select(s => $"\"{s.ToStringUtf8()}\"")
            .Concat(list.I.Select(i => i.ToString(CultureInfo.InvariantCulture)))
            .Concat(list.F.Select(f => CText.General(f, 6)))
            .Concat(list.B.Select(b => b ? "true" : "false"))
            .Concat(list.Type.Select(TypeText));

    private static string TypeText(DataType type) => "DT_" + ((DType)type).PythonName.ToUpperInvariant() switch
    {
        "FLOAT32" => "FLOAT",
        "FLOAT64" => "DOUBLE",
        "FLOAT16" => "HALF",
        var name => name,
    };
}
