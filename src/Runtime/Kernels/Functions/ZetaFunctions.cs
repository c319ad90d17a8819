namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>Hurwitz's zeta function and the derivatives of log gamma, in double precision; about 1e-14 relative.</summary>
public static class ZetaFunctions
{
    // Terms that are added one by one before Euler and Maclaurin's sum takes over.
    private const int FirstTerms = 12;

    // B(2j) / (2j)! of the Bernoulli numbers.
    private static readonly double[] s_coefficients =
    [
        1.0 / 12,
        -1.0 / 720,
        1.0 / 30240,
        -1.0 / 1209600,
        1.0 / 47900160,
        -691.0 / 1307674368000,
        1.0 / 74724249600,
        -3617.0 / 10670622842880000,
    ];

    /// <summary>The sum of (q + k)^-x over k = 0, 1, ...</summary>
    /// <param name="x">Above 1; infinite at 1, NaN below.</param>
    /// <param name="q">Positive; of the others infinite at integers, and where x is an integer the sum, else NaN.</param>
    public static double Zeta(double x, double q)
    {
        if (x == 1)
        {
            return double.PositiveInfinity;
        }

        if (double.IsNaN(x) || double.IsNaN(q) || x < 1)
        {
            return double.NaN;
        }

        if (q <= 0 && (q == Math.Floor(q) || x != Math.Floor(x)))
        {
            return q == Math.Floor(q) ? double.PositiveInfinity : double.NaN;
        }

        if (double.IsPositiveInfinity(q))
        {
            return 0;
        }

        var sum = 0.0;
        for (var i = 0; i < FirstTerms || q < FirstTerms; i++)
        {
            var term = Math.Pow(q, -x);
            sum += term;
            if (Math.Abs(term) < Math.Abs(sum) * 1e-17)
            {
                return sum;
            }

            q++;
        }

        // The integral of the rest, half of its first term, and corrections by derivatives.
        var power = Math.Pow(q, -x);
        sum += (power * q / (x - 1)) + (power / 2);
        var factor = x * power / q;
        for (var j = 0; j < s_coefficients.Length; j++)
        {
            sum += s_coefficients[j] * factor;
            factor *= (x + (2 * j) + 1) * (x + (2 * j) + 2) / (q * q);
        }

        return sum;
    }

    /// <summary>Derivative number <paramref name="order"/> of digamma, the first derivative of log gamma; NaN for a broken or negative order.</summary>
    public static double Polygamma(double order, double x)
    {
        if (order == 0)
        {
            return SpecialFunctions.Digamma(x);
        }

        if (!(order > 0) || order != Math.Floor(order))
        {
            return double.NaN;
        }

        var size = Math.Exp(SpecialFunctions.Lgamma(order + 1)) * Zeta(order + 1, x);
        return order % 2 == 0 ? -size : size;
    }
}
