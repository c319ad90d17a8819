using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A band of diagonals and how each is placed in its row of the packed form <c>[diagonals, longest]</c>, the topmost diagonal first.</summary>
/// <param name="Lower">The lowest diagonal; 0 is the main one, below it is negative.</param>
/// <param name="Upper">The topmost diagonal, inclusive.</param>
/// <param name="Align">LEFT or RIGHT for the diagonals above the main one, then for those below: RIGHT_LEFT puts the upper ones to the right.</param>
internal sealed record BandSpec(long Lower, long Upper, string Align)
{
    // What the op types without the attribute do (MatrixDiagV2, MatrixDiagPartV2, MatrixSetDiagV2).
    private const string Unaligned = "LEFT_LEFT";

    /// <summary>Number of diagonals.</summary>
    public long Count => Upper - Lower + 1;

    /// <summary>The band that input 1 of the node names: a scalar, or the lowest and the topmost.</summary>
    /// <exception cref="InvalidArgumentError">It is neither, or the topmost lies below the lowest.</exception>
    public static BandSpec Read(Tensor k, Node node)
    {
        if (k.Shape.Rank > 1)
        {
            throw new InvalidArgumentError($"diag_index must be a scalar or vector, received shape: {k.Shape}");
        }

        if (k.Count is not (1 or 2))
        {
            throw new InvalidArgumentError($"diag_index must have only one or two elements, received {k.Count} elements.");
        }

        var values = Integers.Read(k);
        return values[0] <= values[^1]
            ? new BandSpec(values[0], values[^1], node.Text("align") is { Length: > 0 } align ? align : Unaligned)
            : throw new InvalidArgumentError($"lower_diag_index must not be larger than upper_diag_index: {values[0]} > {values[^1]}");
    }

    /// <summary>Elements of the band's longest diagonal in a matrix.</summary>
    public long Longest(long rows, long columns) => Math.Min(rows + Math.Min(0, Upper), columns - Math.Max(0, Lower));

    /// <summary>Refuses a band that leaves a matrix of that size.</summary>
    /// <exception cref="InvalidArgumentError">An end lies outside, and is not the main diagonal.</exception>
    public void CheckInside(long rows, long columns)
    {
        foreach (var (name, diagonal) in new[] { ("lower", Lower), ("upper", Upper) })
        {
            if (diagonal != 0 && (diagonal <= -rows || diagonal >= columns))
            {
                throw new InvalidArgumentError($"{name}_diag_index is out of bound: {diagonal}. It must be between {-rows} and {columns}");
            }
        }
    }

    /// <summary>Copies between matrices and their packed bands.</summary>
    /// <param name="packed">[batch..., diagonals, longest].</param>
    /// <param name="matrices">[batch..., rows, columns].</param>
    /// <param name="rows">Rows of a matrix.</param>
    /// <param name="columns">Columns of a matrix.</param>
    /// <param name="longest">Elements of a packed row.</param>
    /// <param name="toMatrices">The direction.</param>
    public void Copy(Tensor packed, Tensor matrices, long rows, long columns, long longest, bool toMatrices)
    {
        var batches = rows * columns == 0 ? 0 : matrices.Count / (rows * columns);
        for (long batch = 0; batch < batches; batch++)
        {
            for (long i = 0; i < Count; i++)
            {
                var diagonal = Upper - i;
                var length = Math.Min(rows + Math.Min(0, diagonal), columns - Math.Max(0, diagonal));
                var row = (((batch * Count) + i) * longest) + (IsLeft(diagonal) ? 0 : longest - length);
                var start = (batch * rows * columns) + (Math.Max(0, -diagonal) * columns) + Math.Max(0, diagonal);
                for (long j = 0; j < length; j++)
                {
                    var cell = start + (j * (columns + 1));
                    if (toMatrices)
                    {
                        Elements.Copy(packed, row + j, matrices, cell, 1);
                    }
                    else
                    {
                        Elements.Copy(matrices, cell, packed, row + j, 1);
                    }
                }
            }
        }
    }

    // The main diagonal is to the left when either side is.
    private bool IsLeft(long diagonal) =>
        (diagonal >= 0 && Align.StartsWith("LEFT_", StringComparison.Ordinal)) || (diagonal <= 0 && Align.EndsWith("_LEFT", StringComparison.Ordinal));
}
