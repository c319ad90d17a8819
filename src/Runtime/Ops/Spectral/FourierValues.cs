using System.Numerics;

namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>Tensors as complex128 and back.</summary>
internal static class FourierValues
{
    /// <summary>Refuses a tensor of too few dimensions.</summary>
    /// <exception cref="InvalidArgumentError">It has less than <paramref name="axes"/>.</exception>
    public static void CheckRank(Tensor input, int axes)
    {
        if (input.Shape.Rank < axes)
        {
            throw new InvalidArgumentError($"Input must have rank of at least {axes} but got: {input.Shape}");
        }
    }

    /// <summary>The elements.</summary>
    public static Complex[] Read(Tensor input)
    {
        var values = new Complex[input.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = input.DType switch
            {
                DType.Float32 => input.Span<float>()[i],
                DType.Float64 => input.Span<double>()[i],
                DType.Complex64 => input.Span<Complex64>()[i],
                _ => input.Span<Complex>()[i],
            };
        }

        return values;
    }

    /// <summary>Writes the elements, or their real parts.</summary>
    public static void Write(Complex[] values, Tensor output)
    {
        for (var i = 0; i < values.Length; i++)
        {
            switch (output.DType)
            {
                case DType.Float32:
                    output.Span<float>()[i] = (float)values[i].Real;
                    break;
                case DType.Float64:
                    output.Span<double>()[i] = values[i].Real;
                    break;
                case DType.Complex64:
                    output.Span<Complex64>()[i] = (Complex64)values[i];
                    break;
                default:
                    output.Span<Complex>()[i] = values[i];
                    break;
            }
        }
    }
}
