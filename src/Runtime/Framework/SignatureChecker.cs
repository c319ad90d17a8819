using Google.Protobuf;

namespace Reproductions.Runtime.Framework;

/// <summary>Compares a node with its op's signature: infers attributes from inputs, fills defaults, finds what is wrong.</summary>
internal static class SignatureChecker
{
    private static readonly AttrValue[] s_types = [.. Enumerable.Range(0, 32).Select(t => new AttrValue { Type = (DataType)t })];

    /// <summary>Infers and fills the attributes of <paramref name="spec"/> and checks its inputs.</summary>
    /// <param name="signature">What the op takes.</param>
    /// <param name="spec">The node to be.</param>
    /// <param name="newer">The signature of a newer TensorFlow, whose longer lists of types and words are admitted too; null for none.</param>
    /// <exception cref="InvalidArgumentError">Inputs or attributes do not fit the signature.</exception>
    public static void Complete(OpSignature signature, NodeSpec spec, OpSignature? newer = null)
    {
        var given = spec.Attributes.Count;
        var next = 0;
        for (var i = 0; i < signature.Inputs.Count; i++)
        {
            var remaining = signature.Inputs.Count - i - 1;
            next = TakeInput(signature.Inputs[i], spec, next, remaining);
        }

        if (next != spec.Inputs.Count)
        {
            throw Wrong(spec, $"{spec.Inputs.Count} inputs specified of {next} inputs in Op while building NodeDef '{spec.Name}'");
        }

        foreach (var attr in signature.Attrs)
        {
            if (spec.Attributes.Find(attr.Name) is { } value)
            {
                if (Fault(attr, value, newer?.Attr(attr.Name)) is { } fault)
                {
                    throw Wrong(spec, fault);
                }
            }
            else if (attr.Default is { } fallback)
            {
                spec.Attributes.Set(attr.Name, fallback);
            }
            else
            {
                throw Wrong(spec, $"NodeDef missing attr '{attr.Name}' from Op<name={spec.Type}>");
            }
        }

        if (given > 0)
        {
            CheckKnown(signature, spec);
        }
    }

    /// <summary>The output types of a completed node.</summary>
    public static DType[] OutputTypes(OpSignature signature, NodeSpec spec)
    {
        if (signature.Outputs.Count == 1 && !signature.Outputs[0].IsList)
        {
            return [OutputType(signature.Outputs[0], spec)];
        }

        var types = new List<DType>();
        foreach (var output in signature.Outputs)
        {
            if (output.TypeListAttr is { } list)
            {
                types.AddRange(spec.Attributes.Find(list)!.List.Type.Select(t => output.IsRef ? ((DType)t).AsRef : (DType)t));
                continue;
            }

            var count = output.NumberAttr is { } number ? spec.Attributes.Find(number)!.I : 1;
            for (var i = 0; i < count; i++)
            {
                types.Add(OutputType(output, spec));
            }
        }

        return [.. types];
    }

    private static DType OutputType(ArgSpec output, NodeSpec spec)
    {
        var type = output.TypeAttr is { } attr ? (DType)spec.Attributes.Find(attr)!.Type : output.Type;
        return output.IsRef ? type.AsRef : type;
    }

    private static int TakeInput(ArgSpec arg, NodeSpec spec, int next, int argsAfter)
    {
        if (arg.TypeListAttr is { } list)
        {
            return TakeTypeList(arg, list, spec, next, argsAfter);
        }

        var count = 1;
        if (arg.NumberAttr is { } number)
        {
            count = spec.Attributes.Find(number) is { } given
                ? checked((int)given.I)
                : Infer(spec, number, spec.Inputs.Count - next - argsAfter);
        }

        if (next + count > spec.Inputs.Count)
        {
            throw Wrong(spec, $"{spec.Inputs.Count} inputs specified of {next + count} inputs in Op while building NodeDef '{spec.Name}'");
        }

        for (var i = next; i < next + count; i++)
        {
            if (spec.Inputs[i].Node is not null)
            {
                CheckInput(arg, spec, i);
            }
        }

        return next + count;
    }

    private static int TakeTypeList(ArgSpec arg, string list, NodeSpec spec, int next, int argsAfter)
    {
        var given = spec.Attributes.Find(list);
        var count = given?.List?.Type.Count ?? (given is null ? spec.Inputs.Count - next - argsAfter : 0);
        if (count < 0 || next + count > spec.Inputs.Count)
        {
            throw Wrong(spec, $"{spec.Inputs.Count} inputs specified of {next + Math.Max(count, 0)} inputs in Op while building NodeDef '{spec.Name}'");
        }

        if (given is null)
        {
            var types = new AttrValue.Types.ListValue();
            types.Type.AddRange(spec.Inputs.GetRange(next, count).Select(e => (DataType)e.DType.Base));
            spec.Attributes.Set(list, new AttrValue { List = types });
            return next + count;
        }

        for (var i = 0; i < count; i++)
        {
            if (spec.Inputs[next + i].Node is not null)
            {
                CheckType(arg, spec, next + i, (DType)given.List!.Type[i]);
            }
        }

        return next + count;
    }

    private static int Infer(NodeSpec spec, string number, int count)
    {
        spec.Attributes.Set(number, new AttrValue { I = count });
        return count;
    }

    private static void CheckInput(ArgSpec arg, NodeSpec spec, int index)
    {
        if (arg.TypeAttr is not { } attr)
        {
            CheckType(arg, spec, index, arg.Type);
        }
        else if (spec.Attributes.Find(attr) is { } type)
        {
            CheckType(arg, spec, index, (DType)type.Type);
        }
        else
        {
            spec.Attributes.Set(attr, s_types[(int)spec.Inputs[index].DType.Base]);
            CheckType(arg, spec, index, spec.Inputs[index].DType.Base);
        }
    }

    private static void CheckType(ArgSpec arg, NodeSpec spec, int index, DType expected)
    {
        var source = spec.Inputs[index];
        if (source.Index < 0 || source.Index >= source.Node.OutputTypes.Length)
        {
            throw new OutOfRangeError($"Node '{spec.Name}' (type: '{spec.Type}', num of inputs: {spec.Inputs.Count}) connects to output {source.Index} of node '{source.Node.Name}', which has {source.Node.OutputTypes.Length} outputs.");
        }

        var actual = source.DType;
        var wanted = arg.IsRef ? expected.AsRef : expected;
        if (arg.IsRef ? actual != wanted : actual.Base != expected)
        {
            throw new InvalidArgumentError($"Input {index} of node {spec.Name} was passed {actual.Name} from {source.Node.Name}:{source.Index} incompatible with expected {(wanted == DType.Invalid ? "INVALID" : wanted.Name)}.");
        }
    }

    /// <summary>What is wrong with the value of an attribute of the right kind; null when nothing is.</summary>
    public static string? Fault(AttrSpec attr, AttrValue value, AttrSpec? newer)
    {
        if (attr.AllowedTypes is { } types)
        {
            foreach (var type in attr.Type == "type" ? [value.Type] : (IEnumerable<DataType>)value.List.Type)
            {
                if (!types.Contains((DType)type) && !(newer is not null && newer.AllowedTypes?.Contains((DType)type) != false))
                {
                    return $"Value for attr '{attr.Name}' of {((DType)type).Name} is not in the list of allowed values: {string.Join(", ", types.Select(t => t.Name))}";
                }
            }
        }

        if (attr.AllowedStrings is { } strings && attr.Type == "string" && !strings.Contains(value.S.ToStringUtf8())
            && newer?.AllowedStrings?.Contains(value.S.ToStringUtf8()) != true)
        {
            return $"Value for attr '{attr.Name}' of \"{value.S.ToStringUtf8()}\" is not in the list of allowed values: {string.Join(", ", strings.Select(s => $"\"{s}\""))}";
        }

        if (attr.Minimum is { } minimum)
        {
            var isList = attr.Type.StartsWith("list(", StringComparison.Ordinal);
            var actual = isList ? Length(value.List) : value.I;
            if (actual < minimum)
            {
                return isList
                    ? $"Length for attr '{attr.Name}' of {actual} must be at least minimum {minimum}"
                    : $"Value for attr '{attr.Name}' of {actual} must be at least minimum {minimum}";
            }
        }

        return null;
    }

    private static long Length(AttrValue.Types.ListValue? list) => list is null
        ? 0
        : Math.Max(list.S.Count, Math.Max(Math.Max(list.I.Count, list.F.Count), Math.Max(Math.Max(list.B.Count, list.Type.Count), Math.Max(Math.Max(list.Shape.Count, list.Tensor.Count), list.Func.Count))));

    private static void CheckKnown(OpSignature signature, NodeSpec spec)
    {
        foreach (var (name, _) in spec.Attributes)
        {
            if (!name.StartsWith('_') && signature.Attr(name) is null && !spec.AllowsNewerAttributes)
            {
                throw Wrong(spec, $"NodeDef mentions attr '{name}' not in Op<name={signature.Name}>");
            }
        }
    }

    private static InvalidArgumentError Wrong(NodeSpec spec, string reason) =>
        new($"{reason}; NodeDef: {{{{node {spec.Name}}}}} = {spec.Type}({string.Join(", ", spec.Inputs.Where(i => i.Node is not null).Take(10))})");
}
