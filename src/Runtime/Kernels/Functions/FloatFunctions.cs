using System.Numerics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>
/// Exponential, sine and cosine in float32 arithmetic with fused multiply-adds: the polynomials of Eigen's packets (GenericPacketMathFunctions.h), which are up
/// to 1 ulp off. Complex numbers, for whose results no tolerance is recorded, follow TensorFlow 2.21's bits with them.
/// </summary>
public static class FloatFunctions
{
    private const float MostExponent = 88.723f;
    private const float LeastExponent = -104f;

    // The part of ln 2 and of pi/2 that a few bits hold, and what they leave.
    private const float LogTwoHigh = 0.693359375f;
    private const float LogTwoLow = -2.12194440e-4f;
    private const float HalfPiHigh = 1.57079601287841796875f;
    private const float HalfPiMiddle = 3.1391647326017846e-07f;
    private const float HalfPiLow = 5.390302529957765e-15f;

    // Beyond it the reduction by three parts of pi/2 loses bits.
    private const float MostReduced = 71476f;

    /// <summary>e to the power of x.</summary>
    public static float Exp(float x)
    {
        if (!float.IsFinite(x))
        {
            return MathF.Exp(x);
        }

        x = Math.Clamp(x, LeastExponent, MostExponent);
        var power = MathF.Floor(MathF.FusedMultiplyAdd(x, 1.44269504f, 0.5f));
        var r = MathF.FusedMultiplyAdd(power, -LogTwoHigh, x);
        r = MathF.FusedMultiplyAdd(power, -LogTwoLow, r);
        var square = r * r;
        var even = MathF.FusedMultiplyAdd(square, 1.37449638e-3f, 4.1669652e-2f);
        var odd = MathF.FusedMultiplyAdd(square, 8.36894475e-3f, 0.16666518f);
        even = MathF.FusedMultiplyAdd(square, even, 0.49999988f);
        var high = MathF.FusedMultiplyAdd(r, odd, even);
        return MathF.ScaleB(MathF.FusedMultiplyAdd(square, high, r + 1), (int)power);
    }

    /// <summary>Sine and cosine of x, in radians; finite.</summary>
    public static (float Sin, float Cos) SinCos(float x)
    {
        var size = MathF.Abs(x);
        if (!(size < MostReduced))
        {
            return ((float)Math.Sin(x), (float)Math.Cos(x));
        }

        var turns = MathF.Round(size * 0.6366197f, MidpointRounding.ToEven);
        var r = MathF.FusedMultiplyAdd(turns, -HalfPiHigh, size);
        r = MathF.FusedMultiplyAdd(turns, -HalfPiMiddle, r);
        r = MathF.FusedMultiplyAdd(turns, -HalfPiLow, r);
        var square = r * r;
        var cos = MathF.FusedMultiplyAdd(2.43722661e-05f, square, -0.00138865201f);
        cos = MathF.FusedMultiplyAdd(cos, square, 0.0416666195f);
        cos = MathF.FusedMultiplyAdd(cos, square, -0.5f);
        cos = MathF.FusedMultiplyAdd(cos, square, 1);
        var sin = MathF.FusedMultiplyAdd(-0.000195923414f, square, 0.00833268737f);
        sin = MathF.FusedMultiplyAdd(sin, square, -0.16666662f);
        sin = MathF.FusedMultiplyAdd(sin * square, r, r);
        var quarter = (int)turns;
        var (first, second) = (quarter & 1) == 0 ? (sin, cos) : (cos, sin);
        first = (quarter & 2) != 0 ? -first : first;
        second = ((quarter + 1) & 2) != 0 ? -second : second;
        return (x < 0 ? -first : first, second);
    }

    /// <summary>e to the power of a complex number.</summary>
    public static Complex64 Exp(Complex64 x)
    {
        if (!float.IsFinite(x.Real) || !float.IsFinite(x.Imaginary))
        {
            return (Complex64)Complex.Exp(x);
        }

        var size = Exp(x.Real);
        var (sin, cos) = SinCos(x.Imaginary);
        return new Complex64(size * cos, size * sin);
    }
}
