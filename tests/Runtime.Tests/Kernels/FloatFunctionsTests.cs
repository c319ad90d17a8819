using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>Float32 polynomials, against the double functions of the platform: within two units of the last place of the result, or of 1.</summary>
public class FloatFunctionsTests
{
    private const float Unit = 1.1920929e-7f;

    [Fact]
    public void The_exponential_is_right_to_two_units()
    {
        for (var x = -87f; x < 88; x += 0.0371f)
        {
            ((double)FloatFunctions.Exp(x)).Should().BeApproximately(Math.Exp(x), 2 * Unit * Math.Exp(x), $"x is {x}");
        }
    }

    [Fact]
    public void Sine_and_cosine_are_right_to_two_units_of_one()
    {
        for (var x = -3000f; x < 3000; x += 0.731f)
        {
            var (sin, cos) = FloatFunctions.SinCos(x);

            ((double)sin).Should().BeApproximately(Math.Sin(x), 2 * Unit, $"x is {x}");
            ((double)cos).Should().BeApproximately(Math.Cos(x), 2 * Unit, $"x is {x}");
        }
    }

    [Fact]
    public void Large_angles_are_reduced_in_double() => FloatFunctions.SinCos(1e6f).Should().Be(((float)Math.Sin(1e6), (float)Math.Cos(1e6)));

    [Fact]
    public void The_exponential_of_an_imaginary_number_lies_on_the_circle() => FloatFunctions.Exp(new Complex64(0, MathF.PI)).Real.Should().Be(-1);
}
