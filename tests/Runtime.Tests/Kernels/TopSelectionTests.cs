using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>The largest elements of a line, against sorting all of it; the example is that of TensorFlow's documentation of top_k.</summary>
public class TopSelectionTests
{
    [Fact]
    public void The_largest_come_first_and_of_equal_ones_the_first()
    {
        int[] line = [1, 2, 98, 1, 1, 99, 3, 1, 3, 96, 4, 1];

        Select<int>(line, 3, sorted: true).Should().Equal(5, 2, 9);
        Select<int>(line, 7, sorted: true).Should().Equal(5, 2, 9, 10, 6, 8, 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_count_gives_what_sorting_gives(bool sorted)
    {
        var random = new Random(7);
        for (var width = 1; width < 40; width++)
        {
            var line = Enumerable.Range(0, width).Select(_ => random.Next(12)).ToArray();
            for (var count = 1; count <= width; count++)
            {
                var expected = Enumerable.Range(0, width).OrderByDescending(i => line[i]).ThenBy(i => i).Take(count);

                var got = Select<int>(line, count, sorted);

                int[] ordered = sorted ? got : [.. got.OrderByDescending(i => line[i]).ThenBy(i => i)];
                ordered.Should().Equal(expected, $"{count} of {string.Join(',', line)} (seed 7)");
            }
        }
    }

    [Fact]
    public void Not_a_number_is_never_the_single_largest() => Select<float>([float.NaN, 1, 3, float.NaN, 2], 1, sorted: true).Should().Equal(2);

    [Fact]
    public void Lines_full_of_what_is_not_a_number_end()
    {
        var line = Enumerable.Range(0, 50).Select(i => i % 3 == 0 ? float.NaN : i).ToArray();

        Select<float>(line, 50, sorted: true).Should().BeEquivalentTo(Enumerable.Range(0, 50));
    }

    private static int[] Select<T>(T[] line, int count, bool sorted)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var places = new int[count];
        TopSelection.Select<T>(line, sorted, places);
        return places;
    }
}
