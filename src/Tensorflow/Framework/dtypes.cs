namespace Tensorflow;

/// <summary>Names and kinds of <see cref="TF_DataType"/>.</summary>
public static class dtypes
{
    /// <summary>True or false.</summary>
    public const TF_DataType @bool = TF_DataType.TF_BOOL;

    /// <summary>8 bits, signed.</summary>
    public const TF_DataType int8 = TF_DataType.TF_INT8;

    /// <summary>8 bits.</summary>
    public const TF_DataType uint8 = TF_DataType.TF_UINT8;

    /// <summary>16 bits, signed.</summary>
    public const TF_DataType int16 = TF_DataType.TF_INT16;

    /// <summary>32 bits, signed.</summary>
    public const TF_DataType int32 = TF_DataType.TF_INT32;

    /// <summary>64 bits, signed.</summary>
    public const TF_DataType int64 = TF_DataType.TF_INT64;

    /// <summary>16 bits, real.</summary>
    public const TF_DataType float16 = TF_DataType.TF_HALF;

    /// <summary>32 bits, real.</summary>
    public const TF_DataType float32 = TF_DataType.TF_FLOAT;

    /// <summary>64 bits, real.</summary>
    public const TF_DataType float64 = TF_DataType.TF_DOUBLE;

    /// <summary>Two times 32 bits, complex.</summary>
    public const TF_DataType complex64 = TF_DataType.TF_COMPLEX64;

    /// <summary>Two times 64 bits, complex.</summary>
    public const TF_DataType complex128 = TF_DataType.TF_COMPLEX128;

    /// <summary>Bytes of any number.</summary>
    public const TF_DataType @string = TF_DataType.TF_STRING;

    /// <summary>A handle.</summary>
    public const TF_DataType resource = TF_DataType.TF_RESOURCE;

    /// <summary>The type without its reference mark.</summary>
    public static TF_DataType as_base_dtype(this TF_DataType type) => (TF_DataType)((DType)type).Base;

    /// <summary>The reference type.</summary>
    public static TF_DataType as_ref(this TF_DataType type) => (TF_DataType)((DType)type).AsRef;

    /// <summary>True for a reference type.</summary>
    public static bool is_ref_dtype(this TF_DataType type) => ((DType)type).IsRef;

    /// <summary>Python's name: <c>float32</c>.</summary>
    public static string as_numpy_name(this TF_DataType type) => ((DType)type).PythonName;

    /// <summary>The C# type of an element.</summary>
    public static Type as_numpy_dtype(this TF_DataType type) => DTypes.ClrType((DType)type);

    /// <summary>True for half, bfloat16, float and double.</summary>
    public static bool is_floating(this TF_DataType type) => ((DType)type).IsFloating;

    /// <summary>True for plain integers.</summary>
    public static bool is_integer(this TF_DataType type) => ((DType)type).IsInteger;

    /// <summary>Bytes of an element; 0 for strings and handles.</summary>
    public static int get_datatype_size(this TF_DataType type) => ((DType)type).Size;

    /// <summary>The wire format's enum value.</summary>
    public static DataType as_datatype_enum(this TF_DataType type) => (DataType)type;

    /// <summary>The type of a C# element type, or of an array of it.</summary>
    public static TF_DataType as_tf_dtype(this Type type)
    {
        while (type.IsArray && type != typeof(byte[]))
        {
            type = type.GetElementType()!;
        }

        return (TF_DataType)DTypes.Of(type);
    }
}
