using System.Numerics;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Draws of RandomPoissonV2 in float64: Knuth's products below a rate of 10, Hörmann's transformed rejection (PTRS) from there on.</summary>
public static unsafe class Poisson
{
    private const double SmallRate = 10;

    /// <summary>output[sample, r] for every rate: the op's layout [samples, rates]. A negative or infinite rate, or NaN, gives NaN. Then 256 blocks are used per output.</summary>
    public static void Run<TRate, T>(TRate* rates, T* output, long rateCount, long samples, in Philox stream, Workers workers)
        where TRate : unmanaged, INumberBase<TRate>
        where T : unmanaged, INumber<T>
    {
        var body = new Body<TRate, T>(rates, output, rateCount, samples, stream);
        workers.For(rateCount * samples, 64, ref body);
    }

    private static double One(double rate, double largest, BackwardPairs draws)
    {
        if (!double.IsFinite(rate) || rate < 0)
        {
            return double.NaN;
        }

        return rate < SmallRate ? Small(rate, largest, draws) : Large(rate, largest, draws);
    }

    private static double Small(double rate, double largest, BackwardPairs draws)
    {
        var limit = Math.Exp(-rate);
        var product = 1.0;
        for (var x = 0.0; ; x++)
        {
            product *= draws.Uniform();
            if (product <= limit && x <= largest)
            {
                return x;
            }
        }
    }

    private static double Large(double rate, double largest, BackwardPairs draws)
    {
        var logRate = Math.Log(rate);
        var b = 0.931 + (2.53 * Math.Sqrt(rate));
        var a = -0.059 + (0.02483 * b);
        var inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        while (true)
        {
            var u = draws.Uniform() - 0.5;
            var v = draws.Uniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + rate + 0.43);
            if (k > largest)
            {
                continue;
            }

            if (us >= 0.07 && v <= 0.9277 - (3.6224 / (b - 2)))
            {
                return k;
            }

            if (k < 0 || (us < 0.013 && v > us))
            {
                continue;
            }

            if (Math.Log(v * inverseAlpha / ((a / (us * us)) + b)) <= -rate + (k * logRate) - LogFactorial(k))
            {
                return k;
            }
        }
    }

    // log k! by Stirling's series at k + 1 or, for small k, further up.
    private static double LogFactorial(double k)
    {
        var x = k + 1;
        var product = 1.0;
        while (x < 16)
        {
            product *= x++;
        }

        var r = 1 / (x * x);
        var series = ((1.0 / 12) - (r * ((1.0 / 360) - (r * ((1.0 / 1260) - (r * ((1.0 / 1680) - (r / 1188)))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }

    private static double Largest<T>()
        where T : INumber<T> =>
        typeof(T) == typeof(int) ? int.MaxValue : typeof(T) == typeof(long) ? long.MaxValue : typeof(T) == typeof(Half) ? 65504 : typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue;

    private readonly struct Body<TRate, T>(TRate* rates, T* output, long rateCount, long samples, Philox stream) : IParallelBody
        where TRate : unmanaged, INumberBase<TRate>
        where T : unmanaged, INumber<T>
    {
        private readonly Philox _stream = stream;

        public void Run(long start, long end)
        {
            for (var o = start; o < end; o++)
            {
                var (r, sample) = Math.DivRem(o, samples);
                var draws = new BackwardPairs(_stream.At((ulong)(o * RandomFill.BlocksPerElement)));
                output[(sample * rateCount) + r] = T.CreateTruncating(One(double.CreateTruncating(rates[r]), Largest<T>(), draws));
            }
        }
    }
}
