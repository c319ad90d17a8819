using System.Numerics;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Reductions;

public static unsafe partial class Reduce
{
    /// <summary>
    /// y[outer, inner] = the index of the largest (or, not <paramref name="largest"/>, smallest) element along the middle axis of
    /// x[outer, reduce, inner]: the first of equals; NaN is passed over, all NaN gives 0. reduce is at least 1.
    /// </summary>
    public static void Arg<T, TIndex>(T* x, TIndex* y, long outer, long reduce, long inner, bool largest, Workers workers)
        where T : unmanaged, INumber<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        var body = new ArgBody<T, TIndex>(x, y, reduce, inner, largest);
        workers.For(outer * inner, Math.Max(1, Map.Grain / Math.Max(1, reduce)), ref body);
    }

    private readonly struct ArgBody<T, TIndex>(T* x, TIndex* y, long reduce, long inner, bool largest) : IParallelBody
        where T : unmanaged, INumber<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        public void Run(long start, long end)
        {
            for (var output = start; output < end; output++)
            {
                var (o, i) = Math.DivRem(output, inner);
                var line = x + (o * reduce * inner) + i;
                var best = 0L;
                var value = line[0];
                for (var r = 1L; r < reduce; r++)
                {
                    var candidate = line[r * inner];
                    if ((largest ? candidate > value : candidate < value) || (T.IsNaN(value) && !T.IsNaN(candidate)))
                    {
                        best = r;
                        value = candidate;
                    }
                }

                y[output] = TIndex.CreateTruncating(best);
            }
        }
    }
}
