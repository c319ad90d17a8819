using System.Numerics;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>Division of real numbers as TensorFlow's kernels do it; the least integer divided by -1 is itself, its remainder 0.</summary>
internal static class IntegerDivision
{
    /// <summary>Refuses a divisor 0.</summary>
    public static void Check(Tensor x, Tensor y)
    {
        if (HasZero(y) && x.Count > 0)
        {
            throw new InvalidArgumentError("Integer division by zero");
        }
    }

    /// <summary>The same for the truncating ops, whose message TensorFlow left without a case.</summary>
    public static void CheckUnexpected(Tensor x, Tensor y)
    {
        if (HasZero(y) && x.Count > 0)
        {
            throw new InternalError("Unexpected error in binary operator (only integer div and mod should have errors)");
        }
    }

    public static T Divide<T>(T x, T y)
        where T : unmanaged, INumber<T> => IsLeast(x, y) ? x : x / y;

    public static T TruncateDiv<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (IsInteger<T>())
        {
            return Divide(x, y);
        }

        var quotient = x / y;
        return T.IsFinite(quotient) ? quotient - (quotient % T.One) : quotient;
    }

    public static T Remainder<T>(T x, T y)
        where T : unmanaged, INumber<T> => IsLeast(x, y) ? T.Zero : x % y;

    public static T FloorDiv<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            return (T)(object)MathF.Floor((float)(object)x / (float)(object)y);
        }

        if (typeof(T) == typeof(double))
        {
            return (T)(object)Math.Floor((double)(object)x / (double)(object)y);
        }

        if (typeof(T) == typeof(Half))
        {
            return (T)(object)Half.Floor((Half)(object)x / (Half)(object)y);
        }

        var quotient = Divide(x, y);
        return T.IsNegative(x) != T.IsNegative(y) && !IsLeast(x, y) && quotient * y != x ? quotient - T.One : quotient;
    }

    public static T FloorMod<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        var rest = Remainder(x, y);
        return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(y) ? rest + y : rest;
    }

    private static bool IsLeast<T>(T x, T y)
        where T : unmanaged, INumber<T> =>
        T.IsInteger(y) && y == T.Zero - T.One && T.IsNegative(y) && T.IsNegative(x) && T.IsNegative(unchecked(T.Zero - x)) && IsInteger<T>();

    private static bool IsInteger<T>() =>
        typeof(T) != typeof(float) && typeof(T) != typeof(double) && typeof(T) != typeof(Half);

    private static bool HasZero(Tensor y) => y.DType.Size switch
    {
        1 => y.Span<byte>().Contains((byte)0),
        2 => y.Span<short>().Contains((short)0),
        4 => y.Span<int>().Contains(0),
        _ => y.Span<long>().Contains(0),
    };
}
