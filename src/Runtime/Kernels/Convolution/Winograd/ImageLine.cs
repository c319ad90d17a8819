using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>Eight cells of an image to their values at the eight points 0, 1, -1, 2, -2, 1/2, -1/2 and infinity (Bᵀ).</summary>
internal readonly unsafe struct ImageLine : ILineTransform
{
    public static int In => 8;

    public static int Out => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* source, long step, float* target, long targetStep)
    {
        var x0 = Vector.Load(source);
        var x1 = Vector.Load(source + step);
        var x2 = Vector.Load(source + (2 * step));
        var x3 = Vector.Load(source + (3 * step));
        var x4 = Vector.Load(source + (4 * step));
        var x5 = Vector.Load(source + (5 * step));
        var x6 = Vector.Load(source + (6 * step));
        var x7 = Vector.Load(source + (7 * step));
        Vector.Store(x0 - x6 + ((x4 - x2) * 5.25f), target);
        Vector.Store(x7 - x1 + ((x3 - x5) * 5.25f), target + (7 * targetStep));
        Pair((x2 + x6) - (x4 * 4.25f), (x1 + x5) - (x3 * 4.25f), target + targetStep, targetStep);
        var middle = x3 * 2.5f;
        Pair((x2 * 0.25f) + (x6 - (x4 * 1.25f)), (x1 * 0.5f) + ((x5 * 2f) - middle), target + (3 * targetStep), targetStep);
        Pair((x2 * 4f) + (x6 - (x4 * 5f)), (x1 * 2f) + ((x5 * 0.5f) - middle), target + (5 * targetStep), targetStep);
    }

    // The values at a point and at its negative: even terms plus, and minus, odd terms.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(Vector<float> even, Vector<float> odd, float* target, long targetStep)
    {
        Vector.Store(even + odd, target);
        Vector.Store(even - odd, target + targetStep);
    }
}
