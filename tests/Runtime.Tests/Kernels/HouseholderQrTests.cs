using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>The factorization of matrices into orthonormal columns and an upper triangle.</summary>
public class HouseholderQrTests
{
    [Fact]
    public void A_matrix_worked_by_hand_has_its_triangle()
    {
        // The first column has length 5 and direction (3, 4) / 5; of (0, 5) that takes 4 and leaves 3.
        double[] matrix = [3, 0, 4, 5];
        var (q, r) = (new double[4], new double[4]);

        HouseholderQr.Factorize(matrix, 2, 2, q, r, 2);

        r.Select(Math.Abs).Should().Equal([5, 4, 0, 3], (a, e) => Math.Abs(a - e) < 1e-14);
        q.Select(Math.Abs).Should().Equal([0.6, 0.8, 0.8, 0.6], (a, e) => Math.Abs(a - e) < 1e-15);
    }

    [Theory]
    [InlineData(5, 3, 3)]
    [InlineData(3, 5, 3)]
    [InlineData(5, 3, 5)]
    [InlineData(4, 4, 4)]
    [InlineData(3, 0, 0)]
    public void The_factors_multiply_to_the_matrix(int rows, int columns, int inner)
    {
        var random = new Random(7);
        var matrix = Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() - 0.5).ToArray();
        var (q, r) = (new double[rows * inner], new double[inner * columns]);

        HouseholderQr.Factorize(matrix, rows, columns, q, r, inner);

        Product(q, r, rows, inner, columns).Should().Equal(matrix, (a, e) => Math.Abs(a - e) < 1e-14);
        Product(Transposed(q, rows, inner), q, inner, rows, inner).Should().Equal(Unit(inner), (a, e) => Math.Abs(a - e) < 1e-14);
    }

    [Fact]
    public void A_column_of_zeros_stays_orthonormal()
    {
        double[] matrix = [0, 1, 0, 2];
        var (q, r) = (new double[4], new double[4]);

        HouseholderQr.Factorize(matrix, 2, 2, q, r, 2);

        Product(Transposed(q, 2, 2), q, 2, 2, 2).Should().Equal(Unit(2), (a, e) => Math.Abs(a - e) < 1e-14);
        Product(q, r, 2, 2, 2).Should().Equal(matrix, (a, e) => Math.Abs(a - e) < 1e-14);
    }

    private static double[] Product(double[] a, double[] b, int rows, int inner, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => Enumerable.Range(0, inner).Sum(k => a[(i / columns * inner) + k] * b[(k * columns) + (i % columns)]))];

    private static double[] Transposed(double[] a, int rows, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => a[(i % rows * columns) + (i / rows)])];

    private static double[] Unit(int size) => [.. Enumerable.Range(0, size * size).Select(i => i / size == i % size ? 1.0 : 0.0)];
}
