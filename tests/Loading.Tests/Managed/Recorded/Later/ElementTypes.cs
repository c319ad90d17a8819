using Tensorflow;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>Types and shapes by their names in the recordings.</summary>
internal static class ElementTypes
{
    /// <summary>The type of a name such as <c>float32</c>.</summary>
    public static TF_DataType Of(string name) => name switch
    {
        "float32" => TF_DataType.TF_FLOAT,
        "float64" => TF_DataType.TF_DOUBLE,
        "int32" => TF_DataType.TF_INT32,
        "int64" => TF_DataType.TF_INT64,
        "bool" => TF_DataType.TF_BOOL,
        "uint8" => TF_DataType.TF_UINT8,
        "string" => TF_DataType.TF_STRING,
        _ => throw new ArgumentException($"'{name}' is no type of the recordings."),
    };

    /// <summary>The shape of a text such as <c>[None, 2]</c>; null for <c>None</c>.</summary>
    public static Shape ShapeOf(string text) => text == "None"
        ? null
        : new Shape([.. text.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(d => d == "None" ? -1L : long.Parse(d, System.Globalization.CultureInfo.InvariantCulture))]);
}
