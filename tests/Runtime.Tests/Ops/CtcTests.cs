using Reproductions.Runtime.Tensors;
using Tensorflow.Exceptions;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>
/// Labels without alignment: the numbers of Alex Graves' implementation and of decoding by hand that TensorFlow tests its own kernels with
/// (python/kernel_tests/ctc_loss_op_test.py, ctc_decoder_ops_test.py), small cases by adding up all alignments, and central differences.
/// </summary>
public class CtcTests
{
    private const double Printed = 2e-6;

    private static readonly double[][] s_first =
    [
        [0.633766, 0.221185, 0.0917319, 0.0129757, 0.0142857, 0.0260553],
        [0.111121, 0.588392, 0.278779, 0.0055756, 0.00569609, 0.010436],
        [0.0357786, 0.633813, 0.321418, 0.00249248, 0.00272882, 0.0037688],
        [0.0663296, 0.643849, 0.280111, 0.00283995, 0.0035545, 0.00331533],
        [0.458235, 0.396634, 0.123377, 0.00648837, 0.00903441, 0.00623107],
    ];

    private static readonly double[][] s_second =
    [
        [0.30176, 0.28562, 0.0831517, 0.0862751, 0.0816851, 0.161508],
        [0.24082, 0.397533, 0.0557226, 0.0546814, 0.0557528, 0.19549],
        [0.230246, 0.450868, 0.0389607, 0.038309, 0.0391602, 0.202456],
        [0.280884, 0.429522, 0.0326593, 0.0339046, 0.0326856, 0.190345],
        [0.423286, 0.315517, 0.0338439, 0.0393744, 0.0339315, 0.154046],
    ];

    // The gradient of a step is its probabilities less those of the labels there: Graves' values differ from the probabilities in these places alone.
    [Fact]
    public void The_loss_and_its_gradient_are_those_of_Graves()
    {
        var outputs = Loss(Stacked(7, s_first, s_second), [[0, 1, 2, 1, 0], [0, 1, 1, 0]], [5, 5]);

        outputs[0].Span<double>()[0].Should().BeApproximately(3.34211, 5e-6);
        outputs[0].Span<double>()[1].Should().BeApproximately(5.42262, 5e-6);
        var expected = Stacked(7, s_first, s_second, log: false);
        (int Time, int Row, int Class, double Value)[] labelled =
        [
            (0, 0, 0, -0.366234), (1, 0, 1, -0.411608), (2, 0, 2, -0.678582), (3, 0, 1, -0.356151), (4, 0, 0, -0.541765),
            (0, 1, 0, -0.69824), (1, 1, 1, -0.602467), (2, 1, 5, -0.797544), (3, 1, 1, -0.570478), (4, 1, 0, -0.576714),
        ];
        foreach (var (time, row, k, value) in labelled)
        {
            expected.Span<double>()[(((time * 2) + row) * 6) + k] = value;
        }

        Close(outputs[1].Span<double>().ToArray(), expected.Span<double>().ToArray(), Printed);
    }

    // P(a) of two steps with P(a) = 0.3, 0.4: aa, a-, -a; of "aa" merged none has time for a blank between.
    [Fact]
    public void All_alignments_count()
    {
        var inputs = Stacked(2, [[0.3, 0.7], [0.4, 0.6]]);

        Loss(inputs, [[0]], [2])[0].Span<double>()[0].Should().BeApproximately(-Math.Log(1 - (0.7 * 0.6)), 1e-12);
        Loss(inputs, [[0, 0]], [2])[0].Span<double>()[0].Should().Be(double.PositiveInfinity);
        Loss(inputs, [[0, 0]], [2], merges: false)[0].Span<double>()[0].Should().BeApproximately(-Math.Log(0.3 * 0.4), 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_gradient_is_what_the_loss_changes_by(bool merges)
    {
        var values = Enumerable.Range(0, 5 * 2 * 4).Select(i => Math.Sin(1 + (1.3 * i))).ToArray();
        var shape = new Shape(5, 2, 4);
        int[][] labels = [[1, 1, 0], [2, 0]];
        double Sum(double[] at) => Loss(Tensor.From<double>(shape, at), labels, [5, 4], merges)[0].Span<double>().ToArray().Sum();

        var gradient = Loss(Tensor.From<double>(shape, values), labels, [5, 4], merges)[1].Span<double>().ToArray();

        const double Step = 1e-5;
        for (var i = 0; i < values.Length; i++)
        {
            var (above, below) = ((double[])values.Clone(), (double[])values.Clone());
            above[i] += Step;
            below[i] -= Step;
            gradient[i].Should().BeApproximately((Sum(above) - Sum(below)) / (2 * Step), 1e-9, $"the losses change so with input {i}");
        }
    }

    [Fact]
    public void A_row_with_more_labels_than_steps_is_refused_or_counts_nothing()
    {
        var inputs = Stacked(2, [[0.3, 0.3, 0.4], [0.3, 0.3, 0.4]]);

        var refused = () => Loss(inputs, [[0, 1, 0]], [2]);
        var ignored = Loss(inputs, [[0, 1, 0]], [2], ignores: true);

        refused.Should().Throw<InvalidArgumentError>().WithMessage("*Not enough time for target transition sequence (required: 3, available: 2)0You can turn this error into a warning by using the flag ignore_longer_outputs_than_inputs*");
        ignored[0].Span<double>()[0].Should().Be(0);
        ignored[1].Span<double>().ToArray().Should().OnlyContain(g => g == 0);
    }

    [Fact]
    public void The_likeliest_classes_are_decoded_without_blanks_and_repetitions()
    {
        double[][] first = [[1, 0, 0, 0], [0, 0, 0.4, 0.6], [0, 0, 0.4, 0.6], [0, 0.9, 0.1, 0]];
        double[][] second = [[0.1, 0.9, 0, 0], [0, 0.9, 0.1, 0], [0, 0, 0.1, 0.9], [0, 0.9, 0.1, 0.1], [0.9, 0.1, 0, 0]];

        var outputs = OneOp.Run("CTCGreedyDecoder", [("merge_repeated", new AttrValue { B = true })], Stacked(6, first, second), Tensor.Vector(4, 5));

        outputs[0].Span<long>().ToArray().Should().Equal(0, 0, 0, 1, 1, 0, 1, 1, 1, 2);
        outputs[1].Span<long>().ToArray().Should().Equal(0, 1, 1, 1, 0);
        outputs[2].Span<long>().ToArray().Should().Equal(2, 3);
        Close(outputs[3].Span<double>().ToArray(), [-Math.Log(0.6 * 0.6 * 0.9), -5 * Math.Log(0.9)], 1e-12);
    }

    [Fact]
    public void Repetitions_stay_where_they_shall()
    {
        double[][] row = [[0.9, 0.1], [0.9, 0.1], [0.1, 0.9]];

        var outputs = OneOp.Run("CTCGreedyDecoder", [], Stacked(3, row), Tensor.Vector(3));

        outputs[1].Span<long>().ToArray().Should().Equal(0, 0);
    }

    // TensorFlow's scores of this case.
    [Fact]
    public void A_beam_finds_what_the_best_path_does_not()
    {
        double[][] row =
        [
            [0.30999, 0.309938, 0.0679938, 0.0673362, 0.0708352, 0.173908],
            [0.215136, 0.439699, 0.0370931, 0.0393967, 0.0381581, 0.230517],
            [0.199959, 0.489485, 0.0233221, 0.0251417, 0.0233289, 0.238763],
            [0.279611, 0.452966, 0.0204795, 0.0209126, 0.0194803, 0.20655],
            [0.51286, 0.288951, 0.0243026, 0.0220788, 0.0219297, 0.129878],
        ];

        var outputs = OneOp.Run(
            "CTCBeamSearchDecoder",
            [("beam_width", new AttrValue { I = 2 }), ("top_paths", new AttrValue { I = 2 }), ("merge_repeated", new AttrValue { B = true })],
            Stacked(7, row),
            Tensor.Vector(5));

        outputs[2].Span<long>().ToArray().Should().Equal(1, 0);
        outputs[3].Span<long>().ToArray().Should().Equal(0, 1, 0);
        outputs[4].Span<long>().ToArray().Should().Equal(1, 2);
        outputs[5].Span<long>().ToArray().Should().Equal(1, 3);
        Close(outputs[6].Span<double>().ToArray(), [0.584855, 0.389139], Printed);
    }

    // Graves, figure 7.5: the best path is empty (0.42), the likeliest sequence is a (0.58).
    [Fact]
    public void Alignments_of_one_sequence_add_up()
    {
        var outputs = OneOp.Run("CTCBeamSearchDecoder", [("beam_width", new AttrValue { I = 5 }), ("top_paths", new AttrValue { I = 2 })], Stacked(2, [[0.3, 0.7], [0.4, 0.6]]), Tensor.Vector(2));

        outputs[2].Span<long>().ToArray().Should().Equal(0);
        outputs[3].Span<long>().ToArray().Should().BeEmpty();
        Close(outputs[6].Span<double>().ToArray(), [Math.Log(0.58 / (0.7 * 0.6)), Math.Log(0.42 / (0.7 * 0.6))], 1e-12);
    }

    [Fact]
    public void Lengths_beyond_the_end_are_refused()
    {
        var run = () => OneOp.Run("CTCGreedyDecoder", [], Stacked(2, [[0.3, 0.7], [0.4, 0.6]]), Tensor.Vector(3));

        run.Should().Throw<FailedPreconditionError>().WithMessage("*sequence_length(0) <= 2*");
    }

    // 3 points, 3 centers on a line: squared distances by hand.
    [Fact]
    public void Nearest_centers_come_first()
    {
        var points = Tensor.From<float>(new Shape(2, 2), 0, 0, 3, 4);
        var centers = Tensor.From<float>(new Shape(3, 2), 3, 4, 0, 1, 6, 8);

        var outputs = OneOp.Run("NearestNeighbors", [], points, centers, Tensor.Scalar(2L));

        outputs[0].Span<long>().ToArray().Should().Equal(1, 0, 0, 1);
        outputs[1].Span<float>().ToArray().Should().Equal(1, 25, 0, 18);
    }

    private static Tensor[] Loss(Tensor inputs, int[][] labels, int[] lengths, bool merges = true, bool ignores = false)
    {
        var places = labels.SelectMany((row, b) => row.SelectMany((_, t) => new long[] { b, t })).ToArray();
        return OneOp.Run(
            "CTCLoss",
            [("ctc_merge_repeated", new AttrValue { B = merges }), ("ignore_longer_outputs_than_inputs", new AttrValue { B = ignores })],
            inputs,
            Tensor.From<long>(new Shape(places.Length / 2, 2), places),
            Tensor.Vector<int>([.. labels.SelectMany(l => l)]),
            Tensor.Vector<int>(lengths));
    }

    /// <summary>Probabilities by row of the batch, step and class as logarithms <c>[steps, batch, classes]</c>; 0, or NaN, behind a row's end.</summary>
    private static Tensor Stacked(int steps, params double[][][] rows) => Stacked(steps, rows, log: true);

    private static Tensor Stacked(int steps, double[][] first, double[][] second, bool log) => Stacked(steps, [first, second], log);

    private static Tensor Stacked(int steps, double[][][] rows, bool log)
    {
        var classes = rows[0][0].Length;
        var tensor = Tensor.Allocate(DType.Float64, new Shape(steps, rows.Length, classes));
        var span = tensor.Span<double>();
        span.Fill(log ? double.NaN : 0);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var t = 0; t < rows[row].Length; t++)
            {
                for (var k = 0; k < classes; k++)
                {
                    span[(((t * rows.Length) + row) * classes) + k] = log ? Math.Log(rows[row][t][k]) : rows[row][t][k];
                }
            }
        }

        return tensor;
    }

    private static void Close(double[] actual, double[] expected, double tolerance)
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < actual.Length; i++)
        {
            actual[i].Should().BeApproximately(expected[i], tolerance, $"element {i}");
        }
    }
}
