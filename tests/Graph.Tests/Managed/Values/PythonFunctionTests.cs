using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>The functions over lists that <c>using static Tensorflow.Binding</c> brings, by Python's definitions of them.</summary>
public class PythonFunctionTests
{
    [Fact]
    public void Zip_pairs_lists_and_arrays_up_to_the_shorter_one()
    {
        zip(new[] { 1, 2, 3 }, new[] { "a", "b" }).Should().Equal((1, "a"), (2, "b"));
        zip<float>(np.array(1f, 2f), np.array(3f, 4f)).Should().Equal((1f, 3f), (2f, 4f));
        zip<int, float>(np.array(1, 2), np.array(3f, 4f)).Should().Equal((1, 3f), (2, 4f));
        zip(new[] { 1 }, new[] { 2L }, new[] { 'c' }).Should().Equal((1, 2L, 'c'));
        zip((1, 2), ("a", "b")).Should().Equal((1, "a"), (2, "b"));
    }

    [Fact]
    public void Enumerate_counts_from_0_or_skips()
    {
        enumerate(new[] { "a", "b" }).Should().Equal((0, "a"), (1, "b"));
        enumerate(Enumerable.Range(10, 5), start: 1, step: 2).Should().Equal((1, 11), (3, 13));
        enumerate(new Dictionary<string, int> { ["k"] = 7 }).Should().Equal(("k", 7));
    }

    [Fact]
    public void Sums_and_truths_take_numbers_of_any_type()
    {
        sum(new object[] { 1, 2.5f, 3L }).Should().Be(6.5);
        sum(new[] { 1, 2 }).Should().Be(3);
        all(new object[] { 1, true, 0.5 }).Should().BeTrue();
        any(new object[] { 0, false }).Should().BeFalse();
        reversed(new[] { 1, 2, 3 }).Should().Equal(3, 2, 1);
        (min(1f, 2f), max(1f, 2f)).Should().Be((1f, 2f));
    }

    [Fact]
    public void Lists_and_dictionaries_grow()
    {
        var list = new List<int> { 1 };
        list.append(2);
        list.extend([3, 4]);
        var map = new Dictionary<string, int>();

        list.Should().Equal(1, 2, 3, 4);
        list.concat([5]).Should().Equal(1, 2, 3, 4, 5);
        (map.get("a"), map.SetDefault("a", 3), map.get("a")).Should().Be((0, 3, 3));
    }

    [Fact]
    public void Print_writes_lists_as_Python_does()
    {
        var before = tf_output_redirect;
        var written = new StringWriter { NewLine = "\n" };
        try
        {
            tf_output_redirect = written;

            print(new[] { 1, 2 });
            print("loss", 0.5f, new[] { "a" });
            print((object)null);
        }
        finally
        {
            tf_output_redirect = before;
        }

        written.ToString().Should().Be("[1, 2]\nloss 0.5 [a]\nnull\n");
    }
}
