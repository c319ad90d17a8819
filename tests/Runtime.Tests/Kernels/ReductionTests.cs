using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.NeuralNet;
using Reproductions.Runtime.Kernels.Optimizers;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Tests.Runtime.Kernels;

public sealed unsafe class ReductionTests : IDisposable
{
    private readonly Workers _one = new(1);
    private readonly Workers _two = new(2);

    [Theory]
    [InlineData(1, 100000, 1)]
    [InlineData(3, 50, 7)]
    [InlineData(1, 50176, 32)]
    [InlineData(5, 1, 40)]
    [InlineData(2, 0, 3)]
    [InlineData(40, 3000, 1)]
    public void Sums_are_near_the_exact_ones_on_any_number_of_threads(int outer, int reduce, int inner)
    {
        var x = Pinned.Random<float>((long)outer * reduce * inner, 1);
        var alone = new Pinned<float>(outer * inner);
        var together = new Pinned<float>(outer * inner);

        Reduce.Run<float, SumReducer<float>>(x, alone, outer, reduce, inner, _one);
        Reduce.Run<float, SumReducer<float>>(x, together, outer, reduce, inner, _two);

        var expected = new double[outer * inner];
        for (var i = 0L; i < x.Values.Length; i++)
        {
            expected[(i / inner / reduce * inner) + (i % inner)] += x.Values[i];
        }

        together.Values.Should().Equal(alone.Values);
        together.Values.Should().Equal(expected, (a, b) => Math.Abs(a - b) < 1e-3);
    }

    [Theory]
    [InlineData(new[] { true, false, true, false }, new[] { 2 * 4, 0 })]
    [InlineData(new[] { false, true, false, true }, new[] { 3 * 5, 0 })]
    [InlineData(new[] { false, true, true, false }, new[] { 3 * 4, 0 })]
    [InlineData(new[] { true, true, true, true }, new[] { 2 * 3 * 4 * 5, 0 })]
    [InlineData(new[] { false, false, false, false }, new[] { 1, 0 })]
    public void Any_axes_are_reduced(bool[] reduced, int[] count)
    {
        var x = new Pinned<int>(2 * 3 * 4 * 5);
        x.Values.AsSpan().Fill(1);
        var y = new Pinned<int>(x.Values.Length / count[0]);

        Reduce.Run<int, SumReducer<int>>([2, 3, 4, 5], reduced, x, y, _two);

        y.Values.Should().OnlyContain(v => v == count[0]);
    }

    [Fact]
    public void Extremes_pass_NaN_on_and_of_nothing_are_infinite()
    {
        var x = Pinned.Of(1f, float.NaN, 3f, 4f);
        var y = new Pinned<float>(2);

        Reduce.Run<float, MaxReducer<float>>(x, y, 2, 2, 1, _one);
        y.Values.Should().Equal(float.NaN, 4);

        Reduce.Run<float, MinReducer<float>>(x, y, 2, 0, 1, _one);
        y.Values.Should().Equal(float.PositiveInfinity, float.PositiveInfinity);
    }

    [Fact]
    public void A_mean_of_bytes_does_not_wrap_and_one_of_nothing_is_NaN()
    {
        var bytes = Pinned.Of((byte)200, (byte)100);
        var mean = new Pinned<byte>(1);
        var nothing = new Pinned<float>(1);

        Reduce.Mean<byte>(bytes, mean, 1, 2, 1, _one);
        Reduce.Mean<float>(nothing, nothing, 1, 0, 1, _one);

        mean.Values.Should().Equal(150);
        nothing.Values.Should().Equal(float.NaN);
    }

    [Fact]
    public void The_first_largest_element_wins_and_NaN_never_does()
    {
        var x = Pinned.Of(1f, 5, 5, float.NaN, 2, 1, float.NaN, float.NaN, float.NaN);
        var y = new Pinned<long>(3);

        Reduce.Arg<float, long>(x, y, 3, 3, 1, true, _one);

        y.Values.Should().Equal(1, 1, 0);
    }

    [Fact]
    public void Softmax_is_e_to_the_x_over_the_sum()
    {
        var x = Pinned.Of(0f, MathF.Log(3), float.PositiveInfinity, 0);
        var y = new Pinned<float>(4);

        Softmax.Run<float>(x, y, 2, 2, _one);

        y.Values.Should().Equal([0.25f, 0.75f, float.NaN, float.NaN], (a, b) => Math.Abs(a - b) < 1e-6 || (float.IsNaN(a) && float.IsNaN(b)));
    }

    [Fact]
    public void Dense_and_sparse_cross_entropies_agree()
    {
        var x = Pinned.Random<float>(30, 1);
        var dense = new Pinned<float>(30);
        var sparse = Pinned.Of(3, 0, 9);
        var loss = new Pinned<float>(6);
        var slope = new Pinned<float>(60);
        for (var row = 0; row < 3; row++)
        {
            dense.Values[(row * 10) + sparse.Values[row]] = 1;
        }

        Softmax.CrossEntropy<float>(x, dense, loss, slope, 3, 10, _one);
        Softmax.SparseCrossEntropy<float, int>(x, sparse, (float*)loss + 3, (float*)slope + 30, 3, 10, _one);

        loss.Values[..3].Should().Equal(loss.Values[3..], (a, b) => Math.Abs(a - b) < 1e-6);
        slope.Values[..30].Should().Equal(slope.Values[30..], (a, b) => Math.Abs(a - b) < 1e-6);
        slope.Values[..10].Sum().Should().BeApproximately(0, 1e-6f);
    }

    [Fact]
    public void Adam_gives_the_same_bits_in_vectors_and_one_by_one()
    {
        const int count = 1003;
        var gradient = Pinned.Random<float>(count, 1);
        var update = new AdamUpdate<float>(AdamUpdate<float>.Alpha(1e-3f, 0.9f, 0.999f), 0.9f, 0.999f, 1e-8f, false);
        var (w, m, v) = (Pinned.Random<float>(count, 2), new Pinned<float>(count), new Pinned<float>(count));
        var (w2, m2, v2) = (Pinned.Random<float>(count, 2), new Pinned<float>(count), new Pinned<float>(count));

        Apply.Run<float, AdamUpdate<float>>(w, m, v, null, gradient, count, update, _two);
        Apply.RunScalar<float, AdamUpdate<float>>(w2, m2, v2, null, gradient, 0, count, ref update);

        w.Values.Should().Equal(w2.Values);
        v.Values.Should().Equal(v2.Values);
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }
}
