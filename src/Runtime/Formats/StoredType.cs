namespace Reproductions.Runtime.Formats;

/// <summary>Names and widths of every element type a file may state, also of those newer than TensorFlow 1.13.1. Thread-safe: it holds no state.</summary>
public static class StoredType
{
    private const int Float8E5M2 = 24;
    private const int Float8E4M3Fn = 25;
    private const int Int4 = 29;
    private const int UInt4 = 30;

    /// <summary>The name that kernels print (<c>float</c>); <c>INVALID</c> for 0, <c>unknown dtype enum (99)</c> for a number without a type.</summary>
    public static string Name(DType dtype) => dtype == DType.Invalid ? "INVALID" : Newer(dtype) ?? (IsKnown(dtype) ? dtype.Name : Unknown(dtype));

    /// <summary>The name that Python prints (<c>float32</c>).</summary>
    public static string PythonName(DType dtype) => Newer(dtype) ?? (IsKnown(dtype) ? dtype.PythonName : Unknown(dtype));

    /// <summary>Bytes of one stored element; 0 where elements have no fixed width, or the type is unknown. Four-bit integers are stored one in a byte.</summary>
    public static int Width(DType dtype) => Newer(dtype) is not null ? 1 : IsKnown(dtype) ? dtype.Size : 0;

    /// <summary>True for a base type that 1.13.1 or a later version stores.</summary>
    public static bool IsStorable(DType dtype) => Newer(dtype) is not null || (IsKnown(dtype) && !dtype.IsRef && dtype != DType.Invalid);

    /// <summary>True where a value of the type can be read here: types newer than 1.13.1 are listed only.</summary>
    public static bool HasValues(DType dtype) => IsKnown(dtype) && !dtype.IsRef && (dtype.IsNumeric || dtype == DType.String);

    private static bool IsKnown(DType dtype) => Enum.IsDefined(dtype) || (dtype.IsRef && Enum.IsDefined(dtype.Base));

    // A number above 100 is a reference to what the rest names.
    private static string Unknown(DType dtype) => (int)dtype > 100 ? $"unknown dtype enum ({(int)dtype - 100})_ref" : $"unknown dtype enum ({(int)dtype})";

    private static string? Newer(DType dtype) => (int)dtype switch
    {
        Float8E5M2 => "float8_e5m2",
        Float8E4M3Fn => "float8_e4m3fn",
        Int4 => "int4",
        UInt4 => "uint4",
        _ => null,
    };
}
