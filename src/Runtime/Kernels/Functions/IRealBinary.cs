using System.Numerics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A function of two floating-point numbers, written for float32 and float64; float16 and bfloat16 go through float32.</summary>
public interface IRealBinary
{
    /// <summary>Whether <see cref="InvokeComplex"/> exists. A constant.</summary>
    static virtual bool HasComplex => false;

    /// <summary>The value for x and y.</summary>
    static abstract T Invoke<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The value for x and y.</summary>
    static virtual Complex InvokeComplex(Complex x, Complex y) => throw new NotSupportedException();
}
