using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>Signs as numbers.</summary>
internal static class Signs
{
    /// <summary>-1, 0 or 1; NaN for NaN.</summary>
    public static T Of<T>(T x)
        where T : IFloatingPointIeee754<T> => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;
}
