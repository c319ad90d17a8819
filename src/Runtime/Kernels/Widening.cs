using System.Numerics;
using System.Numerics.Tensors;

namespace Reproductions.Runtime.Kernels;

/// <summary>Conversions between a storage type and the type that its arithmetic is done in.</summary>
internal static unsafe class Widening
{
    /// <summary>Widens Half or BFloat16, exactly.</summary>
    public static void ToFloat<T>(T* source, float* target, long count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half))
        {
            for (var i = 0L; i < count; i += int.MaxValue)
            {
                var part = (int)Math.Min(int.MaxValue, count - i);
                TensorPrimitives.ConvertToSingle(new ReadOnlySpan<Half>((Half*)source + i, part), new Span<float>(target + i, part));
            }

            return;
        }

        for (var i = 0L; i < count; i++)
        {
            target[i] = ((BFloat16*)source)[i];
        }
    }

    /// <summary>Rounds to Half or BFloat16, to nearest even.</summary>
    public static void FromFloat<T>(float* source, T* target, long count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half))
        {
            for (var i = 0L; i < count; i += int.MaxValue)
            {
                var part = (int)Math.Min(int.MaxValue, count - i);
                TensorPrimitives.ConvertToHalf(new ReadOnlySpan<float>(source + i, part), new Span<Half>((Half*)target + i, part));
            }

            return;
        }

        for (var i = 0L; i < count; i++)
        {
            ((BFloat16*)target)[i] = (BFloat16)source[i];
        }
    }

    /// <summary>Widens both parts, exactly.</summary>
    public static void ToComplex(Complex64* source, Complex* target, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            target[i] = source[i];
        }
    }

    /// <summary>Rounds both parts to float32.</summary>
    public static void FromComplex(Complex* source, Complex64* target, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            target[i] = (Complex64)source[i];
        }
    }
}
