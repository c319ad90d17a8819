using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Draws class numbers by unnormalized log-probabilities, row by row.</summary>
internal static class ClassDraw
{
    private const int SampleGroup = 4;
    private const int BlocksPerSample = 2 * 256;

    /// <summary>Blocks that a run reserves.</summary>
    public static long Blocks(long batch, long samples) => BlocksPerSample * batch * ((samples + SampleGroup - 1) / SampleGroup * SampleGroup);

    /// <summary>Shape function: <c>[batch, samples]</c>.</summary>
    public static void Infer(ShapeContext c)
    {
        var logits = c.InputOfRank(0, 2);
        c.InputOfRank(1, 0);
        c.Set(0, new Shape(logits[0], c.ConstantScalar(1) ?? Shape.Unknown));
    }

    /// <summary>Checks the inputs and gives batch, classes and samples.</summary>
    public static (long Batch, int Classes, long Samples) Sizes(KernelContext c)
    {
        var logits = c.Input(0);
        if (logits.Shape.Rank != 2)
        {
            throw new InvalidArgumentError($"logits should be a matrix, got shape {logits.Shape}");
        }

        if (c.Input(1).Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"num_samples should be a scalar, got shape {c.Input(1).Shape}");
        }

        var samples = Integers.First(c.Input(1));
        if (samples < 0 || logits.Shape[1] <= 0)
        {
            throw new InvalidArgumentError(samples < 0
                ? $"num_samples should be nonnegative, got {samples}"
                : $"num_classes should be positive, got {logits.Shape[1]}");
        }

        return (logits.Shape[0], (int)logits.Shape[1], samples);
    }

    /// <summary>Writes output 0, <c>[batch, samples]</c>.</summary>
    public static void Run(KernelContext c, WordReader words)
    {
        var (batch, classes, samples) = Sizes(c);
        var logits = c.Input(0);
        var output = c.Allocate(0, new Shape(batch, samples));
        var chosen = new long[batch * samples];
        var sums = new double[classes];
        for (long row = 0; row < batch; row++)
        {
            var total = Accumulate(logits, (int)(row * classes), sums);
            for (long i = 0; i < samples; i++)
            {
                var target = words.NextDouble() * total;
                var index = Array.FindIndex(sums, s => s > target);
                chosen[(row * samples) + i] = index < 0 ? classes : index;
            }
        }

        Integers.Write(output, chosen);
    }

    private static double Accumulate(Tensor logits, int start, double[] sums)
    {
        var most = double.NegativeInfinity;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Summaries.Numeric.Real(logits, start + i);
            most = double.IsFinite(sums[i]) ? Math.Max(most, sums[i]) : most;
        }

        double total = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            total += double.IsFinite(sums[i]) ? Math.Exp(sums[i] - most) : 0;
            sums[i] = total;
        }

        return total;
    }
}
