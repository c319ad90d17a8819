using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Two sparse tensors of one shape, the first six inputs of a node, side by side.</summary>
internal static class SparsePair
{
    /// <summary>Both, checked to have one shape.</summary>
    /// <exception cref="InvalidArgumentError">Ranks or shapes differ.</exception>
    public static (SparseInput A, SparseInput B) Of(KernelContext c)
    {
        var (a, b) = (new SparseInput(c.Input(0), c.Input(1), c.Input(2)), new SparseInput(c.Input(3), c.Input(4), c.Input(5)));
        if (a.Rank != b.Rank)
        {
            throw new InvalidArgumentError($"Operands do not have the same ranks; got shapes: [{string.Join(',', a.Dims)}] and [{string.Join(',', b.Dims)}]");
        }

        for (var d = 0; d < a.Rank; d++)
        {
            if (a.Dims[d] != b.Dims[d])
            {
                throw new InvalidArgumentError($"Operands' shapes do not match: got {a.Dims[d]} and {b.Dims[d]} for dimension {d}");
            }
        }

        return (a, b);
    }

    /// <summary>The union of the indices in order: the numbers of the elements of both that stand there, -1 for none.</summary>
    public static IEnumerable<(int A, int B)> Merge(SparseInput a, SparseInput b)
    {
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            var order = i == a.Count ? 1 : j == b.Count ? -1 : a.At(i).SequenceCompareTo(b.At(j));
            yield return (order <= 0 ? i++ : -1, order >= 0 ? j++ : -1);
        }
    }
}
