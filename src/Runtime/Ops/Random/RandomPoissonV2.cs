using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Poisson distributed numbers of given rates: Knuth's product for small ones, Hörmann's PTRS for others.</summary>
internal class RandomPoissonV2 : SampleOp
{
    private const double SmallRate = 10;
    private static readonly double[] s_lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    public override string SignatureText => "RandomPoissonV2(shape:S, rate:R) -> (output:dtype) | seed:int=0; seed2:int=0; S:type in {int32,int64}; R:type=double in {half,float,double,int32,int64}; dtype:type=int64 in {half,float,double,int32,int64} | is_stateful";

    protected override double Draw(double parameter, BackwardDraws draws)
    {
        if (!double.IsFinite(parameter) || parameter < 0)
        {
            return double.NaN;
        }

        return parameter < SmallRate ? DrawSmall(parameter, draws) : DrawLarge(parameter, draws);
    }

    private static double DrawSmall(double rate, BackwardDraws draws)
    {
        var least = Math.Exp(-rate);
        double product = 1;
        for (var count = 0; ; count++)
        {
            product *= draws.Uniform();
            if (product <= least)
            {
                return count;
            }
        }
    }

    private static double DrawLarge(double rate, BackwardDraws draws)
    {
        var logRate = Math.Log(rate);
        var b = 0.931 + (2.53 * Math.Sqrt(rate));
        var a = -0.059 + (0.02483 * b);
        var inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        while (true)
        {
            var u = draws.Uniform() - 0.5;
            var v = draws.Uniform();
            var shifted = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / shifted) + b) * u) + rate + 0.43);
            if (shifted >= 0.07 && v <= 0.9277 - (3.6224 / (b - 2)))
            {
                return k;
            }

            if (k < 0 || (shifted < 0.013 && v > shifted))
            {
                continue;
            }

            var s = Math.Log(v * inverseAlpha / ((a / (shifted * shifted)) + b));
            if (s <= -rate + (k * logRate) - LogFactorial(k))
            {
                return k;
            }
        }
    }

    /// <summary>log(k!) by Lanczos' series, to about 1e-15 relative.</summary>
    private static double LogFactorial(double k)
    {
        const double g = 7;
        var sum = s_lanczos[0];
        for (var i = 1; i < s_lanczos.Length; i++)
        {
            sum += s_lanczos[i] / (k + i);
        }

        var t = k + g + 0.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((k + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
