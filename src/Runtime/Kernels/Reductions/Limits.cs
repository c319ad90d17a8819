using System.Numerics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>The ends of a type's order.</summary>
internal static class Limits
{
    /// <summary>-infinity, or the least integer.</summary>
    public static T Lowest<T>()
        where T : INumber<T>, IMinMaxValue<T> => IsFloat<T>() ? -T.One / T.Zero : T.MinValue;

    /// <summary>Infinity, or the greatest integer.</summary>
    public static T Highest<T>()
        where T : INumber<T>, IMinMaxValue<T> => IsFloat<T>() ? T.One / T.Zero : T.MaxValue;

    private static bool IsFloat<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half);
}
