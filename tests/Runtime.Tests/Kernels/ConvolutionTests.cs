using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Convolution;

namespace Reproductions.Tests.Runtime.Kernels;

public sealed unsafe class ConvolutionTests : IDisposable
{
    private readonly Workers _one = new(1);
    private readonly Workers _two = new(2);

    /// <summary>Batch, height, width, in, out, filter, stride, dilation, padding before, out height, out width.</summary>
    public static TheoryData<string, int[]> Shapes() => new()
    {
        { "first layer, SAME", [3, 28, 28, 1, 32, 5, 1, 1, 2, 28, 28] },
        { "second layer, SAME", [3, 14, 14, 32, 64, 5, 1, 1, 2, 14, 14] },
        { "3x3, odd sizes", [2, 7, 9, 3, 5, 3, 1, 1, 1, 7, 9] },
        { "3x3, many channels", [2, 8, 8, 16, 16, 3, 1, 1, 1, 8, 8] },
        { "1x1", [2, 4, 4, 6, 20, 1, 1, 1, 0, 4, 4] },
        { "VALID", [2, 9, 9, 4, 8, 3, 1, 1, 0, 7, 7] },
        { "stride 2", [2, 9, 9, 4, 8, 3, 2, 1, 1, 5, 5] },
        { "stride 3, gaps", [1, 10, 10, 2, 3, 2, 3, 1, 0, 3, 3] },
        { "dilation 2", [1, 9, 9, 3, 4, 3, 1, 2, 2, 9, 9] },
        { "window wider than the image", [1, 2, 2, 3, 17, 5, 1, 1, 2, 2, 2] },
        { "5x5 by squares, odd sizes", [2, 11, 13, 16, 24, 5, 1, 1, 2, 11, 13] },
        { "5x5 by squares, VALID", [2, 16, 19, 16, 40, 5, 1, 1, 0, 12, 15] },
        { "3x3 by squares", [3, 14, 14, 16, 32, 3, 1, 1, 1, 14, 14] },
        { "3x3 by squares, VALID, many images", [9, 20, 14, 24, 16, 3, 1, 1, 0, 18, 12] },
        { "5x5 by squares, images beyond a frame", [2, 66, 64, 16, 16, 5, 1, 1, 2, 66, 64] },
        { "by squares, empty batch", [0, 14, 14, 16, 32, 3, 1, 1, 1, 14, 14] },
        { "colour, stride 2", [2, 30, 33, 3, 20, 7, 2, 1, 3, 15, 17] },
        { "colour, VALID, many channels", [2, 16, 16, 3, 70, 3, 1, 1, 0, 14, 14] },
        { "few channels, empty batch", [0, 28, 28, 1, 32, 5, 1, 1, 2, 28, 28] },
        { "empty batch", [0, 5, 5, 2, 3, 3, 1, 1, 1, 5, 5] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Forward_sums_the_window(string label, int[] sizes)
    {
        var shape = Shape(sizes);
        var x = Pinned.Random<float>(shape.InputCount, 1);
        var w = Pinned.Random<float>(shape.FilterCount, 2);
        var y = new Pinned<float>(shape.OutputCount);
        y.Values.AsSpan().Fill(float.NaN);

        Conv2D.Forward<float>(shape, x, w, y, _two);

        var expected = new double[shape.OutputCount];
        Visit(shape, (i, f, o) => expected[o] += (double)x.Values[i] * w.Values[f]);
        ShouldBeNear(y.Values, expected, label);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_gradient_of_the_input_is_the_adjoint(string label, int[] sizes)
    {
        var shape = Shape(sizes);
        var w = Pinned.Random<float>(shape.FilterCount, 2);
        var dy = Pinned.Random<float>(shape.OutputCount, 3);
        var dx = new Pinned<float>(shape.InputCount);
        dx.Values.AsSpan().Fill(float.NaN);

        Conv2D.BackpropInput<float>(shape, w, dy, dx, _two);

        var expected = new double[shape.InputCount];
        Visit(shape, (i, f, o) => expected[i] += (double)dy.Values[o] * w.Values[f]);
        ShouldBeNear(dx.Values, expected, label);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_gradient_of_the_filter_is_the_adjoint(string label, int[] sizes)
    {
        var shape = Shape(sizes);
        var x = Pinned.Random<float>(shape.InputCount, 1);
        var dy = Pinned.Random<float>(shape.OutputCount, 3);
        var dw = new Pinned<float>(shape.FilterCount);
        dw.Values.AsSpan().Fill(float.NaN);

        Conv2D.BackpropFilter<float>(shape, x, dy, dw, _two);

        var expected = new double[shape.FilterCount];
        Visit(shape, (i, f, o) => expected[f] += (double)dy.Values[o] * x.Values[i]);
        ShouldBeNear(dw.Values, expected, label);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void One_and_two_threads_give_the_same_bits(string label, int[] sizes)
    {
        var shape = Shape(sizes);
        var x = Pinned.Random<float>(shape.InputCount, 1);
        var w = Pinned.Random<float>(shape.FilterCount, 2);
        var dy = Pinned.Random<float>(shape.OutputCount, 3);
        var alone = new Pinned<float>(shape.OutputCount + shape.InputCount + shape.FilterCount);
        var together = new Pinned<float>(shape.OutputCount + shape.InputCount + shape.FilterCount);

        foreach (var (target, workers) in new[] { (alone, _one), (together, _two) })
        {
            Conv2D.Forward<float>(shape, x, w, target, workers);
            Conv2D.BackpropInput<float>(shape, w, dy, (float*)target + shape.OutputCount, workers);
            Conv2D.BackpropFilter<float>(shape, x, dy, (float*)target + shape.OutputCount + shape.InputCount, workers);
        }

        together.Values.Should().Equal(alone.Values, label);
    }

    [Fact]
    public void A_kept_filter_serves_calls_with_the_same_filter_and_no_other()
    {
        var shape = Shape([2, 14, 14, 16, 32, 3, 1, 1, 1, 14, 14]);
        var x = Pinned.Random<float>(shape.InputCount, 1);
        var kept = new KeptFilter();
        foreach (var seed in new[] { 2, 2, 2, 3, 2, 3, 3, 3 })
        {
            var w = Pinned.Random<float>(shape.FilterCount, seed);
            var fresh = new Pinned<float>(shape.OutputCount);
            var cached = new Pinned<float>(shape.OutputCount);

            Conv2D.Forward<float>(shape, x, w, fresh, _two);
            Conv2D.Forward<float>(shape, x, w, cached, _two, kept: kept);

            cached.Values.Should().Equal(fresh.Values, "the filter of seed {0} is used", seed);
        }
    }

    [Fact]
    public void Double_and_half_convolve_too()
    {
        var shape = Shape([1, 3, 3, 1, 1, 2, 1, 1, 0, 2, 2]);
        var x = Pinned.Of(1.0, 2, 3, 4, 5, 6, 7, 8, 9);
        var w = Pinned.Of(1.0, 0, 0, -1);
        var y = new Pinned<double>(4);
        var half = new Pinned<Half>(4);

        Conv2D.Forward<double>(shape, x, w, y, _one);
        Conv2D.Forward<Half>(shape, Pinned.Of(x.Values.Select(v => (Half)v).ToArray()), Pinned.Of(w.Values.Select(v => (Half)v).ToArray()), half, _one);

        y.Values.Should().Equal(-4, -4, -4, -4);
        half.Values.Should().Equal((Half)(-4), (Half)(-4), (Half)(-4), (Half)(-4));
    }

    [Fact]
    public void Depthwise_convolves_each_channel_with_its_own_filters()
    {
        var shape = Shape([1, 1, 2, 2, 2, 1, 1, 1, 0, 1, 2]);
        var x = Pinned.Of(1f, 10f, 2f, 20f);
        var w = Pinned.Of(1f, 2f, 3f, 4f);
        var y = new Pinned<float>(8);

        Depthwise.Forward<float>(shape, x, w, y, _one);

        y.Values.Should().Equal(1, 2, 30, 40, 2, 4, 60, 80);
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    // What Winograd documents; the plain sums are some ten times nearer.
    private static void ShouldBeNear(float[] actual, double[] expected, string label)
    {
        var bound = 1e-5 * expected.Select(Math.Abs).DefaultIfEmpty(1).Max();
        actual.Should().Equal(expected, (x, y) => Math.Abs(x - y) <= bound, label);
    }

    private static ConvShape Shape(int[] s) => new()
    {
        Batch = s[0],
        InHeight = s[1],
        InWidth = s[2],
        InChannels = s[3],
        OutChannels = s[4],
        FilterHeight = s[5],
        FilterWidth = s[5],
        StrideHeight = s[6],
        StrideWidth = s[6],
        DilationHeight = s[7],
        DilationWidth = s[7],
        PadTop = s[8],
        PadLeft = s[8],
        OutHeight = s[9],
        OutWidth = s[10],
    };

    // Calls with (input, filter, output) indices of every product that a convolution sums.
    private static void Visit(ConvShape s, Action<long, long, long> product)
    {
        for (var o = 0L; o < s.OutputCount; o++)
        {
            var (channel, cell) = (o % s.OutChannels, o / s.OutChannels);
            var (x, y, n) = (cell % s.OutWidth, cell / s.OutWidth % s.OutHeight, cell / s.OutWidth / s.OutHeight);
            for (var f = 0L; f < s.Taps; f++)
            {
                var (c, tap) = (f % s.InChannels, f / s.InChannels);
                var row = (y * s.StrideHeight) + (tap / s.FilterWidth * s.DilationHeight) - s.PadTop;
                var column = (x * s.StrideWidth) + (tap % s.FilterWidth * s.DilationWidth) - s.PadLeft;
                if (row >= 0 && row < s.InHeight && column >= 0 && column < s.InWidth)
                {
                    product((((((n * s.InHeight) + row) * s.InWidth) + column) * s.InChannels) + c, (f * s.OutChannels) + channel, o);
                }
            }
        }
    }
}
