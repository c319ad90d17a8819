using System.Numerics;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Linear algebra: numbers worked out by hand, and the equations that define each result.</summary>
public sealed class LinearAlgebraTests
{
    // 4 * 6 - 7 * 2 = 10; the inverse is ((6, -7), (-2, 4)) / 10.
    private static readonly Tensor Small = Tensor.From(new Shape(2, 2), 4.0, 7.0, 2.0, 6.0);

    [Fact]
    public void The_inverse_of_two_rows_is_that_of_the_textbook()
    {
        var inverse = Numbers(OneOp.Run("MatrixInverse", [], Small)[0]);

        inverse.Should().Equal([0.6, -0.7, -0.2, 0.4], Near);
    }

    [Fact]
    public void The_adjoint_inverse_of_complex_numbers_times_the_adjoint_is_the_unit()
    {
        var a = AnyComplex(3, 3);
        var inverse = OneOp.Run("MatrixInverse", [("adjoint", new AttrValue { B = true })], a)[0];

        Product(inverse, Adjoint(a)).Should().Equal(Unit(3), Near);
    }

    [Fact]
    public void A_singular_matrix_has_no_inverse()
    {
        var run = () => OneOp.Run("MatrixInverse", [], Tensor.From(new Shape(2, 2), 1.0, 2.0, 2.0, 4.0));

        run.Should().Throw<InvalidArgumentError>().WithMessage("*Input is not invertible.*");
    }

    [Fact]
    public void A_matrix_that_is_not_square_has_no_inverse()
    {
        var run = () => OneOp.Run("MatrixInverse", [], NumericGradient.Any(new Shape(2, 3)));

        run.Should().Throw<InvalidArgumentError>().WithMessage("*Input matrix must be square.*");
    }

    // By the first row: 2 (3*1 - 0) - 0 + 1 (0 - 3*1) = 3; a negative one: exchanging rows of the unit matrix.
    [Fact]
    public void Determinants_are_those_worked_out_by_hand()
    {
        var batch = Tensor.From(new Shape(2, 3, 3), 2f, 0, 1, 0, 3, 0, 1, 5, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1);

        var determinants = OneOp.Run("MatrixDeterminant", [], batch)[0];

        determinants.Span<float>().ToArray().Should().Equal(3f, -1f);
    }

    [Fact]
    public void Sign_and_logarithm_make_the_determinant()
    {
        var results = OneOp.Run("LogMatrixDeterminant", [], Tensor.From(new Shape(2, 2, 2), 0.0, 2.0, 3.0, 0.0, 1.0, 1.0, 1.0, 1.0));

        // -6; and two equal rows.
        results[0].Span<double>().ToArray().Should().Equal(-1.0, 0.0);
        results[1].Span<double>().ToArray().Should().Equal([Math.Log(6), double.NegativeInfinity], Near);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Solutions_fulfil_their_equations(bool adjoint)
    {
        var (a, b) = (AnyComplex(3, 3), AnyComplex(3, 2));

        var x = OneOp.Run("MatrixSolve", [("adjoint", new AttrValue { B = adjoint })], a, b)[0];

        Product(adjoint ? Adjoint(a) : a, x).Should().Equal(Complexes(b), Near);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Solutions_of_a_triangle_do_not_depend_on_the_other_one(bool lower, bool adjoint)
    {
        var (a, b) = (AnyComplex(3, 3), AnyComplex(3, 2));
        var triangle = Tensor.From<Complex>(new Shape(3, 3), [.. Complexes(a).Select((v, i) => (lower ? i / 3 >= i % 3 : i / 3 <= i % 3) ? v : 0)]);

        var x = OneOp.Run("MatrixTriangularSolve", [("lower", new AttrValue { B = lower }), ("adjoint", new AttrValue { B = adjoint })], a, b)[0];

        Product(adjoint ? Adjoint(triangle) : triangle, x).Should().Equal(Complexes(b), Near);
    }

    // ((2, 0), (1, 3)) times its transpose is ((4, 2), (2, 10)); 99 stands in the triangle that is not read.
    [Fact]
    public void The_factor_of_a_positive_matrix_is_that_worked_out_by_hand()
    {
        var l = Numbers(OneOp.Run("Cholesky", [], Tensor.From(new Shape(2, 2), 4.0, 99, 2.0, 10.0))[0]);

        l.Should().Equal([2.0, 0.0, 1.0, 3.0], Near);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_has_no_factor()
    {
        var run = () => OneOp.Run("Cholesky", [], Tensor.From(new Shape(2, 2), 1.0, 2.0, 2.0, 1.0));

        run.Should().Throw<InvalidArgumentError>().WithMessage("*Cholesky decomposition was not successful. The input might not be valid.*");
    }

    [Fact]
    public void The_gradient_of_the_factor_is_what_small_steps_say()
    {
        // A symmetric change of an element off the diagonal moves both: the gradient has half of it in each.
        var a = Tensor.From(new Shape(2, 2), 4.0, 2.0, 2.0, 10.0);
        var l = OneOp.Run("Cholesky", [], a)[0];
        double[] weights = [0.3, 0, -0.7, 1.1];

        var gradient = Numbers(OneOp.Run("CholeskyGrad", [], l, Tensor.From<double>(new Shape(2, 2), weights))[0]);

        double Sum(double first, double between, double second) =>
            Numbers(OneOp.Run("Cholesky", [], Tensor.From(new Shape(2, 2), first, between, between, second))[0]).Zip(weights).Sum(p => p.First * p.Second);
        const double Step = 1e-5;
        gradient[0].Should().BeApproximately((Sum(4 + Step, 2, 10) - Sum(4 - Step, 2, 10)) / (2 * Step), 1e-9);
        gradient[3].Should().BeApproximately((Sum(4, 2, 10 + Step) - Sum(4, 2, 10 - Step)) / (2 * Step), 1e-9);
        (gradient[1] + gradient[2]).Should().BeApproximately((Sum(4, 2 + Step, 10) - Sum(4, 2 - Step, 10)) / (2 * Step), 1e-9);
    }

    // ((2, 1), (1, 2)): 1 with (1, -1), 3 with (1, 1).
    [Fact]
    public void Eigenvalues_are_sorted_and_those_worked_out_by_hand()
    {
        var results = OneOp.Run("SelfAdjointEigV2", [], Tensor.From(new Shape(2, 2), 2.0, 99.0, 1.0, 2.0));

        Numbers(results[0]).Should().Equal([1.0, 3.0], Near);
        Numbers(results[1]).Select(Math.Abs).Should().Equal([Math.Sqrt(0.5), Math.Sqrt(0.5), Math.Sqrt(0.5), Math.Sqrt(0.5)], Near);
    }

    [Fact]
    public void Eigenvectors_of_complex_numbers_are_orthonormal_and_belong_to_their_values()
    {
        var any = AnyComplex(4, 4);
        var a = Tensor.From<Complex>(new Shape(4, 4), [.. Complexes(any).Zip(Complexes(Adjoint(any)), (x, y) => x + y)]);

        var results = OneOp.Run("SelfAdjointEigV2", [], a);

        var (e, v) = (Complexes(results[0]), results[1]);
        Product(a, v).Should().Equal(Complexes(v).Select((x, i) => x * e[i % 4]), Near);
        Product(Adjoint(v), v).Should().Equal(Unit(4), Near);
        e.Select(x => x.Real).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Eigenvalues_alone_come_with_no_vectors()
    {
        var results = OneOp.Run("SelfAdjointEigV2", [("compute_v", new AttrValue { B = false })], Small);

        results[1].Shape.Should().Be(new Shape(0));
    }

    [Theory]
    [InlineData(4, 2, false)]
    [InlineData(4, 2, true)]
    [InlineData(2, 4, false)]
    [InlineData(2, 4, true)]
    [InlineData(3, 3, false)]
    public void Singular_values_and_vectors_make_the_matrix(int rows, int columns, bool full)
    {
        var a = AnyComplex(rows, columns);

        var results = OneOp.Run("Svd", [("full_matrices", new AttrValue { B = full })], a);

        var (s, u, v) = (Complexes(results[0]), results[1], results[2]);
        var least = Math.Min(rows, columns);
        var scaled = Tensor.From<Complex>(new Shape(rows, columns), new Complex[rows * columns]);
        for (var i = 0; i < rows * columns; i++)
        {
            for (var k = 0; k < least; k++)
            {
                scaled.Span<Complex>()[i] += Complexes(u)[(i / columns * (int)u.Shape[1]) + k] * s[k] * Complex.Conjugate(Complexes(v)[(i % columns * (int)v.Shape[1]) + k]);
            }
        }

        Complexes(scaled).Should().Equal(Complexes(a), Near);
        Product(Adjoint(u), u).Should().Equal(Unit((int)u.Shape[1]), Near);
        Product(Adjoint(v), v).Should().Equal(Unit((int)v.Shape[1]), Near);
        s.Select(x => x.Real).Should().BeInDescendingOrder();
    }

    // ((3, 0), (4, 5)): A'A = ((25, 20), (20, 25)) has 45 and 5.
    [Fact]
    public void Singular_values_are_the_roots_of_the_products_eigenvalues()
    {
        var s = Numbers(OneOp.Run("Svd", [("compute_uv", new AttrValue { B = false })], Tensor.From(new Shape(2, 2), 3.0, 0, 4, 5))[0]);

        s.Should().Equal([Math.Sqrt(45), Math.Sqrt(5)], Near);
    }

    [Fact]
    public void Vectors_of_a_matrix_of_rank_one_are_still_orthonormal()
    {
        var u = OneOp.Run("Svd", [], Tensor.From<Complex>(new Shape(3, 2), 1, 2, 2, 4, 3, 6))[1];

        Product(Adjoint(u), u).Should().Equal(Unit(2), Near);
    }

    // A line through (0, 1), (1, 2), (2, 4): slope 1.5, height 5/6.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Least_squares_give_the_line_worked_out_by_hand(bool fast)
    {
        var x = OneOp.Run(
            "MatrixSolveLs",
            [("fast", new AttrValue { B = fast })],
            Tensor.From(new Shape(3, 2), 0.0, 1, 1, 1, 2, 1),
            Tensor.From(new Shape(3, 1), 1.0, 2, 4),
            Tensor.Scalar(0.0))[0];

        Numbers(x).Should().Equal([1.5, 5.0 / 6], Near);
    }

    // x + y = 2: the shortest solution is (1, 1); with l2 = 2 both are 2 / (2 + 2).
    [Theory]
    [InlineData(true, 0, 1)]
    [InlineData(false, 0, 1)]
    [InlineData(true, 2, 0.5)]
    public void Of_many_solutions_the_shortest_is_taken(bool fast, double regularizer, double expected)
    {
        var x = OneOp.Run("MatrixSolveLs", [("fast", new AttrValue { B = fast })], Tensor.From(new Shape(1, 2), 1.0, 1.0), Tensor.From(new Shape(1, 1), 2.0), Tensor.Scalar(regularizer))[0];

        Numbers(x).Should().Equal([expected, expected], Near);
    }

    [Fact]
    public void Triangles_multiply_to_the_exchanged_rows()
    {
        var results = OneOp.Run("Lu", [], Small);

        // The larger 4 stays in front: L = ((1, 0), (1/2, 1)), U = ((4, 7), (0, 2.5)).
        Numbers(results[0]).Should().Equal([4, 7, 0.5, 2.5], Near);
        results[1].Span<int>().ToArray().Should().Equal(0, 1);
    }

    [Theory]
    [InlineData("MatrixInverse")]
    [InlineData("MatrixDeterminant")]
    public void The_gradient_of_a_square_matrix_is_what_small_steps_say(string type) =>
        NumericGradient.ShouldAgree(type, [], [Batch], [0], tolerance: 1e-6);

    [Fact]
    public void The_gradient_of_the_logarithm_is_what_small_steps_say() => NumericGradient.ShouldAgree("LogMatrixDeterminant", [], [Batch], [0], [1], tolerance: 1e-6);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_gradient_of_solutions_is_what_small_steps_say(bool adjoint) =>
        NumericGradient.ShouldAgree("MatrixSolve", [("adjoint", new AttrValue { B = adjoint })], [Batch, NumericGradient.Any(new Shape(2, 3, 2), 5)], [0, 1], tolerance: 1e-6);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_gradient_of_a_triangles_solutions_is_what_small_steps_say(bool lower, bool adjoint) => NumericGradient.ShouldAgree(
        "MatrixTriangularSolve",
        [("lower", new AttrValue { B = lower }), ("adjoint", new AttrValue { B = adjoint })],
        [Batch, NumericGradient.Any(new Shape(2, 3, 2), 5)],
        [0, 1],
        tolerance: 1e-6);

    [Fact]
    public void The_gradient_of_an_orthonormal_factor_is_what_small_steps_say() =>
        NumericGradient.ShouldAgree("Qr", [], [NumericGradient.Any(new Shape(4, 3), 2)], [0], [0, 1], tolerance: 1e-6);

    // The lower triangle alone is read, and has all of the gradient.
    [Fact]
    public void The_gradient_of_eigenvalues_is_what_small_steps_say() =>
        NumericGradient.ShouldAgree("SelfAdjointEigV2", [], [NumericGradient.Any(new Shape(3, 3), 2)], [0], [0], tolerance: 1e-6);

    private static Tensor Batch
    {
        get
        {
            var batch = NumericGradient.Any(new Shape(2, 3, 3), 3);
            for (var i = 0; i < 18; i += i == 8 ? 1 : 4)
            {
                batch.Span<double>()[i] += 3;
            }

            return batch;
        }
    }

    private static double[] Numbers(Tensor tensor) => tensor.Span<double>().ToArray();

    private static Complex[] Complexes(Tensor tensor) => tensor.Span<Complex>().ToArray();

    private static Tensor AnyComplex(int rows, int columns)
    {
        var (real, imaginary) = (NumericGradient.Any(new Shape(rows * columns), 1), NumericGradient.Any(new Shape(rows * columns), 4));
        return Tensor.From<Complex>(new Shape(rows, columns), [.. Numbers(real).Zip(Numbers(imaginary), (x, y) => new Complex(x, y))]);
    }

    private static Tensor Adjoint(Tensor a)
    {
        var (rows, columns) = ((int)a.Shape[0], (int)a.Shape[1]);
        var values = Complexes(a);
        return Tensor.From<Complex>(new Shape(columns, rows), [.. Enumerable.Range(0, values.Length).Select(i => Complex.Conjugate(values[(i % rows * columns) + (i / rows)]))]);
    }

    private static Complex[] Product(Tensor a, Tensor b)
    {
        var (inner, columns) = ((int)a.Shape[1], (int)b.Shape[1]);
        var (x, y) = (Complexes(a), Complexes(b));
        return [.. Enumerable.Range(0, (int)a.Shape[0] * columns).Select(i => Enumerable.Range(0, inner).Aggregate(Complex.Zero, (sum, k) => sum + (x[(i / columns * inner) + k] * y[(k * columns) + (i % columns)])))];
    }

    private static Complex[] Unit(int size) => [.. Enumerable.Range(0, size * size).Select(i => i / size == i % size ? Complex.One : 0)];

    private static bool Near(double actual, double expected) => actual == expected || Math.Abs(actual - expected) < 1e-12;

    private static bool Near(Complex actual, Complex expected) => (actual - expected).Magnitude < 1e-12;
}
