namespace Reproductions.Runtime.Formats.Png;

/// <summary>PNG's five filters of rows. Pure functions.</summary>
internal static class PngFilter
{
    /// <summary>Makes a filtered row the row itself; false for an unknown filter.</summary>
    /// <param name="filter">The byte before the row.</param>
    /// <param name="row">The row, changed in place.</param>
    /// <param name="above">The row before it in the same pass; zeros for the first.</param>
    /// <param name="step">Bytes from a byte to the same one of the pixel to the left.</param>
    public static bool TryUndo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < row.Length && filter != 0; i++)
        {
            var left = i < step ? 0 : row[i - step];
            var corner = i < step ? 0 : above[i - step];
            row[i] += filter switch
            {
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => (byte)Nearest(left, above[i], corner),
                _ => 0,
            };
        }

        return filter <= 4;
    }

    /// <summary>Paeth's predictor: whichever is nearest to left + above - corner; on ties in that order.</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
