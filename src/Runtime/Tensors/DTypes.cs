using System.Numerics;

namespace Reproductions.Runtime.Tensors;

/// <summary>Names, sizes and kinds of element types. Thread-safe: it holds no state.</summary>
public static class DTypes
{
    private const int RefOffset = 100;

    /// <summary>Every base element type, in the order of its number.</summary>
    public static IReadOnlyList<DType> All { get; } = [.. Enum.GetValues<DType>().Where(d => d != DType.Invalid)];

    extension(DType dtype)
    {
        /// <summary>True for a reference type (<c>float_ref</c>).</summary>
        public bool IsRef => (int)dtype > RefOffset;

        /// <summary>The type without its reference mark.</summary>
        public DType Base => dtype.IsRef ? (DType)((int)dtype - RefOffset) : dtype;

        /// <summary>The reference type of this base type.</summary>
        public DType AsRef => dtype.IsRef ? dtype : (DType)((int)dtype + RefOffset);

        /// <summary>Bytes of one element; 0 for string, resource and variant, whose elements have no fixed width.</summary>
        public int Size => dtype.Base switch
        {
            DType.Bool or DType.Int8 or DType.UInt8 or DType.QInt8 or DType.QUInt8 => 1,
            DType.Int16 or DType.UInt16 or DType.QInt16 or DType.QUInt16 or DType.Half or DType.BFloat16 => 2,
            DType.Float32 or DType.Int32 or DType.UInt32 or DType.QInt32 => 4,
            DType.Float64 or DType.Int64 or DType.UInt64 or DType.Complex64 => 8,
            DType.Complex128 => 16,
            _ => 0,
        };

        /// <summary>True where the elements are plain bytes that a file may hold as they stand in memory.</summary>
        public bool IsNumeric => dtype.Size != 0;

        /// <summary>True for half, bfloat16, float and double.</summary>
        public bool IsFloating => dtype.Base is DType.Float32 or DType.Float64 or DType.Half or DType.BFloat16;

        /// <summary>True for complex64 and complex128.</summary>
        public bool IsComplex => dtype.Base is DType.Complex64 or DType.Complex128;

        /// <summary>True for the plain integers, quantized ones aside.</summary>
        public bool IsInteger => dtype.Base is DType.Int8 or DType.Int16 or DType.Int32 or DType.Int64
            or DType.UInt8 or DType.UInt16 or DType.UInt32 or DType.UInt64;

        /// <summary>True for quantized integers.</summary>
        public bool IsQuantized => dtype.Base is DType.QInt8 or DType.QUInt8 or DType.QInt16 or DType.QUInt16 or DType.QInt32;

        /// <summary>The name that TensorFlow's kernels print: <c>float</c>, <c>double</c>, <c>int32</c>, <c>float_ref</c>.</summary>
        public string Name => dtype.IsRef ? dtype.Base.Name + "_ref" : dtype switch
        {
            DType.Float32 => "float",
            DType.Float64 => "double",
            DType.Half => "half",
            _ => dtype.PythonName,
        };

        /// <summary>The name that TensorFlow's Python prints: <c>float32</c>, <c>float64</c>, <c>float32_ref</c>.</summary>
        public string PythonName => dtype.IsRef ? dtype.Base.PythonName + "_ref" : dtype switch
        {
            DType.Invalid => "invalid",
            DType.Float32 => "float32",
            DType.Float64 => "float64",
            DType.Half => "float16",
            _ => Enum.GetName(dtype)?.ToLowerInvariant() ?? $"dtype {(int)dtype}",
        };
    }

    /// <summary>The C# type that holds one element of <paramref name="dtype"/>.</summary>
    public static Type ClrType(DType dtype) => dtype.Base switch
    {
        DType.Float32 => typeof(float),
        DType.Float64 => typeof(double),
        DType.Int32 or DType.QInt32 => typeof(int),
        DType.UInt8 or DType.QUInt8 => typeof(byte),
        DType.Int16 or DType.QInt16 => typeof(short),
        DType.Int8 or DType.QInt8 => typeof(sbyte),
        DType.String => typeof(byte[]),
        DType.Complex64 => typeof(Complex64),
        DType.Int64 => typeof(long),
        DType.Bool => typeof(bool),
        DType.BFloat16 => typeof(BFloat16),
        DType.UInt16 or DType.QUInt16 => typeof(ushort),
        DType.Complex128 => typeof(Complex),
        DType.Half => typeof(Half),
        DType.UInt32 => typeof(uint),
        DType.UInt64 => typeof(ulong),
        DType.Resource or DType.Variant => typeof(object),
        _ => throw new UnimplementedError($"Element type {(int)dtype} has no values here; TensorFlow 1.13.1 does not know it."),
    };

    /// <summary>The element type whose values are <typeparamref name="T"/> (never a quantized one).</summary>
    public static DType Of<T>() => Of(typeof(T));

    /// <summary>The element type whose values are <paramref name="type"/> (never a quantized one); Invalid when there is none.</summary>
    public static DType Of(Type type) => type switch
    {
        _ when type == typeof(float) => DType.Float32,
        _ when type == typeof(double) => DType.Float64,
        _ when type == typeof(int) => DType.Int32,
        _ when type == typeof(byte) => DType.UInt8,
        _ when type == typeof(short) => DType.Int16,
        _ when type == typeof(sbyte) => DType.Int8,
        _ when type == typeof(byte[]) || type == typeof(string) => DType.String,
        _ when type == typeof(Complex64) => DType.Complex64,
        _ when type == typeof(long) => DType.Int64,
        _ when type == typeof(bool) => DType.Bool,
        _ when type == typeof(BFloat16) => DType.BFloat16,
        _ when type == typeof(ushort) => DType.UInt16,
        _ when type == typeof(Complex) => DType.Complex128,
        _ when type == typeof(Half) => DType.Half,
        _ when type == typeof(uint) => DType.UInt32,
        _ when type == typeof(ulong) => DType.UInt64,
        _ => DType.Invalid,
    };

    /// <summary>The type of a kernel or Python name (<c>float</c>, <c>float32</c>, <c>half</c>, <c>float_ref</c>); Invalid when unknown.</summary>
    public static DType Parse(string name)
    {
        if (name.EndsWith("_ref", StringComparison.Ordinal))
        {
            var target = Parse(name[..^4]);
            return target == DType.Invalid ? target : target.AsRef;
        }

        if (name == "half")
        {
            return DType.Half;
        }

        return All.FirstOrDefault(d => d.Name == name || d.PythonName == name);
    }
}
