using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Pooling;

namespace Reproductions.Tests.Runtime.Kernels;

public sealed unsafe class PoolingTests : IDisposable
{
    private static readonly PoolShape Small = new() { Batch = 1, InHeight = 3, InWidth = 3, Channels = 1, WindowHeight = 2, WindowWidth = 2, OutHeight = 2, OutWidth = 2, StrideHeight = 2, StrideWidth = 2 };
    private readonly Workers _workers = new(2);

    [Fact]
    public void A_maximum_takes_no_notice_of_padding()
    {
        var x = Pinned.Of(-1f, -2, -3, -4, -5, -6, -7, -8, -9);
        var y = new Pinned<float>(4);

        MaxPool.Forward<float>(Small, x, y, _workers);

        y.Values.Should().Equal(-1, -3, -7, -9);
    }

    [Fact]
    public void A_window_of_minus_infinity_gives_the_lowest_finite_number()
    {
        var x = Pinned.Of(float.NegativeInfinity, float.NaN, 1, float.NaN, float.NaN, 2, 3, 4, 5);
        var y = new Pinned<float>(4);

        MaxPool.Forward<float>(Small, x, y, _workers);

        y.Values.Should().Equal(float.MinValue, 2, 4, 5);
    }

    [Fact]
    public void The_first_of_equal_cells_gets_the_gradient()
    {
        var x = Pinned.Of(1f, 1, 0, 1, 1, 0, 0, 0, 0);
        var dy = Pinned.Of(10f, 20, 30, 40);
        var dx = new Pinned<float>(9);

        MaxPool.Backprop<float>(Small, x, dy, dx, _workers);

        dx.Values.Should().Equal(10, 0, 20, 0, 0, 0, 30, 0, 40);
    }

    [Fact]
    public void Overlapping_windows_add_up()
    {
        var shape = Small with { StrideHeight = 1, StrideWidth = 1 };
        var x = Pinned.Of(0f, 0, 0, 0, 9, 0, 0, 0, 0);
        var dy = Pinned.Of(1f, 2, 3, 4);
        var dx = new Pinned<float>(9);

        MaxPool.Backprop<float>(shape, x, dy, dx, _workers);

        dx.Values.Should().Equal(0, 0, 0, 0, 10, 0, 0, 0, 0);
    }

    [Theory]
    [InlineData(2, 3, 2, 3, 4, 2, 1)]
    [InlineData(2, 2, 2, 2, 4, 3, 0)]
    [InlineData(2, 2, 2, 2, 3, 3, 0)]
    [InlineData(2, 2, 3, 4, 2, 1, 0)]
    public void The_vector_path_of_the_gradient_agrees_with_the_plain_one(int height, int width, int strideHeight, int strideWidth, int outHeight, int outWidth, int padTop)
    {
        var shape = new PoolShape
        {
            Batch = 3, InHeight = 7, InWidth = 6, Channels = 37, WindowHeight = height, WindowWidth = width,
            OutHeight = outHeight, OutWidth = outWidth, StrideHeight = strideHeight, StrideWidth = strideWidth, PadTop = padTop,
        };
        var x = Pinned.Random<float>(shape.InputCount, 1);
        var dy = Pinned.Random<float>(shape.OutputCount, 2);
        var fast = Pinned.Random<float>(shape.InputCount, 3);
        var plain = new Pinned<double>(shape.InputCount);

        MaxPool.Backprop<float>(shape, x, dy, fast, _workers);

        MaxPool.Backprop<double>(shape, Pinned.Of(x.Values.Select(v => (double)v).ToArray()), Pinned.Of(dy.Values.Select(v => (double)v).ToArray()), plain, _workers);
        fast.Values.Select(v => (double)v).Should().Equal(plain.Values);
    }

    [Fact]
    public void The_vector_path_of_the_maximum_agrees_with_the_plain_one()
    {
        var shape = new PoolShape { Batch = 2, InHeight = 7, InWidth = 6, Channels = 37, WindowHeight = 2, WindowWidth = 2, OutHeight = 6, OutWidth = 5 };
        var x = Pinned.Random<float>(shape.InputCount, 1);
        x.Values[50] = float.NaN;
        x.Values.AsSpan(300, 37 * 8).Fill(float.NegativeInfinity);
        var fast = new Pinned<float>(shape.OutputCount);

        MaxPool.Forward<float>(shape, x, fast, _workers);

        long At(long n, long y, long column, long c) => (((((n * 7) + y) * 6) + column) * 37) + c;
        var expected =
            from n in Enumerable.Range(0, 2)
            from y in Enumerable.Range(0, 6)
            from column in Enumerable.Range(0, 5)
            from c in Enumerable.Range(0, 37)
            let cells = new[] { x.Values[At(n, y, column, c)], x.Values[At(n, y, column + 1, c)], x.Values[At(n, y + 1, column, c)], x.Values[At(n, y + 1, column + 1, c)] }
            select cells.Where(v => !float.IsNaN(v)).Append(float.MinValue).Max();
        fast.Values.Should().Equal(expected);
    }

    [Fact]
    public void Positions_count_channels_last()
    {
        var x = Pinned.Of(1f, 1, 0, 1, 5, 0, 0, 0, 7);
        var y = new Pinned<float>(4);
        var positions = new Pinned<long>(4);

        MaxPool.WithArgmax<float>(Small, x, y, positions, false, _workers);

        positions.Values.Should().Equal(4, 2, 6, 8);
        y.Values.Should().Equal(5, 0, 0, 7);
    }

    [Fact]
    public void An_average_counts_the_cells_inside_the_input()
    {
        var x = Pinned.Of(1f, 2, 3, 4, 5, 6, 7, 8, 9);
        var y = new Pinned<float>(4);
        var dx = new Pinned<float>(9);

        AvgPool.Forward<float>(Small, x, y, _workers);
        AvgPool.Backprop<float>(Small, y, dx, _workers);

        y.Values.Should().Equal(3, 4.5f, 7.5f, 9);
        dx.Values.Should().Equal(0.75f, 0.75f, 2.25f, 0.75f, 0.75f, 2.25f, 3.75f, 3.75f, 9);
    }

    public void Dispose() => _workers.Dispose();
}
