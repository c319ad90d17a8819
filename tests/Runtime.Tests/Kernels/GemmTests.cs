using System.Numerics;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Tests.Runtime.Kernels;

public sealed unsafe class GemmTests : IDisposable
{
    private readonly Workers _one = new(1);
    private readonly Workers _two = new(2);

    public static TheoryData<bool, bool, int, int, int> Sizes()
    {
        var data = new TheoryData<bool, bool, int, int, int>();
        foreach (var transposeA in new[] { false, true })
        {
            foreach (var transposeB in new[] { false, true })
            {
                data.Add(transposeA, transposeB, 1, 1, 1);
                data.Add(transposeA, transposeB, 3, 2, 0);
                data.Add(transposeA, transposeB, 1, 130, 70);
                data.Add(transposeA, transposeB, 2, 100, 300);
                data.Add(transposeA, transposeB, 5, 7, 11);
                data.Add(transposeA, transposeB, 130, 1, 70);
                data.Add(transposeA, transposeB, 64, 50, 900);
                data.Add(transposeA, transposeB, 97, 65, 130);
                data.Add(transposeA, transposeB, 300, 40, 20);
                data.Add(transposeA, transposeB, 68, 96, 420);
                data.Add(transposeA, transposeB, 8, 70, 40);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_float_product_is_near_the_exact_one(bool transposeA, bool transposeB, int m, int n, int k)
    {
        var a = Pinned.Random<float>(m * k, 1);
        var b = Pinned.Random<float>(k * n, 2);
        var c = new Pinned<float>(m * n);

        Gemm.Run<float>(transposeA, transposeB, m, n, k, a, b, c, _two);

        // Each of k additions rounds by up to 2^-24 of a sum of size √k; the roundings' signs are random, so that k of them weigh as √k.
        c.Values.Select(x => (double)x).Should().Equal(Exact(transposeA, transposeB, m, n, k, a.Values, b.Values), Near(1e-6 + (k * Math.Pow(2, -24))));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_double_product_is_near_the_exact_one(bool transposeA, bool transposeB, int m, int n, int k)
    {
        var a = Pinned.Random<double>(m * k, 1);
        var b = Pinned.Random<double>(k * n, 2);
        var c = new Pinned<double>(m * n);

        Gemm.Run<double>(transposeA, transposeB, m, n, k, a, b, c, _two);

        c.Values.Should().Equal(Exact(transposeA, transposeB, m, n, k, a.Values, b.Values), Near(1e-13));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void An_integer_product_is_exact(bool transposeA, bool transposeB, int m, int n, int k)
    {
        var a = Pinned.Random<int>(m * k, 1);
        var b = Pinned.Random<int>(k * n, 2);
        var c = new Pinned<int>(m * n);

        Gemm.Run<int>(transposeA, transposeB, m, n, k, a, b, c, _two);

        c.Values.Select(x => (double)x).Should().Equal(Exact(transposeA, transposeB, m, n, k, a.Values, b.Values));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_and_two_threads_give_the_same_bits(bool transposeA, bool transposeB, int m, int n, int k)
    {
        var a = Pinned.Random<float>(m * k, 1);
        var b = Pinned.Random<float>(k * n, 2);
        var alone = new Pinned<float>(m * n);
        var together = new Pinned<float>(m * n);

        Gemm.Run<float>(transposeA, transposeB, m, n, k, a, b, alone, _one);
        Gemm.Run<float>(transposeA, transposeB, m, n, k, a, b, together, _two);

        together.Values.Should().Equal(alone.Values);
    }

    [Theory]
    [InlineData(typeof(Kernel128<float>))]
    [InlineData(typeof(Kernel256<float>))]
    [InlineData(typeof(Kernel512<float>))]
    public void Every_vector_path_agrees_with_the_scalar_reference(Type kernel)
    {
        const int m = 70, n = 77, k = 500;
        var a = Pinned.Random<float>(m * k, 1);
        var b = Pinned.Random<float>(k * n, 2);
        var vector = new Pinned<float>(m * n);
        var scalar = new Pinned<float>(m * n);

        switch (kernel)
        {
            case var _ when kernel == typeof(Kernel128<float>):
                Gemm.RunWith<float, Kernel128<float>>(false, false, m, n, k, a, b, vector, _two);
                break;
            case var _ when kernel == typeof(Kernel256<float>):
                Gemm.RunWith<float, Kernel256<float>>(false, false, m, n, k, a, b, vector, _two);
                break;
            default:
                Gemm.RunWith<float, Kernel512<float>>(false, false, m, n, k, a, b, vector, _two);
                break;
        }

        Gemm.RunWith<float, ScalarKernel<float>>(false, false, m, n, k, a, b, scalar, _two);
        vector.Values.Should().Equal(scalar.Values, (x, y) => Math.Abs(x - y) < 1e-4f);
    }

    [Fact]
    public void Bias_and_relu_follow_the_sum()
    {
        var a = Pinned.Of(1f, 2f);
        var b = Pinned.Of(3f, -1f, 4f, -1f);
        var bias = Pinned.Of(0.5f, 1f);
        var c = new Pinned<float>(2);

        Gemm.Run<float>(false, false, 1, 2, 2, a, b, c, _one, bias: bias, relu: true);

        c.Values.Should().Equal(11.5f, 0f);
    }

    [Fact]
    public void A_product_may_add_to_its_result()
    {
        var a = Pinned.Of(1f, 2f);
        var b = Pinned.Of(3f, 4f);
        var c = Pinned.Of(100f);

        Gemm.Run<float>(false, false, 1, 1, 2, a, b, c, _one, accumulate: true);

        c.Values.Should().Equal(111f);
    }

    [Fact]
    public void Half_products_are_summed_in_float32()
    {
        var a = Pinned.Of((Half)2048, (Half)1, (Half)1);
        var b = Pinned.Of((Half)1, (Half)1, (Half)1);
        var c = new Pinned<Half>(1);

        Gemm.Run<Half>(false, false, 1, 1, 3, a, b, c, _one);

        c.Values.Should().Equal((Half)2050);
    }

    [Fact]
    public void Complex_products_multiply_complex_numbers()
    {
        var a = Pinned.Of(new Complex(0, 1));
        var b = Pinned.Of(new Complex(0, 1));
        var c = new Pinned<Complex>(1);

        Gemm.Run<Complex>(false, false, 1, 1, 1, a, b, c, _one);

        c.Values.Should().Equal(new Complex(-1, 0));
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    private static Func<double, double, bool> Near(double tolerance) => (x, y) => Math.Abs(x - y) <= tolerance;

    private static double[] Exact<T>(bool transposeA, bool transposeB, int m, int n, int k, T[] a, T[] b)
        where T : INumberBase<T>
    {
        var c = new double[m * n];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var p = 0; p < k; p++)
                {
                    c[(i * n) + j] += double.CreateChecked(a[transposeA ? (p * m) + i : (i * k) + p]) * double.CreateChecked(b[transposeB ? (j * k) + p : (p * n) + j]);
                }
            }
        }

        return c;
    }
}
