using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>Values of mpmath 1.3.0 with 30 digits (gammainc and betainc, regularized; diff for the derivative), and closed forms.</summary>
public class GammaFunctionsTests
{
    private const double Relative = 1e-12;

    [Theory]
    [InlineData(0.5, 0.25, 0.520499877813046537682746653892, 0.479500122186953462317253346108, -0.79794731678322294051140331985)]
    [InlineData(2, 3, 0.8008517265285442280826303374, 0.1991482734714557719173696626, -0.197425419579202469383817919407)]
    [InlineData(10, 4, 0.0081322427969338631556801932921, 0.991867757203066136844319806708, -0.00821399587223727810066040737798)]
    [InlineData(100, 110, 0.841721329939912906198299620983, 0.158278670060087093801700379017, -0.0238086568548903864598224559112)]
    [InlineData(3.5, 40, 0.99999999999998622498170257385, 1.37750182974261504115119787403e-14, -3.59752717734808860933290605989e-14)]
    public void Incomplete_gamma_functions_are_those_of_many_digits(double a, double x, double below, double above, double byA)
    {
        GammaFunctions.Igamma(a, x).Should().BeApproximately(below, Relative * below);
        GammaFunctions.Igammac(a, x).Should().BeApproximately(above, Relative * above);
        GammaFunctions.IgammaByA(a, x).Should().BeApproximately(byA, Relative * Math.Abs(byA));
    }

    // With a = 1 it is the exponential distribution.
    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    public void The_first_one_is_an_exponential(double x) => GammaFunctions.Igammac(1, x).Should().BeApproximately(Math.Exp(-x), 1e-14);

    [Fact]
    public void The_ends_are_nothing_and_all()
    {
        GammaFunctions.Igamma(2, 0).Should().Be(0);
        GammaFunctions.Igammac(2, 0).Should().Be(1);
        GammaFunctions.Igamma(2, double.PositiveInfinity).Should().Be(1);
        GammaFunctions.Igammac(2, double.PositiveInfinity).Should().Be(0);
        GammaFunctions.Betainc(2, 3, 0).Should().Be(0);
        GammaFunctions.Betainc(2, 3, 1).Should().Be(1);
    }

    [Fact]
    public void Outside_there_is_no_value()
    {
        GammaFunctions.Igamma(0, 1).Should().Be(double.NaN);
        GammaFunctions.Igammac(1, -1).Should().Be(double.NaN);
        GammaFunctions.IgammaByA(double.NaN, 1).Should().Be(double.NaN);
        GammaFunctions.Betainc(1, 0, 0.5).Should().Be(double.NaN);
        GammaFunctions.Betainc(1, 1, 1.5).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.3, 0.369010119565545375043720199121)]
    [InlineData(2, 3, 0.4, 0.524800000000000038369307731045)]
    [InlineData(10, 1, 0.9, 0.348678440100000086024629419867)]
    [InlineData(50, 40, 0.6, 0.801153417974488616319698446053)]
    [InlineData(0.1, 8, 0.02, 0.859404261644808425206632376525)]
    public void The_incomplete_beta_function_is_that_of_many_digits(double a, double b, double x, double expected) =>
        GammaFunctions.Betainc(a, b, x).Should().BeApproximately(expected, Relative * expected);
}
