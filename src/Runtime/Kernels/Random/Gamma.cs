using System.Numerics;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Draws of RandomGamma, by Marsaglia and Tsang in float64, rounded at the end.</summary>
public static unsafe class Gamma
{
    /// <summary>output[sample, a] for every alpha: the op's layout [samples, alphas]. The stream then moves on by 256 * samples * alphas blocks.</summary>
    public static void Run<T>(T* alphas, T* output, long alphaCount, long samples, in Philox stream, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var body = new Body<T>(alphas, output, alphaCount, samples, stream);
        workers.For(alphaCount * samples, 64, ref body);
    }

    private static double One(double alpha, BackwardPairs draws)
    {
        if (alpha == 1)
        {
            var u = draws.Uniform();
            return -LogOnePlus(-u);
        }

        var small = alpha < 1;
        var d = alpha + (small ? 2.0 / 3 : -1.0 / 3);
        var c = 1.0 / 3 / Math.Sqrt(d);
        while (true)
        {
            var x = draws.Normal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            var u = draws.Uniform();
            if (u < 1 - (0.0331 * (x * x) * (x * x)) || Math.Log(u) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
            {
                return small ? d * v * Math.Pow(draws.Uniform(), 1 / alpha) : d * v;
            }
        }
    }

    // log(1 + x) without the loss of 1 + x: the rounded sum's logarithm, corrected by what the sum lost.
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) - ((sum - 1 - x) / sum);
    }

    private readonly struct Body<T>(T* alphas, T* output, long alphaCount, long samples, Philox stream) : IParallelBody
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Philox _stream = stream;

        public void Run(long start, long end)
        {
            for (var o = start; o < end; o++)
            {
                var (a, sample) = Math.DivRem(o, samples);
                var draws = new BackwardPairs(_stream.At((ulong)(o * RandomFill.BlocksPerElement)));
                var value = T.CreateTruncating(Subnormals.Flush(One(double.CreateTruncating(alphas[a]), draws)));
                output[(sample * alphaCount) + a] = Subnormals.Flush(value);
            }
        }
    }
}
