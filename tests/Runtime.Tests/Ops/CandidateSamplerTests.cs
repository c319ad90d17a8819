using Reproductions.Runtime.Kernels.Random;
using Reproductions.Runtime.Tensors;
using Tensorflow.Exceptions;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Draws of classes: by the formulas of core/kernels/range_sampler.cc, and by words of the generator that is held to recorded streams elsewhere.</summary>
public class CandidateSamplerTests
{
    private const int Seed = 123;
    private const int Seed2 = 17;
    private const float Rounding = 2e-6f;

    private static readonly long[,] s_trues = { { 1, 2 }, { 0, 4 }, { 3, 3 } };

    [Fact]
    public void Uniform_draws_are_the_streams_words()
    {
        var outputs = Run("UniformCandidateSampler", 6, false, 10);

        // Two words make 64 bits, the low ones first; 2^64 mod 10 = 6 numbers at the bottom are drawn again, which has no chance to happen here.
        var words = Words();
        var expected = Enumerable.Range(0, 6).Select(_ =>
        {
            ulong low = words.Next();
            return (long)((low | ((ulong)words.Next() << 32)) % 10);
        });
        outputs[0].Span<long>().ToArray().Should().Equal(expected);
        outputs[1].Span<float>().ToArray().Should().OnlyContain(e => e == 6 * 0.1f);
        outputs[2].Span<float>().ToArray().Should().OnlyContain(e => e == 6 * 0.1f);
    }

    [Fact]
    public void Log_uniform_draws_are_powers_of_the_streams_numbers()
    {
        var outputs = Run("LogUniformCandidateSampler", 5, false, 1000);

        var words = Words();
        var expected = Enumerable.Range(0, 5).Select(_ =>
        {
            ulong high = words.Next() & 0xFFFFF;
            var number = BitConverter.UInt64BitsToDouble(0x3FF0000000000000 | (high << 32) | words.Next()) - 1;
            return (long)Math.Exp(number * Math.Log(1001)) - 1;
        }).ToArray();
        outputs[0].Span<long>().ToArray().Should().Equal(expected);
        Close(outputs[2], [.. expected.Select(k => 5 * Zipf(k, 1000))]);
        Close(outputs[1], [.. s_trues.Cast<long>().Select(k => 5 * Zipf(k, 1000))]);
    }

    // TensorFlow's estimate of a class among unique ones: 1 - (1 - p)^tries, with the tries that this draw took.
    [Fact]
    public void Unique_draws_repeat_no_class_and_expect_by_their_tries()
    {
        var outputs = Run("LogUniformCandidateSampler", 5, true, 5);

        outputs[0].Span<long>().ToArray().Should().BeEquivalentTo([0L, 1, 2, 3, 4]);
        var words = Words();
        var (seen, tries) = (new HashSet<long>(), 0);
        while (seen.Count < 5)
        {
            ulong high = words.Next() & 0xFFFFF;
            seen.Add((long)Math.Exp((BitConverter.UInt64BitsToDouble(0x3FF0000000000000 | (high << 32) | words.Next()) - 1) * Math.Log(6)) - 1);
            tries++;
        }

        tries.Should().BeGreaterThan(5, "else nothing is estimated");
        outputs[0].Span<long>().ToArray().Should().Equal(seen);
        Close(outputs[1], [.. s_trues.Cast<long>().Select(k => 1 - Math.Pow(1 - Zipf(k, 5), tries))]);
    }

    [Fact]
    public void All_classes_are_expected_once()
    {
        var outputs = Run("AllCandidateSampler", 5, true, null);

        outputs[0].Span<long>().ToArray().Should().Equal(0, 1, 2, 3, 4);
        outputs[1].Span<float>().ToArray().Should().OnlyContain(e => e == 1);
        outputs[2].Span<float>().ToArray().Should().OnlyContain(e => e == 1);
    }

    // 1^0.8 + 2^0.8 + 4^0.8 + ... + 256^0.8 = 197.05, as TensorFlow's own test has it.
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Given_weights_are_raised_to_a_power(int reserved)
    {
        var weights = Enumerable.Range(0, 9).Select(i => (float)(1 << i)).ToArray();
        const int Draws = 40000;

        var outputs = Run(
            "FixedUnigramCandidateSampler",
            Draws,
            false,
            9 + reserved,
            ("distortion", new AttrValue { F = 0.8f }),
            ("num_reserved_ids", new AttrValue { I = reserved }),
            ("unigrams", new AttrValue { List = new AttrValue.Types.ListValue { F = { weights } } }));

        Close(outputs[1], [.. s_trues.Cast<long>().Select(k => k < reserved ? 0 : Draws * Math.Pow(2, (k - reserved) * 0.8) / 197.0495)], 1e-4);
        var drawn = outputs[0].Span<long>().ToArray();
        for (var k = 0; k < 9 + reserved; k++)
        {
            var p = k < reserved ? 0 : Math.Pow(2, (k - reserved) * 0.8) / 197.0495;
            ((double)drawn.Count(d => d == k) / Draws).Should().BeApproximately(p, 6 * Math.Sqrt(0.25 / Draws), $"class {k} has this share");
        }
    }

    // Every class counts once at first; class 3 was true ten times before: 11 of 20, the others 1 of 20.
    [Theory]
    [InlineData("LearnedUnigramCandidateSampler")]
    [InlineData("ThreadUnsafeUnigramCandidateSampler")]
    public void A_class_that_was_true_is_drawn_more_often(string type)
    {
        using var op = new OpSession(type, Attributes(2000, false, 10, 1, []), new DType[] { DType.Int64 });
        var ten = Tensor.From<long>(new Shape(10, 1), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);

        var before = op.Run(ten);
        var after = op.Run(Tensor.From<long>(new Shape(2, 1), 3, 5));

        before[1].Span<float>().ToArray().Should().OnlyContain(e => e == 200);
        after[1].Span<float>().ToArray().Should().Equal(2000 * (11 / 20f), 2000 * (1 / 20f));
        after[0].Span<long>().ToArray().Count(d => d == 3).Should().BeInRange(1100 - 134, 1100 + 134, "six standard deviations around 11/20 of 2000");
    }

    [Fact]
    public void A_second_run_goes_on_where_the_stream_stood()
    {
        using var op = new OpSession("UniformCandidateSampler", Attributes(3, false, 1 << 20, 2, []), new DType[] { DType.Int64 });
        var trues = Trues();

        op.Run(trues);
        var second = op.Run(trues)[0].Span<long>().ToArray();

        // TensorFlow reserves 2048 words for each class that is drawn.
        var stream = new Philox(Seed, Seed2);
        stream.Skip(3 * 2048 / 4);
        var words = new PhiloxWords(stream);
        var expected = new long[3];
        for (var i = 0; i < 3; i++)
        {
            expected[i] = words.Next() & ((1 << 20) - 1);
            words.Next();
        }

        second.Should().Equal(expected);
    }

    [Fact]
    public void Accidental_hits_say_row_place_and_a_weight_that_removes_them()
    {
        var outputs = OneOp.Run("ComputeAccidentalHits", [("num_true", new AttrValue { I = 2 })], Trues(), Tensor.Vector(4L, 9, 3));

        outputs[0].Span<int>().ToArray().Should().Equal(1, 2, 2);
        outputs[1].Span<long>().ToArray().Should().Equal(0, 2, 2);
        outputs[2].Span<float>().ToArray().Should().OnlyContain(w => w == float.MinValue);
    }

    public static TheoryData<string, int, bool, int> Wrong => new()
    {
        { "Sampler's range is too small.", 6, true, 5 },
        { "`true_candidate` out of range [0, 4), received 4", 2, false, 4 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_does_not_fit_is_refused(string message, int count, bool unique, int range)
    {
        var run = () => Run("UniformCandidateSampler", count, unique, range);

        run.Should().Throw<InvalidArgumentError>().WithMessage($"*{message}*");
    }

    [Fact]
    public void Weights_of_another_number_of_classes_are_refused()
    {
        var run = () => Run("FixedUnigramCandidateSampler", 2, false, 8, ("unigrams", new AttrValue { List = new AttrValue.Types.ListValue { F = { 1, 2 } } }));

        run.Should().Throw<InvalidArgumentError>().WithMessage("*range is 8 must be equal to weights size  2*");
    }

    private static double Zipf(long k, long range) => Math.Log((k + 2.0) / (k + 1.0)) / Math.Log(range + 1.0);

    private static PhiloxWords Words() => new(new Philox(Seed, Seed2));

    private static Tensor Trues() => Tensor.From<long>(new Shape(3, 2), [.. s_trues.Cast<long>()]);

    private static Tensor[] Run(string type, int count, bool unique, int? range, params (string, AttrValue)[] more) =>
        OneOp.Run(type, Attributes(count, unique, range, 2, more), Trues());

    private static (string, AttrValue)[] Attributes(int count, bool unique, int? range, int trues, (string, AttrValue)[] more) =>
    [
        ("num_true", new AttrValue { I = trues }),
        ("num_sampled", new AttrValue { I = count }),
        ("unique", new AttrValue { B = unique }),
        .. range is { } most ? [("range_max", new AttrValue { I = most })] : Array.Empty<(string, AttrValue)>(),
        ("seed", new AttrValue { I = Seed }),
        ("seed2", new AttrValue { I = Seed2 }),
        .. more,
    ];

    private static void Close(Tensor actual, double[] expected, double tolerance = Rounding)
    {
        var values = actual.Span<float>().ToArray();
        values.Should().HaveSameCount(expected);
        for (var i = 0; i < values.Length; i++)
        {
            ((double)values[i]).Should().BeApproximately(expected[i], tolerance * Math.Max(1, expected[i]), $"element {i} is expected so often");
        }
    }
}
