using Tensorflow;
using Tensorflow.NumPy;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>NumPy's functions on values; worked out by hand.</summary>
public class NumPyValueTests
{
    private static readonly Dictionary<string, (Func<NDArray> Compute, object Expected)> Cases = new()
    {
        ["array of rows"] = (() => np.array(new[] { 1, 2 }, new[] { 3, 4 }), new[,] { { 1, 2 }, { 3, 4 } }),
        ["array of another type"] = (() => np.array((Array)new[] { 1, 2 }, np.float32), new[] { 1f, 2f }),
        ["arange"] = (() => np.arange(3), new[] { 0, 1, 2 }),
        ["arange with a step"] = (() => np.arange(1.0, 2.0, 0.5), new[] { 1.0, 1.5 }),
        ["zeros"] = (() => np.zeros(2), new[] { 0.0, 0.0 }),
        ["empty"] = (() => np.empty((1, 1), np.int32), new[,] { { 0 } }),
        ["ones"] = (() => np.ones(2, np.int32), new[] { 1, 1 }),
        ["zeros_like"] = (() => np.zeros_like(A(3f)), new[] { 0f }),
        ["ones_like"] = (() => np.ones_like(A(3f)), new[] { 1f }),
        ["full"] = (() => np.full(2, 7), new[] { 7, 7 }),
        ["full_like"] = (() => np.full_like(A(1f, 2f), 7), new[] { 7f, 7f }),
        ["eye above the diagonal"] = (() => np.eye(2, 3, 1, np.int32), new[,] { { 0, 1, 0 }, { 0, 0, 1 } }),
        ["linspace"] = (() => np.linspace(0, 1, 3), new[] { 0.0, 0.5, 1.0 }),
        ["linspace without the end"] = (() => np.linspace(0, 1, 2, endpoint: false), new[] { 0.0, 0.5 }),
        ["meshgrid"] = (() => np.meshgrid(new[] { 1, 2 }, new[] { 3, 4 }).Item2, new[,] { { 3, 3 }, { 4, 4 } }),
        ["frombuffer, the high byte first"] = (() => np.frombuffer([0, 1, 1, 0], ">u2"), new ushort[] { 1, 256 }),
        ["frombuffer of a shape"] = (() => np.frombuffer([1, 2], new Shape(2, 1), np.uint8), new byte[,] { { 1 }, { 2 } }),
        ["sin"] = (() => np.sin(A(0.0)), new[] { 0.0 }),
        ["cos"] = (() => np.cos(A(0.0)), new[] { 1.0 }),
        ["exp of integers is real"] = (() => np.exp(new[] { 0, 1 }), new[] { 1.0, Math.E }),
        ["log"] = (() => np.log(A(Math.E)), new[] { 1.0 }),
        ["sqrt"] = (() => np.sqrt(A(9f)), new[] { 3f }),
        ["floor"] = (() => np.floor(A(-1.5)), new[] { -2.0 }),
        ["square"] = (() => np.square(new[] { -3 }), new[] { 9 }),
        ["add"] = (() => np.add(A(1f), A(2f)), new[] { 3f }),
        ["multiply of integers and reals"] = (() => np.multiply(new[] { 1, 2 }, A(0.5f, 0.5f)), new[] { 0.5, 1.0 }),
        ["power"] = (() => np.power(A(2.0), A(10.0)), new[] { 1024.0 }),
        ["maximum"] = (() => np.maximum(A(1f, 5f), A(3f, 3f)), new[] { 3f, 5f }),
        ["minimum"] = (() => np.minimum(A(1f, 5f), A(3f, 3f)), new[] { 1f, 3f }),
        ["greater"] = (() => np.greater(A(1f, 5f), A(3f, 3f)), new[] { false, true }),
        ["less"] = (() => np.less(A(1f, 5f), A(3f, 3f)), new[] { true, false }),
        ["logical_or"] = (() => np.logical_or(new[] { true, false }, new[] { false, false }), new[] { true, false }),
        ["logical_and"] = (() => np.logical_and(new[] { true, false }, new[] { true, true }), new[] { true, false }),
        ["sum"] = (() => np.sum(M(), 0), new[] { 4, 6 }),
        ["mean"] = (() => np.mean(M()), 2.5),
        ["average along the last axis"] = (() => np.average(M()), new[] { 1.5, 3.5 }),
        ["average with weights"] = (() => np.average(A(1.0, 4.0), weights: A(3.0, 1.0)), 1.75),
        ["prod"] = (() => np.prod(M(), 1), new[] { 2, 12 }),
        ["prod of numbers"] = (() => np.prod(2, 3, 4), 24),
        ["amax"] = (() => np.amax(M()), new[] { 3, 4 }),
        ["amin"] = (() => np.amin(M(), 1), new[] { 1, 3 }),
        ["any"] = (() => np.any(A(0f, 2f)), true),
        ["argmax of all"] = (() => np.argmax(M()), 3L),
        ["argmin"] = (() => np.argmin(M(), 1), new[] { 0L, 0L }),
        ["dot of rows"] = (() => np.dot(A(1f, 2f), A(3f, 4f)), 11f),
        ["dot of matrices"] = (() => np.dot(M(), M()), new[,] { { 7, 10 }, { 15, 22 } }),
        ["reshape"] = (() => np.reshape(M(), -1), new[] { 1, 2, 3, 4 }),
        ["squeeze"] = (() => np.squeeze(np.expand_dims(A(1f, 2f), 0)), new[] { 1f, 2f }),
        ["concatenate"] = (() => np.concatenate((M(), M()), 1), new[,] { { 1, 2, 1, 2 }, { 3, 4, 3, 4 } }),
        ["stack"] = (() => np.stack(A(1f), A(2f)), new[,] { { 1f }, { 2f } }),
        ["stack of three"] = (() => np.stack((A(1f), A(2f), A(3f)), 1), new[,] { { 1f, 2f, 3f } }),
        ["dstack"] = (() => np.dstack(A(1f, 2f), A(3f, 4f)), new[,,] { { { 1f, 3f }, { 2f, 4f } } }),
        ["moveaxis"] = (() => np.moveaxis(M(), 0, 1), new[,] { { 1, 3 }, { 2, 4 } }),
        ["unique"] = (() => np.unique(new[] { 5, 3, 5 }).Item1, new[] { 5, 3 }),
        ["sort"] = (() => np.sort(new[,] { { 3, 1, 2 }, { 9, 7, 8 } }), new[,] { { 1, 2, 3 }, { 7, 8, 9 } }),
        ["sort downwards along the first axis"] = (() => np.sort(M(), 0, "DESCENDING"), new[,] { { 3, 4 }, { 1, 2 } }),
        ["argsort"] = (() => np.argsort(A(3f, 1f, 2f)), new[] { 1L, 2L, 0L }),
        ["norm"] = (() => np.linalg.norm(A(3.0, 4.0)), 5.0),
        ["plus and minus"] = (() => A(1f, 2f) + A(3f, 4f) - A(1f, 1f), new[] { 3f, 5f }),
        ["times and by"] = (() => A(6f) * A(4f) / A(3f), new[] { 8f }),
        ["remainder"] = (() => A(-7f) % A(3f), new[] { 2f }),
        ["minus"] = (() => -A(1f), new[] { -1f }),
        ["larger"] = (() => A(1f, 3f) > A(2f, 2f), new[] { false, true }),
        ["smaller"] = (() => A(1f, 3f) < A(2f, 2f), new[] { true, false }),
        ["equal elements"] = (() => A(1f, 3f) == A(1f, 2f), new[] { true, false }),
        ["unequal elements"] = (() => A(1f, 3f) != A(1f, 2f), new[] { false, true }),
        ["an element"] = (() => M()[1, 0], 3),
        ["ranges"] = (() => M()[new Slice(":"), 1], new[] { 2, 4 }),
        ["a mask"] = (() => A(1f, 2f, 3f)[A(1f, 2f, 3f) > A(1.5f)], new[] { 2f, 3f }),
        ["rows by number"] = (() => M()[(NDArray)new[] { 1, 1 }], new[,] { { 3, 4 }, { 3, 4 } }),
        ["ravel"] = (() => M().ravel(), new[] { 1, 2, 3, 4 }),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_call_computes_what_was_worked_out_by_hand(string label) => Cases[label].Compute().ShouldBe(Cases[label].Expected);

    [Fact]
    public void Elements_that_are_set_change_the_array_and_no_other()
    {
        var array = M();
        var before = array[0];

        array[0, 1] = 9;
        array[new Slice(1), new Slice(0, 1)] = 7.9f;

        array.ShouldBe(new[,] { { 1, 9 }, { 7, 4 } });
        before.ShouldBe(new[] { 1, 2 });
    }

    [Fact]
    public void A_mask_chooses_what_is_set()
    {
        var array = A(1f, 2f, 3f);

        array[array > A(1.5f)] = 0f;

        array.ShouldBe(new[] { 1f, 0f, 0f });
    }

    [Fact]
    public void Arrays_become_arrays_of_CSharp_and_back()
    {
        M().ToMultiDimArray<int>().Should().BeEquivalentTo(new[,] { { 1, 2 }, { 3, 4 } });
        M().ToByteArray().Should().Equal(1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0);
    }

    [Fact]
    public void Two_arrays_are_equal_or_close()
    {
        np.array_equal(M(), M()).Should().BeTrue();
        np.array_equal(M(), M() + M()).Should().BeFalse();
        np.allclose(A(1.0, double.NaN), A(1.0 + 1e-9, double.NaN), equal_nan: true).Should().BeTrue();
        np.allclose(A(1.0, double.NaN), A(1.0, double.NaN)).Should().BeFalse();
        np.allclose(A(1.0), A(1.1)).Should().BeFalse();
        M().Equals(M()).Should().BeTrue();
    }

    [Fact]
    public void Random_values_have_their_shape_type_and_range()
    {
        var uniform = np.random.uniform(2, 3, 100);
        var integers = np.random.randint(5, 8, 100);

        uniform.ToArray<double>().Should().OnlyContain(v => v >= 2 && v < 3).And.HaveCount(100);
        integers.ToArray<int>().Should().OnlyContain(v => v >= 5 && v < 8).And.OnlyContain(v => v != 8);
        np.random.permutation(10).ToArray<int>().Should().BeEquivalentTo(Enumerable.Range(0, 10));
        Math.Abs((double)np.mean(np.random.randn(10000))).Should().BeLessThan(0.1, "the deviation of the mean of 10000 draws is 0.01");
    }

    [Fact]
    public void A_seed_shuffles_in_one_way()
    {
        var (first, second) = (np.arange(20), np.arange(20));

        np.random.shuffle(first, seed: 3);
        np.random.shuffle(second, seed: 3);

        first.ToArray<int>().Should().Equal(second.ToArray<int>()).And.NotBeInAscendingOrder();
    }

    private static NDArray A(params float[] values) => values;

    private static NDArray A(params double[] values) => values;

    /// <summary>1 2 / 3 4.</summary>
    private static NDArray M() => new[,] { { 1, 2 }, { 3, 4 } };
}
