using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Fourier transforms, held to the sum that defines them.</summary>
public sealed class FourierTests
{
    [Theory]
    [InlineData("FFT", 1)]
    [InlineData("FFT", 2)]
    [InlineData("FFT", 3)]
    [InlineData("FFT", 8)]
    [InlineData("FFT", 15)]
    [InlineData("IFFT", 1)]
    [InlineData("IFFT", 7)]
    [InlineData("IFFT", 16)]
    public void A_line_is_transformed_by_the_definition(string type, int length)
    {
        var input = AnyComplex(new Shape(2, length));

        var result = OneOp.Run(type, [Complex128], input)[0];

        Values(result).Should().Equal(Defined(Values(input), [2, length], 1, type == "IFFT"), Near);
    }

    [Theory]
    [InlineData("FFT2D", 2)]
    [InlineData("IFFT2D", 2)]
    [InlineData("FFT3D", 3)]
    [InlineData("IFFT3D", 3)]
    public void Planes_and_volumes_are_transformed_by_the_definition(string type, int axes)
    {
        int[] dims = [2, 3, 4, 5];
        var input = AnyComplex(new Shape(2, 3, 4, 5));

        var result = OneOp.Run(type, [Complex128], input)[0];

        Values(result).Should().Equal(Defined(Values(input), dims, axes, type[0] == 'I'), Near);
    }

    [Theory]
    [InlineData("RFFT", 1, new[] { 5 })]
    [InlineData("RFFT", 1, new[] { 4 })]
    [InlineData("RFFT2D", 2, new[] { 3, 4 })]
    [InlineData("RFFT2D", 2, new[] { 4, 5 })]
    [InlineData("RFFT3D", 3, new[] { 2, 3, 4 })]
    public void Real_numbers_give_the_first_half_and_come_back(string type, int axes, int[] lengths)
    {
        var input = NumericGradient.Any(new Shape([2, .. lengths.Select(l => (long)l)]));
        var wanted = Tensor.Vector<int>(lengths);

        var half = OneOp.Run(type, [Float64, Complex128], input, wanted)[0];
        var back = OneOp.Run("I" + type, [Float64, Complex128], half, wanted)[0];

        var all = Defined([.. input.Span<double>().ToArray().Select(x => new Complex(x, 0))], [2, .. lengths], axes, false);
        var kept = (lengths[^1] / 2) + 1;
        Values(half).Should().Equal(all.Where((_, i) => i % lengths[^1] < kept), Near);
        back.Span<double>().ToArray().Should().Equal(input.Span<double>().ToArray(), (a, e) => Math.Abs(a - e) < 1e-12);
    }

    // 1 + 2 = 3 and 1 - 2 = -1; the third number is cut off.
    [Fact]
    public void What_is_longer_than_asked_for_is_cut_off()
    {
        var result = OneOp.Run("RFFT", [], Tensor.Vector(1f, 2f, 100f), Tensor.Vector(2))[0];

        result.Span<Complex64>().ToArray().Should().Equal(new Complex64(3, 0), new Complex64(-1, 0));
    }

    [Fact]
    public void What_is_too_short_is_refused()
    {
        var run = () => OneOp.Run("RFFT", [], Tensor.Vector(1f, 2f, 3f), Tensor.Vector(4));

        run.Should().Throw<InvalidArgumentError>().WithMessage("*Input dimension 0 must have length of at least 4 but got: 3*");
    }

    [Theory]
    [InlineData("FFT")]
    [InlineData("IFFT")]
    [InlineData("FFT2D")]
    [InlineData("IFFT3D")]
    public void The_gradient_of_the_real_part_is_what_small_steps_say(string type) => NumericGradient.ShouldAgree(
        type,
        (host, x) => [Cast(host, NumericGradient.Add(host, type, [Cast(host, x[0], DType.Complex128)], Complex128).Output(), DType.Float64)],
        [NumericGradient.Any(new Shape(2, 2, 3))],
        [0]);

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void The_gradient_of_half_a_spectrum_is_what_small_steps_say(int length) => NumericGradient.ShouldAgree(
        "RFFT",
        (host, x) => [Cast(host, NumericGradient.Add(host, "RFFT", x, Float64, Complex128).Output(), DType.Float64)],
        [NumericGradient.Any(new Shape(2, length)), Tensor.Vector(length)],
        [0]);

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void The_gradient_of_what_half_a_spectrum_means_is_what_small_steps_say(int length) => NumericGradient.ShouldAgree(
        "IRFFT",
        (host, x) => [NumericGradient.Add(host, "IRFFT", [Cast(host, x[0], DType.Complex128), x[1]], Float64, Complex128).Output()],
        [NumericGradient.Any(new Shape(2, (length / 2) + 1)), Tensor.Vector(length)],
        [0]);

    private static Endpoint Cast(Graph host, Endpoint x, DType to) =>
        NumericGradient.Add(host, "Cast", [x], ("DstT", new Tensorflow.AttrValue { Type = (Tensorflow.DataType)to })).Output();

    private static (string, Tensorflow.AttrValue) Complex128 => ("Tcomplex", new Tensorflow.AttrValue { Type = Tensorflow.DataType.DtComplex128 });

    private static (string, Tensorflow.AttrValue) Float64 => ("Treal", new Tensorflow.AttrValue { Type = Tensorflow.DataType.DtDouble });

    private static Complex[] Values(Tensor tensor) => tensor.Span<Complex>().ToArray();

    private static Tensor AnyComplex(Shape shape)
    {
        var (real, imaginary) = (NumericGradient.Any(shape, 1), NumericGradient.Any(shape, 4));
        return Tensor.From<Complex>(shape, [.. real.Span<double>().ToArray().Zip(imaginary.Span<double>().ToArray(), (x, y) => new Complex(x, y))]);
    }

    // The sum over all elements of the last axes, each turned by the product of its index and that of the result.
    private static Complex[] Defined(Complex[] values, int[] dims, int axes, bool isInverse)
    {
        var block = dims[^axes..].Aggregate(1, (a, b) => a * b);
        var result = new Complex[values.Length];
        for (var i = 0; i < result.Length; i++)
        {
            for (var k = 0; k < block; k++)
            {
                var (turns, a, b) = (0.0, i % block, k);
                foreach (var dim in dims[^axes..].Reverse())
                {
                    turns += (double)(a % dim) * (b % dim) / dim;
                    (a, b) = (a / dim, b / dim);
                }

                result[i] += values[(i / block * block) + k] * Complex.FromPolarCoordinates(1, (isInverse ? 2 : -2) * Math.PI * turns);
            }

            result[i] /= isInverse ? block : 1;
        }

        return result;
    }

    private static bool Near(Complex actual, Complex expected) => (actual - expected).Magnitude < 1e-12;
}
