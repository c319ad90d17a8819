using System.Numerics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A function of two floating-point numbers, written for float32 and float64; float16 and bfloat16 go through float32.</summary>
public interface IRealBinary
{
    /// <summary>Whether <see cref="InvokeComplex"/> exists. A constant.</summary>
    static virtual bool HasComplex => false;

    /// <summary>Whether float16 rounds after each step of <see cref="Invoke"/>, as Eigen's arithmetic does; else it rounds the float32 result once. A constant.</summary>
    static virtual bool RoundsEachStep => false;

    /// <summary>The value for x and y.</summary>
    static abstract T Invoke<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The value for x and y.</summary>
    static virtual Complex InvokeComplex(Complex x, Complex y) => throw new NotSupportedException();
}
