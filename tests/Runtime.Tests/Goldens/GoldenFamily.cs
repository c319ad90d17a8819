using System.Collections.Concurrent;
using System.Text.Json;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Support;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>The cases of one family and the arrays that they name.</summary>
public sealed class GoldenFamily(string name, IReadOnlyList<GoldenCase> cases, NpzFile arrays)
{
    private readonly ConcurrentDictionary<string, Tensor> _tensors = new();

    public string Name => name;

    public IReadOnlyList<GoldenCase> Cases => cases;

    /// <summary>The tensor that an entry of a case stands for: the key of an array, or strings written out.</summary>
    public Tensor Read(JsonElement entry) => entry.ValueKind == JsonValueKind.String
        ? _tensors.GetOrAdd(entry.GetString()!, ReadArray)
        : Tensor.FromByteStrings(
            new Shape([.. entry.GetProperty("shape").EnumerateArray().Select(d => d.GetInt64())]),
            entry.GetProperty("base64").EnumerateArray().Select(s => s.GetBytesFromBase64()));

    private Tensor ReadArray(string key)
    {
        lock (arrays)
        {
            var (type, shape, bytes) = arrays.Read(key);
            var tensor = Tensor.Allocate(TypeOf(type), new Shape(shape));
            bytes.AsSpan(0, (int)tensor.ByteCount).CopyTo(tensor.Bytes);
            return tensor;
        }
    }

    internal static DType TypeOf(string code) => code switch
    {
        "f4" => DType.Float32,
        "f8" => DType.Float64,
        "f2" => DType.Half,
        "i1" => DType.Int8,
        "i2" => DType.Int16,
        "i4" => DType.Int32,
        "i8" => DType.Int64,
        "u1" => DType.UInt8,
        "u2" => DType.UInt16,
        "u4" => DType.UInt32,
        "u8" => DType.UInt64,
        "b1" => DType.Bool,
        "c8" => DType.Complex64,
        "c16" => DType.Complex128,
        _ => throw new InvalidDataException($"NumPy type '{code}' is not read here."),
    };
}
