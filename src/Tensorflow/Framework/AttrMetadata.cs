namespace Tensorflow;

/// <summary>Kind and size of attribute values, as TF_OperationGetAttrMetadata of c/c_api.cc tells them.</summary>
internal static class AttrMetadata
{
    /// <summary>What is known of <paramref name="value"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="declared">The attribute's type in the op's signature, such as <c>list(int)</c>: it tells the kind of an empty list.</param>
    public static TF_AttrMetadata Of(AttrValue value, string declared) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.S => Single(TF_AttrType.TF_ATTR_STRING, value.S.Length),
        AttrValue.ValueOneofCase.I => Single(TF_AttrType.TF_ATTR_INT),
        AttrValue.ValueOneofCase.F => Single(TF_AttrType.TF_ATTR_FLOAT),
        AttrValue.ValueOneofCase.B => Single(TF_AttrType.TF_ATTR_BOOL),
        AttrValue.ValueOneofCase.Type => Single(TF_AttrType.TF_ATTR_TYPE),
        AttrValue.ValueOneofCase.Shape => Single(TF_AttrType.TF_ATTR_SHAPE, value.Shape.UnknownRank ? -1 : value.Shape.Dim.Count),
        AttrValue.ValueOneofCase.Tensor => Single(TF_AttrType.TF_ATTR_TENSOR),
        AttrValue.ValueOneofCase.Func => Single(TF_AttrType.TF_ATTR_FUNC),
        AttrValue.ValueOneofCase.Placeholder => Single(TF_AttrType.TF_ATTR_PLACEHOLDER),
        _ => List(value.List ?? new(), declared),
    };

    private static TF_AttrMetadata Single(TF_AttrType type, long size = -1) => new() { list_size = -1, type = type, total_size = size };

    private static TF_AttrMetadata List(AttrValue.Types.ListValue list, string declared) =>
        list.S.Count > 0 ? List(TF_AttrType.TF_ATTR_STRING, list.S.Count, list.S.Sum(s => (long)s.Length))
        : list.I.Count > 0 ? List(TF_AttrType.TF_ATTR_INT, list.I.Count)
        : list.F.Count > 0 ? List(TF_AttrType.TF_ATTR_FLOAT, list.F.Count)
        : list.B.Count > 0 ? List(TF_AttrType.TF_ATTR_BOOL, list.B.Count)
        : list.Type.Count > 0 ? List(TF_AttrType.TF_ATTR_TYPE, list.Type.Count)
        : list.Shape.Count > 0 ? List(TF_AttrType.TF_ATTR_SHAPE, list.Shape.Count, list.Shape.Sum(s => s.UnknownRank ? 0L : s.Dim.Count))
        : list.Tensor.Count > 0 ? List(TF_AttrType.TF_ATTR_TENSOR, list.Tensor.Count)
        : list.Func.Count > 0 ? List(TF_AttrType.TF_ATTR_FUNC, list.Func.Count)
        : List(ElementOf(declared), 0);

    private static TF_AttrMetadata List(TF_AttrType type, int count, long size = -1) => new() { is_list = 1, list_size = count, type = type, total_size = size };

    private static TF_AttrType ElementOf(string declared) => declared switch
    {
        "list(int)" => TF_AttrType.TF_ATTR_INT,
        "list(float)" => TF_AttrType.TF_ATTR_FLOAT,
        "list(bool)" => TF_AttrType.TF_ATTR_BOOL,
        "list(type)" => TF_AttrType.TF_ATTR_TYPE,
        "list(shape)" => TF_AttrType.TF_ATTR_SHAPE,
        "list(tensor)" => TF_AttrType.TF_ATTR_TENSOR,
        "list(func)" => TF_AttrType.TF_ATTR_FUNC,
        _ => TF_AttrType.TF_ATTR_STRING,
    };
}
