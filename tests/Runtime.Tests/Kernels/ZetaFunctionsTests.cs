using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>Values that are known in closed form: Euler's sums, and what follows from q + 1.</summary>
public class ZetaFunctionsTests
{
    [Theory]
    [InlineData(2, 1, Math.PI * Math.PI / 6)]
    [InlineData(4, 1, Math.PI * Math.PI * Math.PI * Math.PI / 90)]
    [InlineData(2, 0.5, Math.PI * Math.PI / 2)]
    [InlineData(3, 1, 1.2020569031595942)]
    [InlineData(2, 3, (Math.PI * Math.PI / 6) - 1.25)]
    [InlineData(2, double.PositiveInfinity, 0)]
    public void Zeta_is_the_sum_of_powers(double x, double q, double expected) => ZetaFunctions.Zeta(x, q).Should().BeApproximately(expected, 1e-14);

    [Theory]
    [InlineData(1, 5, double.PositiveInfinity)]
    [InlineData(3, -2, double.PositiveInfinity)]
    [InlineData(0.5, 1, double.NaN)]
    [InlineData(2.5, -0.5, double.NaN)]
    public void Zeta_is_infinite_at_poles_and_undefined_where_the_sum_is(double x, double q, double expected) => ZetaFunctions.Zeta(x, q).Should().Be(expected);

    [Theory]
    [InlineData(0, 1, -0.57721566490153286)]
    [InlineData(1, 1, Math.PI * Math.PI / 6)]
    [InlineData(2, 1, -2 * 1.2020569031595942)]
    [InlineData(3, 1, Math.PI * Math.PI * Math.PI * Math.PI / 15)]
    public void Polygamma_of_one_is_a_factorial_times_zeta(double order, double x, double expected) => ZetaFunctions.Polygamma(order, x).Should().BeApproximately(expected, 1e-12);

    [Fact]
    public void A_broken_order_has_no_polygamma() => ZetaFunctions.Polygamma(1.5, 2).Should().Be(double.NaN);
}
