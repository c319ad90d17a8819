using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes of [0, <see cref="Range"/>) by a distribution (core/kernels/range_sampler.cc). Thread-safe where it says so.</summary>
internal abstract class RangeSampler(long range)
{
    /// <summary>The number of classes.</summary>
    public long Range => range;

    /// <summary>Draws classes and says how often each of them, and of others, is expected in such a draw.</summary>
    /// <param name="words">The random words.</param>
    /// <param name="unique">Whether no class is drawn twice: then there are at most <see cref="Range"/>.</param>
    /// <param name="classes">The drawn classes.</param>
    /// <param name="expected">How often each drawn class is expected.</param>
    /// <param name="others">Other classes.</param>
    /// <param name="othersExpected">How often each of these is expected.</param>
    public virtual void Draw(ref PhiloxWords words, bool unique, Span<long> classes, Span<float> expected, ReadOnlySpan<long> others, Span<float> othersExpected)
    {
        var tries = unique ? DrawUnique(ref words, classes) : DrawAny(ref words, classes);
        for (var i = 0; i < classes.Length; i++)
        {
            expected[i] = ExpectedCount(Probability(classes[i]), classes.Length, tries);
        }

        for (var i = 0; i < others.Length; i++)
        {
            othersExpected[i] = ExpectedCount(Probability(others[i]), classes.Length, tries);
        }
    }

    /// <summary>Takes notice of the classes that were the true ones.</summary>
    public virtual void Learn(ReadOnlySpan<long> classes)
    {
    }

    /// <summary>Draws one class.</summary>
    protected abstract long Sample(ref PhiloxWords words);

    /// <summary>The probability with which a class is drawn.</summary>
    protected abstract float Probability(long value);

    /// <summary>A number below <paramref name="count"/>, each as likely as the others.</summary>
    protected static ulong Uniform(ref PhiloxWords words, ulong count)
    {
        if ((count & (count - 1)) == 0)
        {
            return Next64(ref words) & (count - 1);
        }

        var rest = (ulong.MaxValue % count) + 1;
        ulong drawn;
        do
        {
            drawn = Next64(ref words);
        }
        while (drawn < rest);
        return drawn % count;
    }

    /// <summary>A number below <paramref name="count"/>, each as likely as the others, of single words.</summary>
    protected static uint Uniform(ref PhiloxWords words, uint count)
    {
        if ((count & (count - 1)) == 0)
        {
            return words.Next() & (count - 1);
        }

        var rest = (uint.MaxValue % count) + 1;
        uint drawn;
        do
        {
            drawn = words.Next();
        }
        while (drawn < rest);
        return drawn % count;
    }

    /// <summary>The probability that a class of probability p is among so many tries; p times the tries where classes may repeat.</summary>
    private static float ExpectedCount(float p, int count, int tries) => tries == count
        ? p * count
        : -(float)SpecialFunctions.Expm1(tries * (float)SpecialFunctions.Log1p(-p));

    private static ulong Next64(ref PhiloxWords words)
    {
        ulong low = words.Next();
        return low | ((ulong)words.Next() << 32);
    }

    private int DrawAny(ref PhiloxWords words, Span<long> classes)
    {
        foreach (ref var drawn in classes)
        {
            drawn = Sample(ref words);
        }

        return classes.Length;
    }

    private int DrawUnique(ref PhiloxWords words, Span<long> classes)
    {
        var seen = new HashSet<long>(classes.Length);
        var tries = 0;
        for (var i = 0; i < classes.Length;)
        {
            tries++;
            var drawn = Sample(ref words);
            if (seen.Add(drawn))
            {
                classes[i++] = drawn;
            }
        }

        return tries;
    }
}
