namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>Special functions in double precision, from their series, continued fractions and asymptotic expansions; about 1e-14 relative.</summary>
public static class SpecialFunctions
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>log(1 + x), accurate near 0.</summary>
    public static double Log1p(double x)
    {
        var sum = 1 + x;
        return sum == 1 || double.IsPositiveInfinity(x) ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>exp(x) - 1, accurate near 0.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-5)
        {
            return x + (x * x / 2) + (x * x * x / 6);
        }

        var power = Math.Exp(x);
        return Math.Abs(x) < 1 ? (power - 1) * x / Math.Log(power) : power - 1;
    }

    /// <summary>2/sqrt(pi) times the integral of exp(-t^2) from 0 to x.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        return size < 2.5 ? ErfSeries(x) : Math.CopySign(1 - ErfcFraction(size), x);
    }

    /// <summary>1 - erf(x), accurate where that is small.</summary>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x) || x < 0)
        {
            return 1 - Erf(x);
        }

        return x < 1.5 ? 1 - ErfSeries(x) : ErfcFraction(x);
    }

    /// <summary>The inverse of <see cref="Erf"/>: infinite at -1 and 1, NaN beyond.</summary>
    public static double Erfinv(double x)
    {
        var size = Math.Abs(x);
        if (!(size < 1))
        {
            return size == 1 ? x / 0.0 : double.NaN;
        }

        return size > 0.5 ? Math.CopySign(InverseErfc(1 - size), x) : SmallErfinv(x);
    }

    /// <summary>The quantile of the standard normal distribution: NaN outside [0, 1].</summary>
    public static double Ndtri(double p)
    {
        if (!(p is > 0 and < 1))
        {
            return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;
        }

        if (p is > 0.25 and < 0.75)
        {
            return Math.Sqrt(2) * SmallErfinv((2 * p) - 1);
        }

        return p < 0.5 ? -Math.Sqrt(2) * InverseErfc(2 * p) : Math.Sqrt(2) * InverseErfc(2 * (1 - p));
    }

    /// <summary>log |gamma(x)|; infinite at 0 and the negative integers.</summary>
    public static double Lgamma(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (double.IsInfinity(x))
        {
            return double.PositiveInfinity;
        }

        if (x <= 0)
        {
            return x == Math.Floor(x) ? double.PositiveInfinity : Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * (x - Math.Round(x))))) - Lgamma(1 - x);
        }

        var product = 1.0;
        while (x < 12)
        {
            product *= x;
            x++;
        }

        // The Bernoulli numbers B(2k) / (2k (2k-1)).
        ReadOnlySpan<double> terms = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400];
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + (Polynomial(terms, 1 / (x * x)) / x) - Math.Log(product);
    }

    /// <summary>The derivative of log gamma; NaN at 0 and the negative integers.</summary>
    public static double Digamma(double x)
    {
        if (double.IsNaN(x) || double.IsNegativeInfinity(x))
        {
            return double.NaN;
        }

        if (double.IsInfinity(x))
        {
            return x;
        }

        if (x <= 0)
        {
            if (x == Math.Floor(x))
            {
                return double.NaN;
            }

            return Digamma(1 - x) - (Math.PI / Math.Tan(Math.PI * (x - Math.Round(x))));
        }

        var sum = 0.0;
        while (x < 12)
        {
            sum -= 1 / x;
            x++;
        }

        // The Bernoulli numbers B(2k) / 2k.
        ReadOnlySpan<double> terms = [1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12];
        var square = 1 / (x * x);
        return sum + Math.Log(x) - (0.5 / x) - (Polynomial(terms, square) * square);
    }

    /// <summary>exp(-|x|) times the modified Bessel function of order 0.</summary>
    public static double BesselI0e(double x) => ScaledBessel(Math.Abs(x), 0);

    /// <summary>exp(-|x|) times the modified Bessel function of order 1.</summary>
    public static double BesselI1e(double x) => x < 0 ? -ScaledBessel(-x, 1) : ScaledBessel(x, 1);

    private static double ErfSeries(double x)
    {
        // All terms have one sign: no cancellation.
        var term = x;
        var sum = x;
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17 && n < 200; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double ErfcFraction(double x)
    {
        if (x > 28)
        {
            return 0;
        }

        // erfc(x) = exp(-x^2)/sqrt(pi) / (x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ...)))), from the far end.
        var tail = x;
        for (var k = 400; k >= 1; k--)
        {
            tail = x + (k / 2.0 / tail);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / tail;
    }

    private static double SmallErfinv(double x)
    {
        var y = x * Math.Sqrt(Math.PI) / 2;
        for (var i = 0; i < 8; i++)
        {
            y -= (ErfSeries(y) - x) * Math.Sqrt(Math.PI) / 2 * Math.Exp(y * y);
        }

        return y;
    }

    private static double InverseErfc(double q)
    {
        // From the leading term of the asymptotic expansion, then Newton's method on log erfc, which is nearly a parabola.
        var t = Math.Sqrt(-Math.Log(q));
        var y = Math.Max(0.1, t - (Math.Log((t * Math.Sqrt(Math.PI)) + 1) / (2 * t + 1)));
        for (var i = 0; i < 30; i++)
        {
            var value = Erfc(y);
            var slope = -2 / Math.Sqrt(Math.PI) * Math.Exp(-y * y) / value;
            var step = (Math.Log(value) - Math.Log(q)) / slope;
            y -= step;
            if (Math.Abs(step) < 1e-16 * y)
            {
                break;
            }
        }

        return y;
    }

    private static double ScaledBessel(double x, int order)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (double.IsInfinity(x))
        {
            return 0;
        }

        if (x < 30)
        {
            var square = x * x / 4;
            var term = order == 0 ? 1 : x / 2;
            var sum = term;
            for (var k = 1; term > sum * 1e-18 && k < 300; k++)
            {
                term *= square / (k * (double)(k + order));
                sum += term;
            }

            return Math.Exp(-x) * sum;
        }

        double next = 1, total = 1;
        var mu = 4.0 * order * order;
        for (var k = 1; k < 40 && Math.Abs(next) > 1e-17; k++)
        {
            var odd = (2 * k) - 1;
            next *= -(mu - (odd * odd)) / (k * 8 * x);
            total += next;
        }

        return total / Math.Sqrt(2 * Math.PI * x);
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var value = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            value = (value * x) + coefficients[i];
        }

        return value;
    }
}
