using System.Numerics;

namespace Reproductions.Runtime.Tensors;

/// <summary>A complex number of two float32, in the order of TensorFlow's complex64. Immutable.</summary>
public readonly record struct Complex64(float Real, float Imaginary)
{
    /// <summary>Widens exactly.</summary>
    public static implicit operator Complex(Complex64 value) => new(value.Real, value.Imaginary);

    /// <summary>Rounds both parts to float32.</summary>
    public static explicit operator Complex64(Complex value) => new((float)value.Real, (float)value.Imaginary);
}
