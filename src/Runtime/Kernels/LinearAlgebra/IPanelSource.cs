namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>One factor of a matrix product, read panel by panel; the matrix need not exist in memory.</summary>
/// <remarks>A <em>line</em> is a row of the left factor or a column of the right one; k is the summed index.</remarks>
public unsafe interface IPanelSource<T>
    where T : unmanaged
{
    /// <summary>
    /// Writes lines [first, first+count) at k in [k0, k0+depth) to panel[p*width + i]; lines count..width-1 become 0. count is at most width.
    /// </summary>
    void Pack(T* panel, int width, long first, int count, long k0, int depth);

    /// <summary>Whether a left factor is better read by <see cref="PackRows"/>: its elements along k are neighbours in memory.</summary>
    bool PrefersRows { get; }

    /// <summary>Writes lines [first, first+count) at k in [k0, k0+depth) to rows[i*depth + p]; lines count..width-1 become 0.</summary>
    void PackRows(T* rows, int width, long first, int count, long k0, int depth);

    /// <summary>Packs several panels, one after another: lines [first, first+count), count above or below width.</summary>
    void PackPanels(T* panels, int width, long first, long count, long k0, int depth);

    /// <summary>Where element (line, k) lies, and how far apart lines do, when the elements of a line are neighbours in memory; null when they are not.</summary>
    T* Line(long line, long k, out long stride);
}
