using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace Tensorflow.NumPy;

/// <summary>
/// NumPy's file of one array:
/// <code>
///   0  6  93 'N' 'U' 'M' 'P' 'Y'
///   6  2  version: 1.0, 2.0 or 3.0
///   8  2  length of the header (version 1), or 4 bytes (2 and 3); little-endian
///  ..     header: {'descr': '&lt;f4', 'fortran_order': False, 'shape': (2, 3), } and blanks up to a multiple of 64, a line feed at the end
///  ..     elements
/// </code>
/// </summary>
internal static partial class NpyFile
{
    private const int Alignment = 64;
    private static readonly byte[] s_magic = [0x93, .. "NUMPY"u8];

    private static readonly Dictionary<string, DType> s_types = new()
    {
        ["b1"] = DType.Bool, ["i1"] = DType.Int8, ["i2"] = DType.Int16, ["i4"] = DType.Int32, ["i8"] = DType.Int64,
        ["u1"] = DType.UInt8, ["u2"] = DType.UInt16, ["u4"] = DType.UInt32, ["u8"] = DType.UInt64,
        ["f2"] = DType.Half, ["f4"] = DType.Float32, ["f8"] = DType.Float64, ["c8"] = DType.Complex64, ["c16"] = DType.Complex128,
    };

    /// <summary>The array of a file's bytes.</summary>
    /// <exception cref="DataLossError">The bytes are no such file, or not all of it.</exception>
    public static NDArray Read(byte[] bytes, string file)
    {
        if (bytes.Length < 12 || !bytes.AsSpan(0, s_magic.Length).SequenceEqual(s_magic))
        {
            throw new DataLossError($"{file} is no .npy file: it does not begin with NumPy's mark.");
        }

        var start = bytes[6] == 1 ? 10 : 12;
        long length = bytes[6] == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)) : BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8));
        var header = start + length <= bytes.Length ? Header().Match(Encoding.UTF8.GetString(bytes, start, (int)length)) : Match.Empty;
        if (!header.Success)
        {
            throw new DataLossError($"{file} has no header that states 'descr', 'fortran_order' and 'shape' of one array.");
        }

        var sizes = header.Groups["shape"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => Size(s, file)).ToArray();
        var isFortran = header.Groups["order"].Value == "True";
        var body = bytes[(start + (int)length)..];
        var row = FromBytes(body, header.Groups["descr"].Value);
        var wanted = new Shape(sizes).size;
        if (row.Host.Count != wanted)
        {
            throw new DataLossError($"{file} holds {row.Host.Count} elements, and its header states {wanted}.");
        }

        var array = row.reshape(new Shape(isFortran ? [.. sizes.Reverse()] : sizes));
        return isFortran && sizes.Length > 1 ? Evaluation.Of(() => array_ops.transpose(array)) : array;
    }

    /// <summary>The bytes of a file of <paramref name="array"/>.</summary>
    /// <exception cref="TypeError">Its elements are no numbers.</exception>
    public static byte[] Write(NDArray array)
    {
        var type = s_types.FirstOrDefault(t => t.Value == array.Host.DType).Key
            ?? throw new TypeError($"An array of type {array.dtype.as_numpy_name()} has no form in an .npy file; cast it to a number first.");
        var mark = array.Host.DType.Size == 1 ? '|' : '<';
        var shape = array.ndim == 1 ? $"({array.dims[0]},)" : $"({string.Join(", ", array.dims)})";
        var text = $"{{'descr': '{mark}{type}', 'fortran_order': False, 'shape': {shape}, }}";
        var padded = ((10 + text.Length + 1 + Alignment - 1) / Alignment * Alignment) - 10;
        var header = Encoding.ASCII.GetBytes(text.PadRight(padded - 1) + "\n");
        return [.. s_magic, 1, 0, (byte)header.Length, (byte)(header.Length >> 8), .. header, .. array.Host.Bytes];
    }

    /// <summary>One row of the elements that <paramref name="bytes"/> hold.</summary>
    /// <exception cref="TypeError">There is no such element type.</exception>
    public static NDArray FromBytes(byte[] bytes, string dtype)
    {
        var name = dtype.TrimStart('<', '>', '|', '=');
        var type = s_types.TryGetValue(name, out var known) ? known : s_types.Values.FirstOrDefault(t => t.PythonName == name);
        if (type == DType.Invalid)
        {
            throw new TypeError($"data type '{dtype}' not understood; write it as '<f4' or 'float32'.");
        }

        var part = type is DType.Complex64 or DType.Complex128 ? type.Size / 2 : type.Size;
        var copy = (byte[])bytes.Clone();
        if (dtype.StartsWith('>'))
        {
            for (var i = 0; i + part <= copy.Length; i += part)
            {
                copy.AsSpan(i, part).Reverse();
            }
        }

        return new NDArray(copy, new Shape(copy.Length / type.Size), (TF_DataType)type);
    }

    private static long Size(string text, string file) => long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var size)
        ? size
        : throw new DataLossError($"{file} states a dimension of {text}, which no array has.");

    /// <summary>An array as a C# array.</summary>
    /// <exception cref="TypeError">It has other elements, or another rank.</exception>
    public static T As<T>(NDArray array)
        where T : class
    {
        var element = DTypes.ClrType(array.Host.DType);
        var convert = typeof(NDArray).GetMethod(nameof(NDArray.ToMultiDimArray)).MakeGenericMethod(element);
        return convert.Invoke(array, null) as T ?? throw new TypeError($"The array of type {array.dtype.as_numpy_name()} and rank {array.ndim} is no {typeof(T).Name}.");
    }

    [GeneratedRegex(@"(?=.*'descr':\s*'(?<descr>[^']+)')(?=.*'fortran_order':\s*(?<order>True|False))(?=.*'shape':\s*\((?<shape>[\d,\s]*)\))")]
    private static partial Regex Header();
}
