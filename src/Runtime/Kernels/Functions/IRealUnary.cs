using System.Numerics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>
/// A function of one floating-point number, written for float32 and float64; float16 and bfloat16 go through float32. It may
/// give a complex form, and forms on spans that are faster than the plain one.
/// </summary>
public interface IRealUnary
{
    /// <summary>Whether <see cref="InvokeComplex"/> exists. A constant.</summary>
    static virtual bool HasComplex => false;

    /// <summary>Whether the span forms exist. A constant.</summary>
    static virtual bool HasSpans => false;

    /// <summary>Whether float16 rounds after each step of <see cref="Invoke"/>, as Eigen's arithmetic does; else it rounds the float32 result once. A constant.</summary>
    static virtual bool RoundsEachStep => false;

    /// <summary>Whether <see cref="InvokeComplex64"/> exists, which computes in float32; else complex64 goes through <see cref="InvokeComplex"/>. A constant.</summary>
    static virtual bool HasComplex64 => false;

    /// <summary>The work of one element in units of an addition.</summary>
    static virtual int Cost => 16;

    /// <summary>The value for x.</summary>
    static abstract T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The value for x.</summary>
    static virtual Complex InvokeComplex(Complex x) => throw new NotSupportedException();

    /// <summary>The value for x.</summary>
    static virtual Complex64 InvokeComplex64(Complex64 x) => throw new NotSupportedException();

    /// <summary>y[i] = f(x[i]); y may be x.</summary>
    static virtual void InvokeSpan(ReadOnlySpan<float> x, Span<float> y) => throw new NotSupportedException();

    /// <summary>y[i] = f(x[i]); y may be x.</summary>
    static virtual void InvokeSpan(ReadOnlySpan<double> x, Span<double> y) => throw new NotSupportedException();
}
