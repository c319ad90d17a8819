namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>
/// The incomplete gamma and beta functions, divided by the complete ones, in double precision: about 1e-13 relative for arguments up to some hundreds.
/// </summary>
public static class GammaFunctions
{
    private const int MostTerms = 100_000;
    private const double Tiny = 1e-300;
    private const double Precision = 3e-16;

    /// <summary>P(a, x), the share of gamma(a) below <paramref name="x"/>; NaN unless a is positive and x not negative.</summary>
    public static double Igamma(double a, double x)
    {
        if (!IsInside(a, x))
        {
            return double.NaN;
        }

        return double.IsPositiveInfinity(x) ? 1 : IsLow(a, x) ? Series(a, x).Value : 1 - Fraction(a, x).Value;
    }

    /// <summary>Q(a, x) = 1 - P(a, x), the share above <paramref name="x"/>; NaN unless a is positive and x not negative.</summary>
    public static double Igammac(double a, double x)
    {
        if (!IsInside(a, x))
        {
            return double.NaN;
        }

        return double.IsPositiveInfinity(x) ? 0 : IsLow(a, x) ? 1 - Series(a, x).Value : Fraction(a, x).Value;
    }

    /// <summary>The derivative of P(a, x) by a; NaN unless a is positive and x not negative.</summary>
    public static double IgammaByA(double a, double x)
    {
        if (!IsInside(a, x))
        {
            return double.NaN;
        }

        return x == 0 || double.IsPositiveInfinity(x) ? 0 : IsLow(a, x) ? Series(a, x).ByA : -Fraction(a, x).ByA;
    }

    /// <summary>I(x; a, b), the share of beta(a, b) below <paramref name="x"/>; NaN unless a and b are positive and x between 0 and 1.</summary>
    public static double Betainc(double a, double b, double x)
    {
        if (!(a > 0 && b > 0 && x >= 0 && x <= 1))
        {
            return double.NaN;
        }

        if (x is 0 or 1)
        {
            return x;
        }

        // The fraction comes to its end fast below the mean.
        var size = Math.Exp(SpecialFunctions.Lgamma(a + b) - SpecialFunctions.Lgamma(a) - SpecialFunctions.Lgamma(b) + (a * Math.Log(x)) + (b * SpecialFunctions.Log1p(-x)));
        return x < (a + 1) / (a + b + 2) ? size * BetaFraction(a, b, x) / a : 1 - (size * BetaFraction(b, a, 1 - x) / b);
    }

    private static bool IsInside(double a, double x) => a > 0 && x >= 0 && !double.IsPositiveInfinity(a);

    private static bool IsLow(double a, double x) => x < 1 || x < a;

    /// <summary>x^a e^-x / gamma(a + 1) times the sum of x^n / ((a + 1) ... (a + n)), and its derivative by a.</summary>
    private static (double Value, double ByA) Series(double a, double x)
    {
        if (x == 0)
        {
            return (0, 0);
        }

        var (term, sum) = (1.0, 1.0);
        var (termByA, sumByA) = (0.0, 0.0);
        for (var n = 1; n < MostTerms && (term > sum * Precision || Math.Abs(termByA) > Math.Abs(sumByA) * Precision); n++)
        {
            termByA = (termByA - (term / (a + n))) * x / (a + n);
            term *= x / (a + n);
            sum += term;
            sumByA += termByA;
        }

        var size = Math.Exp((a * Math.Log(x)) - x - SpecialFunctions.Lgamma(a + 1));
        return (size * sum, size * (((Math.Log(x) - SpecialFunctions.Digamma(a + 1)) * sum) + sumByA));
    }

    /// <summary>Q by Legendre's continued fraction (DLMF 8.9.2), evaluated forward as Lentz does, and its derivative by a.</summary>
    private static (double Value, double ByA) Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, cByA) = (1 / Tiny, 0.0);
        var d = 1 / Away(b);
        var dByA = d * d;
        var (value, byA) = (d, dByA);
        for (var i = 1; i < MostTerms; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            var below = Away((numerator * d) + b);
            dByA = -((i * d) + (numerator * dByA) - 1) / (below * below);
            d = 1 / below;
            cByA = (i / c) - (numerator * cByA / c / c) - 1;
            c = Away(b + (numerator / c));
            var (step, stepByA) = (c * d, (cByA * d) + (c * dByA));
            byA = (byA * step) + (value * stepByA);
            value *= step;
            if (Math.Abs(step - 1) < Precision && Math.Abs(stepByA) < 4 * Precision)
            {
                break;
            }
        }

        var size = Math.Exp((a * Math.Log(x)) - x - SpecialFunctions.Lgamma(a));
        return (size * value, size * (((Math.Log(x) - SpecialFunctions.Digamma(a)) * value) + byA));
    }

    /// <summary>The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated forward as Lentz does.</summary>
    private static double BetaFraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m < MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            value *= c * d;
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double Away(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}
