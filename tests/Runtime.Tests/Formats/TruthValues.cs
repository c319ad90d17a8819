using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Compares tensors with the values that truth files state.</summary>
public static class TruthValues
{
    /// <summary>Compares with an object of shape, dtype, checksum and values.</summary>
    public static void ShouldBe(this Tensor tensor, JsonElement truth, string because)
    {
        Dims(truth.GetProperty("shape")).Should().Equal(tensor.Shape.ToArray(), because);
        if (tensor.DType == DType.String)
        {
            if (truth.TryGetProperty("values", out var all))
            {
                all.GetArrayLength().Should().Be((int)tensor.Count, because);
                for (var i = 0; i < tensor.Count; i++)
                {
                    StringShouldBe(tensor.StringAt(i), all[i], because);
                }
            }

            if (truth.TryGetProperty("sha256_of_concatenation", out var sum))
            {
                var bytes = Enumerable.Range(0, (int)tensor.Count).SelectMany(i => tensor.StringAt(i)).ToArray();
                Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(sum.GetString(), because);
            }

            return;
        }

        Convert.ToHexStringLower(SHA256.HashData(tensor.Bytes)).Should().Be(truth.GetProperty("sha256").GetString(), because);
    }

    /// <summary>Compares computed numbers with an object of shape, dtype and values: sums may have been taken in another order.</summary>
    public static void ShouldBeNear(this Tensor tensor, JsonElement truth)
    {
        const double Tolerance = 1e-6;
        Dims(truth.GetProperty("shape")).Should().Equal(tensor.Shape.ToArray());
        tensor.DType.PythonName.Should().Be(truth.GetProperty("dtype").GetString());
        for (var i = 0; i < tensor.Count; i++)
        {
            double.Parse(Number(tensor, i), CultureInfo.InvariantCulture).Should().BeApproximately(truth.GetProperty("values")[i].GetDouble(), Tolerance);
        }
    }

    /// <summary>Compares with the short form [dtype, shape, values] of the hostile families.</summary>
    public static void ShouldBeShort(this Tensor tensor, JsonElement truth, string because)
    {
        tensor.DType.PythonName.Should().Be(truth[0].GetString(), because);
        Dims(truth[1]).Should().Equal(tensor.Shape.ToArray(), because);
        var values = truth[2];
        for (var i = 0; i < tensor.Count; i++)
        {
            if (tensor.DType == DType.String)
            {
                StringShouldBe(tensor.StringAt(i), values[i], because);
            }
            else
            {
                Number(tensor, i).Should().Be(Text(values[i]), because);
            }
        }
    }

    public static long[] Dims(JsonElement shape) => [.. shape.EnumerateArray().Select(d => d.GetInt64())];

    private static void StringShouldBe(byte[] actual, JsonElement truth, string because)
    {
        if (truth.TryGetProperty("utf8", out var text))
        {
            Encoding.UTF8.GetString(actual).Should().Be(text.GetString(), because);
        }
        else if (truth.TryGetProperty("hex", out var hex))
        {
            Convert.ToHexStringLower(actual).Should().Be(hex.GetString(), because);
        }
        else
        {
            actual.Length.Should().Be(truth.GetProperty("len").GetInt32(), because);
            Convert.ToHexStringLower(SHA256.HashData(actual)).Should().Be(truth.GetProperty("sha256").GetString(), because);
        }
    }

    // Both sides as round-trip text, so that NaN and -0 compare.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()! switch { "nan" => "NaN", "inf" => "Infinity", "-inf" => "-Infinity", var s => s },
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => value.GetRawText(),
    };

    private static string Number(Tensor tensor, int i) => (tensor.DType switch
    {
        DType.Float32 => tensor.Span<float>()[i],
        DType.Float64 => tensor.Span<double>()[i],
        DType.Half => (double)tensor.Span<Half>()[i],
        DType.BFloat16 => (float)tensor.Span<BFloat16>()[i],
        DType.Int32 => tensor.Span<int>()[i],
        DType.Int64 => tensor.Span<long>()[i],
        DType.Bool => tensor.Span<byte>()[i],
        _ => throw new NotSupportedException(tensor.DType.ToString()),
    }).ToString("R", CultureInfo.InvariantCulture);
}
