using System.Globalization;
using System.Numerics;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>Compares a tensor with the recorded one: type, shape, then values within a tolerance.</summary>
public static class GoldenComparison
{
    /// <summary>What is wrong; null when nothing is.</summary>
    /// <param name="got">Ours.</param>
    /// <param name="want">TensorFlow's.</param>
    /// <param name="tolerance">How far apart they may be.</param>
    /// <param name="isDefined">Which elements TensorFlow defines; null for all.</param>
    /// <param name="exact">TensorFlow's result in float64: an element that lies no further from it than TensorFlow's own is right too. Null for none.</param>
    public static string? Difference(Tensor got, Tensor want, (double Relative, double Absolute) tolerance, Predicate<long>? isDefined = null, Tensor? exact = null)
    {
        if (got.DType != want.DType)
        {
            return $"type {got.DType.Name}, not {want.DType.Name}";
        }

        if (!got.Shape.Equals(want.Shape))
        {
            return $"shape {got.Shape}, not {want.Shape}";
        }

        var bad = 0L;
        string? first = null;
        for (var i = 0L; i < want.Count; i++)
        {
            if (Equal(got, want, i, tolerance) || isDefined?.Invoke(i) == false || (exact is not null && IsCloser(got, want, exact, i)))
            {
                continue;
            }

            bad++;
            first ??= $"[{i}] is {Text(got, i)}, not {Text(want, i)}";
        }

        return first is null ? null : $"{first} ({bad} of {want.Count} differ)";
    }

    private static bool Equal(Tensor got, Tensor want, long i, (double Relative, double Absolute) tolerance)
    {
        if (want.DType == DType.String)
        {
            // NumPy's fixed-width strings, through which the recordings went, drop zero bytes at the end.
            return got.StringAt(i).AsSpan().TrimEnd((byte)0).SequenceEqual(want.StringAt(i).AsSpan().TrimEnd((byte)0));
        }

        if (want.DType.IsComplex)
        {
            var (a, b) = (Part(got, i), Part(want, i));
            return Near(a.Real, b.Real, tolerance) && Near(a.Imaginary, b.Imaginary, tolerance);
        }

        if (!want.DType.IsFloating)
        {
            var size = want.DType.Size;
            return got.Bytes.Slice((int)i * size, size).SequenceEqual(want.Bytes.Slice((int)i * size, size));
        }

        return Near(Part(got, i).Real, Part(want, i).Real, tolerance);
    }

    private static bool IsCloser(Tensor got, Tensor want, Tensor exact, long i)
    {
        var truth = Part(exact, i).Real;
        return double.IsFinite(truth) && Math.Abs(Part(got, i).Real - truth) <= Math.Abs(Part(want, i).Real - truth);
    }

    private static bool Near(double got, double want, (double Relative, double Absolute) tolerance)
    {
        if (double.IsNaN(want) || double.IsNaN(got))
        {
            return double.IsNaN(want) && double.IsNaN(got);
        }

        return got == want || (double.IsFinite(want) && Math.Abs(got - want) <= tolerance.Absolute + (tolerance.Relative * Math.Abs(want)));
    }

    /// <summary>Element <paramref name="i"/> as a complex number.</summary>
    public static Complex Part(Tensor tensor, long i) => tensor.DType switch
    {
        DType.Float32 => tensor.Span<float>()[(int)i],
        DType.Float64 => tensor.Span<double>()[(int)i],
        DType.Half => (double)tensor.Span<Half>()[(int)i],
        DType.BFloat16 => (float)tensor.Span<BFloat16>()[(int)i],
        DType.Complex64 => tensor.Span<Complex64>()[(int)i],
        _ => tensor.Span<Complex>()[(int)i],
    };

    private static string Text(Tensor tensor, long i)
    {
        if (tensor.DType == DType.String)
        {
            return $"'{tensor.TextAt(i)}'";
        }

        if (tensor.DType.IsComplex)
        {
            return Part(tensor, i).ToString(CultureInfo.InvariantCulture);
        }

        if (tensor.DType.IsFloating)
        {
            return Part(tensor, i).Real.ToString("G9", CultureInfo.InvariantCulture);
        }

        var size = tensor.DType.Size;
        return new BigInteger(tensor.Bytes.Slice((int)i * size, size), isUnsigned: tensor.DType is DType.UInt8 or DType.UInt16 or DType.UInt32 or DType.UInt64 or DType.Bool)
            .ToString(CultureInfo.InvariantCulture);
    }
}
