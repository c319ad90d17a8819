using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>Products at the eight points to the cells of the result (Aᵀ).</summary>
internal readonly unsafe struct ResultLine<TSize> : ILineTransform
    where TSize : struct, ILineSize
{
    public static int In => 8;

    public static int Out => TSize.Cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* source, long step, float* target, long targetStep)
    {
        var m0 = Vector.Load(source);
        var m1 = Vector.Load(source + step);
        var m2 = Vector.Load(source + (2 * step));
        var m3 = Vector.Load(source + (3 * step));
        var m4 = Vector.Load(source + (4 * step));
        var m5 = Vector.Load(source + (5 * step));
        var m6 = Vector.Load(source + (6 * step));
        var m7 = Vector.Load(source + (7 * step));
        Vector<float> even1 = m1 + m2, odd1 = m1 - m2;
        Vector<float> even2 = m3 + m4, odd2 = m3 - m4;
        Vector<float> even3 = m5 + m6, odd3 = m5 - m6;
        Vector.Store(m0 + even1 + even2 + even3, target);
        Vector.Store(Add(odd1, odd2, 2f, odd3), target + targetStep);
        var y2 = Add(even1, even2, 4f, even3);
        Vector.Store(TSize.Cells == 3 ? y2 + m7 : y2, target + (2 * targetStep));
        if (TSize.Cells > 3)
        {
            var y3 = Add(odd1, odd2, 8f, odd3);
            Vector.Store(TSize.Cells == 4 ? y3 + m7 : y3, target + (3 * targetStep));
        }

        if (TSize.Cells > 4)
        {
            var y4 = Add(even1, even2, 16f, even3);
            Vector.Store(TSize.Cells == 5 ? y4 + m7 : y4, target + (4 * targetStep));
        }

        if (TSize.Cells > 5)
        {
            Vector.Store(Add(odd1, odd2, 32f, odd3) + m7, target + (5 * targetStep));
        }
    }

    // Values at 1, at 2 times a power of 2, and at 1/2 times the power's inverse.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Add(Vector<float> one, Vector<float> two, float power, Vector<float> half) =>
        Vector.MultiplyAddEstimate(half, new Vector<float>(1 / power), Vector.MultiplyAddEstimate(two, new Vector<float>(power), one));
}
