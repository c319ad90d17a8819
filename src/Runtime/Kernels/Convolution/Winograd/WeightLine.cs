using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The cells of a filter, as the coefficients of a polynomial, to its scaled values at the eight points (G).</summary>
internal readonly unsafe struct WeightLine<TSize> : ILineTransform
    where TSize : struct, ILineSize
{
    public static int In => TSize.Cells;

    public static int Out => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* source, long step, float* target, long targetStep)
    {
        var g0 = Vector.Load(source);
        var g1 = Vector.Load(source + step);
        var g2 = Vector.Load(source + (2 * step));
        var g3 = TSize.Cells > 3 ? Vector.Load(source + (3 * step)) : default;
        var g4 = TSize.Cells > 4 ? Vector.Load(source + (4 * step)) : default;
        var g5 = TSize.Cells > 5 ? Vector.Load(source + (5 * step)) : default;
        Vector.Store(g0, target);
        Pair(g0 + g2 + g4, g1 + g3 + g5, -2f / 9, target + targetStep, targetStep);
        Pair(Add(g0, g2, 4f, g4), Add(g1, g3, 4f, g5) * 2f, 1f / 90, target + (3 * targetStep), targetStep);
        Pair(Add(g0, g2, 0.25f, g4), Add(g1, g3, 0.25f, g5) * 0.5f, 32f / 45, target + (5 * targetStep), targetStep);
        Vector.Store(TSize.Cells switch { 3 => g2, 4 => g3, 5 => g4, _ => g5 }, target + (7 * targetStep));
    }

    // first + second * square + third * square²; the compiler drops what a smaller filter has not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Add(Vector<float> first, Vector<float> second, float square, Vector<float> third)
    {
        var factor = new Vector<float>(square);
        return Vector.MultiplyAddEstimate(TSize.Cells > 4 ? Vector.MultiplyAddEstimate(third, factor, second) : second, factor, first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(Vector<float> even, Vector<float> odd, float scale, float* target, long targetStep)
    {
        Vector.Store((even + odd) * scale, target);
        Vector.Store((even - odd) * scale, target + targetStep);
    }
}
