using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Elementwise.Functions;

namespace Reproductions.Tests.Runtime.Kernels;

public sealed unsafe class ElementwiseTests : IDisposable
{
    private readonly Workers _one = new(1);
    private readonly Workers _two = new(2);

    [Theory]
    [InlineData(new long[] { 2, 3 }, new long[] { 3 }, 2)]
    [InlineData(new long[] { 2, 3 }, new long[] { 2, 1 }, 2)]
    [InlineData(new long[] { 2, 1, 3 }, new long[] { 4, 1 }, 3)]
    [InlineData(new long[] { 5, 6 }, new long[] { 5, 6 }, 1)]
    [InlineData(new long[] { 5, 6 }, new long[] { }, 1)]
    [InlineData(new long[] { 1, 1 }, new long[] { }, 1)]
    [InlineData(new long[] { 2, 1, 2, 1, 2 }, new long[] { 1, 2, 1, 2, 1 }, 5)]
    [InlineData(new long[] { 40, 17, 33 }, new long[] { 17, 1 }, 3)]
    public void Broadcasting_repeats_dimensions_of_size_one(long[] x, long[] y, int rank)
    {
        var left = Pinned.Random<float>(x.Aggregate(1L, (a, b) => a * b), 1);
        var right = Pinned.Random<float>(y.Aggregate(1L, (a, b) => a * b), 2);

        BroadcastPlan.TryCreate(x, y, out var plan).Should().BeTrue();
        var z = new Pinned<float>(plan.Count);
        Map.Binary<float, float, Add<float>>(plan, left, right, z, _two);

        plan.Rank.Should().Be(rank);
        z.Values.Should().Equal(Expected(x, left.Values, y, right.Values));
    }

    [Fact]
    public void Shapes_that_do_not_match_have_no_plan()
    {
        BroadcastPlan.TryCreate([2, 3], [2], out _).Should().BeFalse();
    }

    [Fact]
    public void Subnormal_numbers_count_as_zero()
    {
        var x = Pinned.Of(1e-39f, 1e-20f, -1e-39f, float.NaN, float.PositiveInfinity, -0f, 1e-39f, 1f, 2f, 3f, 4f, 5f);
        var y = Pinned.Of(1e-39f, 1e-20f, 1f, 1f, 1e-39f, 1f, 1e38f, 1f, 1f, 1f, 1f, 1f);
        var sum = new Pinned<float>(12);
        var product = new Pinned<float>(12);

        Map.Binary<float, float, Add<float>>(x, y, sum, 12, _one);
        Map.Binary<float, float, Multiply<float>>(x, y, product, 12, _one);

        sum.Values[..7].Should().Equal(0f, 2e-20f, 1f, float.NaN, float.PositiveInfinity, 1f, 1e38f);
        product.Values[..7].Should().Equal(0f, 0f, 0f, float.NaN, float.NaN, -0f, 0f);
    }

    [Fact]
    public void The_vector_path_gives_the_scalar_path_bits()
    {
        var x = Pinned.Random<float>(10007, 1);
        var y = Pinned.Random<float>(10007, 2);
        var vector = new Pinned<float>(10007);
        var scalar = new Pinned<float>(10007);

        Map.Binary<float, float, SigmoidGrad<float>>(x, y, vector, 10007, _two);
        BinaryLoop<float, float, SigmoidGrad<float>>.RunScalar(x, 1, y, 1, scalar, 10007);

        vector.Values.Should().Equal(scalar.Values);
    }

    [Fact]
    public void A_gradient_of_relu_is_a_product()
    {
        var gradient = Pinned.Of(float.PositiveInfinity, 1, 2, 3);
        var feature = Pinned.Of(-1f, 0, 1, float.NaN);
        var result = new Pinned<float>(4);

        Map.Binary<float, float, ReluGrad<float>>(gradient, feature, result, 4, _one);

        result.Values.Should().Equal(float.NaN, 0, 2, 0);
    }

    [Fact]
    public void Transcendental_functions_are_near_the_exact_ones()
    {
        var x = Pinned.Of(Enumerable.Range(0, 999).Select(i => (i - 500) / 50f).ToArray());
        var y = new Pinned<float>(999);

        Map.Spans<float, Exponential<float>>(x, y, 999, _two);
        y.Values.Zip(x.Values).Should().OnlyContain(p => Math.Abs(p.First - Math.Exp(p.Second)) <= 6.1e-8 * Math.Exp(p.Second), "half a unit in the last place");
        y.Values[500].Should().Be(1, "e^0 is 1");

        Map.Spans<float, HyperbolicTangent<float>>(x, y, 999, _two);
        y.Values.Zip(x.Values).Should().OnlyContain(p => Math.Abs(p.First - Math.Tanh(p.Second)) <= 3e-7);

        Map.Spans<float, Sigmoid<float>>(x, y, 999, _two);
        y.Values.Zip(x.Values).Should().OnlyContain(p => Math.Abs(p.First - (1 / (1 + Math.Exp(-p.Second)))) <= 3e-7);
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    private static float[] Expected(long[] x, float[] left, long[] y, float[] right)
    {
        var rank = Math.Max(x.Length, y.Length);
        long[] a = [.. Enumerable.Repeat(1L, rank - x.Length), .. x];
        long[] b = [.. Enumerable.Repeat(1L, rank - y.Length), .. y];
        long[] dims = [.. a.Zip(b, Math.Max)];
        var result = new float[dims.Aggregate(1L, (p, q) => p * q)];
        for (var o = 0L; o < result.Length; o++)
        {
            long i = 0, j = 0, rest = o, iStep = 1, jStep = 1;
            for (var d = rank - 1; d >= 0; d--)
            {
                var index = rest % dims[d];
                rest /= dims[d];
                i += a[d] == 1 ? 0 : index * iStep;
                j += b[d] == 1 ? 0 : index * jStep;
                iStep *= a[d];
                jStep *= b[d];
            }

            result[o] = left[i] + right[j];
        }

        return result;
    }
}
