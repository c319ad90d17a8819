using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Where a set operation finds one of its tensors.</summary>
/// <param name="Input">The number of its first input.</param>
/// <param name="IsSparse">Whether three inputs are its indices, values and shape, or one input is a dense tensor.</param>
internal readonly record struct SetSource(int Input, bool IsSparse)
{
    /// <summary>The number of dimensions as far as the graph says; -1 when it does not.</summary>
    public int Rank(ShapeContext c)
    {
        if (!IsSparse)
        {
            return c.Input(Input).Rank;
        }

        var (indices, shape) = (c.InputOfRank(Input, 2), c.InputOfRank(Input + 2, 1));
        c.InputOfRank(Input + 1, 1);
        return (int)c.Merge(indices[1], shape[0]);
    }

    /// <summary>The sets.</summary>
    public SetRows Read(KernelContext c) => IsSparse
        ? SetRows.Of(new SparseInput(c.Input(Input), c.Input(Input + 1), c.Input(Input + 2)), c.Node.Bool("validate_indices"))
        : SetRows.Of(c.Input(Input));
}
