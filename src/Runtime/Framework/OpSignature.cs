namespace Reproductions.Runtime.Framework;

/// <summary>What an op type takes and gives: arguments, attributes and flags. Immutable.</summary>
public sealed class OpSignature
{
    /// <summary>The op type.</summary>
    public required string Name { get; init; }

    /// <summary>The input arguments, in order.</summary>
    public required IReadOnlyList<ArgSpec> Inputs { get; init; }

    /// <summary>The output arguments, in order.</summary>
    public required IReadOnlyList<ArgSpec> Outputs { get; init; }

    /// <summary>The attributes, in the order of the signature.</summary>
    public required IReadOnlyList<AttrSpec> Attrs { get; init; }

    /// <summary>True when two runs may give different results, or a run has an effect.</summary>
    public bool IsStateful { get; init; }

    /// <summary>True when the inputs may be swapped.</summary>
    public bool IsCommutative { get; init; }

    /// <summary>True for ops like AddN that aggregate.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>True when a reference input may hold no value yet.</summary>
    public bool AllowsUninitializedInput { get; init; }

    /// <summary>The first GraphDef producer version that must not use the op; 0 for none.</summary>
    public int DeprecatedSince { get; init; }

    /// <summary>The attribute called <paramref name="name"/>; null when there is none.</summary>
    public AttrSpec? Attr(string name)
    {
        foreach (var attr in Attrs)
        {
            if (attr.Name == name)
            {
                return attr;
            }
        }

        return null;
    }

    /// <summary>The signature as TensorFlow's proto, without descriptions, as a stripped op list holds it.</summary>
    public OpDef ToProto()
    {
        var proto = new OpDef
        {
            Name = Name,
            IsStateful = IsStateful,
            IsCommutative = IsCommutative,
            IsAggregate = IsAggregate,
            AllowsUninitializedInput = AllowsUninitializedInput,
        };
        proto.InputArg.AddRange(Inputs.Select(ToProto));
        proto.OutputArg.AddRange(Outputs.Select(ToProto));
        proto.Attr.AddRange(Attrs.Select(ToProto));
        if (DeprecatedSince > 0)
        {
            proto.Deprecation = new OpDeprecation { Version = DeprecatedSince };
        }

        return proto;
    }

    /// <summary>The signature that TensorFlow's proto describes.</summary>
    public static OpSignature FromProto(OpDef proto) => new()
    {
        Name = proto.Name,
        Inputs = [.. proto.InputArg.Select(FromProto)],
        Outputs = [.. proto.OutputArg.Select(FromProto)],
        Attrs = [.. proto.Attr.Select(FromProto)],
        IsStateful = proto.IsStateful,
        IsCommutative = proto.IsCommutative,
        IsAggregate = proto.IsAggregate,
        AllowsUninitializedInput = proto.AllowsUninitializedInput,
        DeprecatedSince = proto.Deprecation?.Version ?? 0,
    };

    private static ArgSpec FromProto(OpDef.Types.ArgDef arg) =>
        new(arg.Name, (DType)arg.Type, NullIfEmpty(arg.TypeAttr), NullIfEmpty(arg.NumberAttr), NullIfEmpty(arg.TypeListAttr), arg.IsRef);

    private static AttrSpec FromProto(OpDef.Types.AttrDef attr) => new(
        attr.Name,
        attr.Type,
        attr.DefaultValue,
        attr.AllowedValues?.List?.Type is { Count: > 0 } types ? [.. types.Select(t => (DType)t)] : null,
        attr.AllowedValues?.List?.S is { Count: > 0 } strings ? [.. strings.Select(s => s.ToStringUtf8())] : null,
        attr.HasMinimum ? attr.Minimum : null);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static OpDef.Types.ArgDef ToProto(ArgSpec arg) => new()
    {
        Name = arg.Name,
        Type = (DataType)arg.Type,
        TypeAttr = arg.TypeAttr ?? "",
        NumberAttr = arg.NumberAttr ?? "",
        TypeListAttr = arg.TypeListAttr ?? "",
        IsRef = arg.IsRef,
    };

    private static OpDef.Types.AttrDef ToProto(AttrSpec attr)
    {
        var proto = new OpDef.Types.AttrDef { Name = attr.Name, Type = attr.Type };
        if (attr.Default is not null)
        {
            proto.DefaultValue = attr.Default;
        }

        if (attr.Minimum is { } minimum)
        {
            proto.HasMinimum = true;
            proto.Minimum = minimum;
        }

        if (attr.AllowedTypes is not null)
        {
            proto.AllowedValues = new AttrValue { List = new AttrValue.Types.ListValue() };
            proto.AllowedValues.List.Type.AddRange(attr.AllowedTypes.Select(t => (DataType)t));
        }
        else if (attr.AllowedStrings is not null)
        {
            proto.AllowedValues = new AttrValue { List = new AttrValue.Types.ListValue() };
            proto.AllowedValues.List.S.AddRange(attr.AllowedStrings.Select(Google.Protobuf.ByteString.CopyFromUtf8));
        }

        return proto;
    }
}
