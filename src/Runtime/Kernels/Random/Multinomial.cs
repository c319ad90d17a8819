using System.Numerics;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Draws classes from rows of unnormalized log probabilities, as Multinomial does on one thread.</summary>
public static unsafe class Multinomial
{
    /// <summary>Blocks by which a run moves its stream on.</summary>
    public static long Blocks(long batch, long samples) => 2 * RandomFill.BlocksPerElement * batch * ((samples + 3) / 4 * 4);

    /// <summary>
    /// output[row, sample] in [0, classes): the first class whose cumulative weight is above uniform * total. Logits that are not finite weigh 0.
    /// Rows follow each other in one word stream.
    /// </summary>
    public static void Run<T, TIndex>(T* logits, TIndex* output, long batch, long classes, long samples, in Philox stream, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        using var scratch = workers.Scratch.Rent(classes * sizeof(double));
        var sums = (double*)scratch.Pointer;
        var words = new PhiloxWords(stream);
        for (var row = 0L; row < batch; row++)
        {
            var total = Cumulate(logits + (row * classes), sums, classes);
            for (var sample = 0L; sample < samples; sample++)
            {
                var (w0, w1) = (words.Next(), words.Next());
                var wanted = Mappings.Uniform(w0, w1) * total;
                var place = new ReadOnlySpan<double>(sums, checked((int)classes)).BinarySearch(new UpperBound(wanted));
                output[(row * samples) + sample] = TIndex.CreateTruncating(~place);
            }
        }
    }

    private static double Cumulate<T>(T* logits, double* sums, long classes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var max = double.MinValue;
        for (var c = 0L; c < classes; c++)
        {
            max = T.IsFinite(logits[c]) ? Math.Max(max, double.CreateTruncating(logits[c])) : max;
        }

        var total = 0.0;
        for (var c = 0L; c < classes; c++)
        {
            total += T.IsFinite(logits[c]) ? Math.Exp(double.CreateTruncating(logits[c]) - max) : 0;
            sums[c] = total;
        }

        return total;
    }

    /// <summary>Is equal to no element: a search for it ends at the first greater one.</summary>
    private readonly struct UpperBound(double value) : IComparable<double>
    {
        public int CompareTo(double other) => value < other ? -1 : 1;
    }
}
