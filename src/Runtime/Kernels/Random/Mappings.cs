namespace Reproductions.Runtime.Kernels.Random;

/// <summary>How random words become numbers, bit for bit as in TensorFlow.</summary>
internal static class Mappings
{
    /// <summary>Below this a uniform is raised, so that its logarithm is finite.</summary>
    private const float Epsilon = 1e-7f;

    // The product with 2 pi is made in double, from the float32 constant's double neighbour.
    private const double TwoPi = 2.0 * Math.PI;

    /// <summary>A float32 in [0, 1) from the low 23 bits.</summary>
    public static float Uniform(uint x) => BitConverter.UInt32BitsToSingle(0x3F800000 | (x & 0x7FFFFF)) - 1.0f;

    /// <summary>A float64 in [0, 1) from 52 bits.</summary>
    public static double Uniform(uint x0, uint x1) =>
        BitConverter.UInt64BitsToDouble(0x3FF0000000000000 | ((ulong)(x0 & 0xFFFFF) << 32) | x1) - 1.0;

    /// <summary>A float16 in [0, 1) from the low 10 bits.</summary>
    public static Half UniformHalf(uint x) => (Half)((float)BitConverter.UInt16BitsToHalf((ushort)(0x3C00 | (x & 0x3FF))) - 1.0f);

    /// <summary>Two float32 normals from two words, the sine first.</summary>
    public static (float First, float Second) Normal(uint x0, uint x1)
    {
        var u1 = Math.Max(Uniform(x0), Epsilon);
        var angle = (float)(TwoPi * Uniform(x1));
        var radius = MathF.Sqrt(-2.0f * MathF.Log(u1));
        var (sine, cosine) = MathF.SinCos(angle);
        return (sine * radius, cosine * radius);
    }

    /// <summary>Two float64 normals from four words, the sine first.</summary>
    public static (double First, double Second) Normal(uint x0, uint x1, uint x2, uint x3)
    {
        var u1 = Math.Max(Uniform(x0, x1), 1e-7);
        var angle = TwoPi * Uniform(x2, x3);
        var radius = Math.Sqrt(-2.0 * Math.Log(u1));
        var (sine, cosine) = Math.SinCos(angle);
        return (sine * radius, cosine * radius);
    }
}
