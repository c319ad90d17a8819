namespace Reproductions.Runtime.Framework;

/// <summary>Checks a node of a file against its op's signature before it is connected (core/framework/node_def_util.cc, ValidateNodeDef).</summary>
internal static class NodeDefValidator
{
    /// <summary>Checks kinds and values of the attributes, that none is missing, and the number of inputs.</summary>
    /// <param name="signature">What the op takes.</param>
    /// <param name="node">The node as the file has it.</param>
    /// <param name="spec">The node to be, with the attributes that are kept.</param>
    /// <param name="newer">The signature of a newer TensorFlow, whose longer lists are admitted too; null for none.</param>
    /// <exception cref="InvalidArgumentError">Something does not fit.</exception>
    public static void Check(OpSignature signature, NodeDef node, NodeSpec spec, OpSignature? newer)
    {
        foreach (var attr in signature.Attrs)
        {
            if (spec.Attributes.Find(attr.Name) is { ValueCase: AttrValue.ValueOneofCase.None })
            {
                spec.Attributes.Set(attr.Name, attr.Default ?? throw Wrong(signature, node, $"AttrValue missing value with expected type '{attr.Type}'\n\t for attr '{attr.Name}'\n\t"));
            }

            if (spec.Attributes.Find(attr.Name) is { } value && Fault(attr, value, newer?.Attr(attr.Name)) is { } fault)
            {
                throw Wrong(signature, node, fault + "\n\t");
            }
        }

        var missing = signature.Attrs.Where(a => a.Default is null && spec.Attributes.Find(a.Name) is null).Select(a => $"'{a.Name}'").ToList();
        if (missing.Count > 0)
        {
            throw new InvalidArgumentError($"NodeDef missing attr{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)} from {OpSummary.Of(signature)}; NodeDef: {{{{node {node.Name}}}}}");
        }

        var given = node.Input.Count(i => !i.StartsWith('^'));
        if (InputTypes(signature, spec) is { } expected && expected.Count != given)
        {
            throw Wrong(signature, node, $"NodeDef expected inputs '{string.Join(", ", expected.Select(t => t.Name))}' do not match {given} inputs specified");
        }
    }

    private static string? Fault(AttrSpec attr, AttrValue value, AttrSpec? newer)
    {
        if (value.ValueCase == AttrValue.ValueOneofCase.Placeholder)
        {
            // Legal in the bodies of functions alone. A type without a value is refused where its inputs are connected.
            return attr.Type == "type" ? null : $"AttrValue had value with unexpected type 'placeholder'\n\t for attr '{attr.Name}'";
        }

        var kind = Kind(value, attr.Type);
        if (kind != attr.Type)
        {
            return $"AttrValue had value with type '{kind}' when '{attr.Type}' expected\n\t for attr '{attr.Name}'";
        }

        var verb = attr.Type == "type" ? "has" : "contains";
        foreach (var type in value.ValueCase == AttrValue.ValueOneofCase.Type ? [value.Type] : attr.Type == "list(type)" ? value.List.Type : (IEnumerable<DataType>)[])
        {
            if (type == DataType.DtInvalid)
            {
                return $"AttrValue {verb} invalid DataType\n\t for attr '{attr.Name}'";
            }

            if (!Enum.IsDefined(type))
            {
                return $"AttrValue {verb} invalid DataType enum: {(int)type}\n\t for attr '{attr.Name}'";
            }
        }

        return attr.Type switch
        {
            "shape" when Sizes(value.Shape).Any(d => d < -1) => $"Shape {Text(value.Shape)} has dimensions with values below -1 (where -1 means unknown) for attr '{attr.Name}'",
            "tensor" when Sizes(value.Tensor.TensorShape).Any(d => d < 0) => $"Shape {Text(value.Tensor.TensorShape)} is not fully defined for attr '{attr.Name}'",
            _ => SignatureChecker.Fault(attr, value, newer),
        };
    }

    private static IEnumerable<long> Sizes(TensorShapeProto? shape) => shape?.Dim.Select(d => d.Size) ?? [];

    private static string Text(TensorShapeProto shape) => $"[{string.Join(",", Sizes(shape).Select(Shape.DimText))}]";

    // An empty list is a list of any kind.
    private static string Kind(AttrValue value, string wanted) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.S => "string",
        AttrValue.ValueOneofCase.I => "int",
        AttrValue.ValueOneofCase.F => "float",
        AttrValue.ValueOneofCase.B => "bool",
        AttrValue.ValueOneofCase.Type => "type",
        AttrValue.ValueOneofCase.Shape => "shape",
        AttrValue.ValueOneofCase.Tensor => "tensor",
        AttrValue.ValueOneofCase.Func => "func",
        _ => KindOfList(value.List) ?? (wanted.StartsWith("list(", StringComparison.Ordinal) ? wanted : "list"),
    };

    private static string? KindOfList(AttrValue.Types.ListValue list) =>
        list.S.Count > 0 ? "list(string)"
        : list.I.Count > 0 ? "list(int)"
        : list.F.Count > 0 ? "list(float)"
        : list.B.Count > 0 ? "list(bool)"
        : list.Type.Count > 0 ? "list(type)"
        : list.Shape.Count > 0 ? "list(shape)"
        : list.Tensor.Count > 0 ? "list(tensor)"
        : list.Func.Count > 0 ? "list(func)"
        : null;

    // Null where an attribute has no usable value.
    private static List<DType>? InputTypes(OpSignature signature, NodeSpec spec)
    {
        var types = new List<DType>();
        foreach (var arg in signature.Inputs)
        {
            if (arg.TypeListAttr is { } list)
            {
                types.AddRange(spec.Attributes.Find(list)?.List?.Type.Select(t => (DType)t) ?? []);
                continue;
            }

            var count = arg.NumberAttr is { } number ? spec.Attributes.Find(number)?.I ?? signature.Attr(number)?.Default?.I ?? 0 : 1;
            if (count > spec.Inputs.Count + (long)signature.Inputs.Count)
            {
                return null;
            }

            var type = arg.TypeAttr is { } attr ? spec.Attributes.Find(attr) ?? signature.Attr(attr)?.Default : null;
            types.AddRange(Enumerable.Repeat(type is null ? arg.Type : (DType)type.Type, (int)Math.Max(0, count)));
        }

        return types;
    }

    private static InvalidArgumentError Wrong(OpSignature signature, NodeDef node, string fault) =>
        new($"{fault}; NodeDef: {{{{node {node.Name}}}}}; {OpSummary.Of(signature)}");
}
