using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>Integer powers by squaring; they wrap.</summary>
internal readonly struct IntegerPower : IOrderedBinary
{
    /// <summary>Refuses negative exponents.</summary>
    public static void Check(Tensor x, Tensor y)
    {
        for (var i = 0; i < y.Count && y.DType is DType.Int8 or DType.Int16 or DType.Int32 or DType.Int64; i++)
        {
            if (ConstantFolder.Integer(y, i) < 0)
            {
                throw new InvalidArgumentError("Integers to negative integer powers are not allowed");
            }
        }
    }

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        var exponent = ulong.CreateTruncating(y);
        var result = T.One;
        while (exponent > 0)
        {
            if ((exponent & 1) != 0)
            {
                result = unchecked(result * x);
            }

            x = unchecked(x * x);
            exponent >>= 1;
        }

        return result;
    }
}
