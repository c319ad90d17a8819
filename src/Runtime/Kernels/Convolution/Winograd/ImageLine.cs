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
        Vector.Store(MultiplyAdd(x4 - x2, 5.25f, x0 - x6), target);
        Vector.Store(MultiplyAdd(x3 - x5, 5.25f, x7 - x1), target + (7 * targetStep));
        Pair(MultiplyAdd(x4, -4.25f, x2 + x6), MultiplyAdd(x3, -4.25f, x1 + x5), target + targetStep, targetStep);
        var middle = x3 * -2.5f;
        Pair(MultiplyAdd(x2, 0.25f, MultiplyAdd(x4, -1.25f, x6)), MultiplyAdd(x1, 0.5f, MultiplyAdd(x5, 2f, middle)), target + (3 * targetStep), targetStep);
        Pair(MultiplyAdd(x2, 4f, MultiplyAdd(x4, -5f, x6)), MultiplyAdd(x1, 2f, MultiplyAdd(x5, 0.5f, middle)), target + (5 * targetStep), targetStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> MultiplyAdd(Vector<float> x, float factor, Vector<float> sum) => Vector.MultiplyAddEstimate(x, new Vector<float>(factor), sum);

    // The values at a point and at its negative: even terms plus, and minus, odd terms.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(Vector<float> even, Vector<float> odd, float* target, long targetStep)
    {
        Vector.Store(even + odd, target);
        Vector.Store(even - odd, target + targetStep);
    }
}
