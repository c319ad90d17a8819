using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Gamma distributed numbers of given shape parameters and scale 1, after Marsaglia and Tsang.</summary>
internal sealed class RandomGamma : SampleOp
{
    private const double Squeeze = 0.0331;

    public override string SignatureText => "RandomGamma(shape:S, alpha:T) -> (output:T) | seed:int=0; seed2:int=0; S:type in {int32,int64}; T:type in {half,float,double} | is_stateful";

    protected override double Draw(double parameter, BackwardDraws draws)
    {
        if (parameter == 1)
        {
            return -LogOnePlus(-draws.Uniform());
        }

        var d = parameter + (parameter < 1 ? 2.0 / 3 : -1.0 / 3);
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
            if (u < 1 - (Squeeze * (x * x) * (x * x)) || Math.Log(u) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
            {
                return d * v * (parameter < 1 ? Math.Pow(draws.Uniform(), 1 / parameter) : 1);
            }
        }
    }

    /// <summary>log(1 + x) without loss near 0.</summary>
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
