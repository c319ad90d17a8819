using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>
/// Fills arrays as RandomUniform, RandomStandardNormal, TruncatedNormal and RandomUniformInt do. T is float, double or Half (BFloat16 is not
/// drawn), for integers int or long. The caller advances its stream by <see cref="BlocksPerElement"/> * count afterwards. Thread-safe.
/// </summary>
/// <remarks>Element groups (4 elements, 2 for 8-byte types) draw from blocks of their own: no dependence on threads.</remarks>
public static unsafe class RandomFill
{
    /// <summary>Blocks that a kernel reserves for each element of its output.</summary>
    public const long BlocksPerElement = 256;

    private const long Grain = 2048;

    /// <summary>Uniform in [0, 1).</summary>
    public static void Uniform<T>(T* output, long count, in Philox stream, Workers workers)
        where T : unmanaged => Run<T, UniformDraw<T>>(output, count, stream, default, workers);

    /// <summary>Mean 0, deviation 1.</summary>
    public static void Normal<T>(T* output, long count, in Philox stream, Workers workers)
        where T : unmanaged => Run<T, NormalDraw<T>>(output, count, stream, default, workers);

    /// <summary>Mean 0, deviation 1, values at 2 or beyond drawn again.</summary>
    public static void TruncatedNormal<T>(T* output, long count, in Philox stream, Workers workers)
        where T : unmanaged => Run<T, TruncatedDraw<T>>(output, count, stream, default, workers);

    /// <summary>Integers in [low, high), slightly biased for wide ranges; T is int or long. low is below high.</summary>
    public static void Integers<T>(T* output, long count, T low, T high, in Philox stream, Workers workers)
        where T : unmanaged, IBinaryInteger<T> =>
        Run<T, IntegerDraw<T>>(output, count, stream, new IntegerDraw<T>(low, high), workers);

    private static void Run<T, TDraw>(T* output, long count, Philox stream, TDraw draw, Workers workers)
        where T : unmanaged
        where TDraw : struct, IGroupDraw<T>
    {
        var body = new Body<T, TDraw>(output, count, stream, draw);
        var size = GroupSize<T>();
        workers.For((count + size - 1) / size, Grain / size, ref body);
    }

    private static int GroupSize<T>()
        where T : unmanaged => sizeof(T) == 8 ? 2 : 4;

    private readonly struct Body<T, TDraw>(T* output, long count, Philox stream, TDraw draw) : IParallelBody
        where T : unmanaged
        where TDraw : struct, IGroupDraw<T>
    {
        private readonly Philox _stream = stream;
        private readonly TDraw _draw = draw;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(long start, long end)
        {
            var size = GroupSize<T>();
            var last = stackalloc T[4];
            for (var group = start; group < end; group++)
            {
                var target = output + (group * size);
                var rest = count - (group * size);
                if (rest >= size)
                {
                    _draw.Draw(_stream, group, target);
                    continue;
                }

                _draw.Draw(_stream, group, last);
                new ReadOnlySpan<T>(last, (int)rest).CopyTo(new Span<T>(target, (int)rest));
            }
        }
    }
}
