namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>A matrix in memory as a factor: element (line, k) lies at line*lineStride + k*kStride.</summary>
public readonly unsafe struct MatrixSource<T>(T* data, long lineStride, long kStride) : IPanelSource<T>
    where T : unmanaged
{
    private readonly T* _data = data;
    private readonly long _lineStride = lineStride;
    private readonly long _kStride = kStride;

    /// <inheritdoc/>
    public void Pack(T* panel, int width, long first, int count, long k0, int depth)
    {
        var source = _data + (first * _lineStride) + (k0 * _kStride);
        if (_lineStride == 1)
        {
            PanelPacking.CopyLines(panel, width, source, _kStride, count, depth);
        }
        else
        {
            PanelPacking.Transpose(panel, width, source, _lineStride, _kStride, count, depth);
        }
    }

    /// <inheritdoc/>
    public bool PrefersRows => _kStride == 1 && _lineStride != 1;

    /// <inheritdoc/>
    public void PackRows(T* rows, int width, long first, int count, long k0, int depth) =>
        PanelPacking.CopyRows(rows, width, _data + (first * _lineStride) + k0, _lineStride, count, depth);

    /// <inheritdoc/>
    public void PackPanels(T* panels, int width, long first, long count, long k0, int depth)
    {
        if (_lineStride == 1)
        {
            PanelPacking.CopyPanels(panels, width, _data + first + (k0 * _kStride), _kStride, count, depth);
            return;
        }

        for (var i = 0L; i < count; i += width)
        {
            Pack(panels + (i * depth), width, first + i, (int)Math.Min(width, count - i), k0, depth);
        }
    }

    /// <inheritdoc/>
    public T* Line(long line, long k, out long stride)
    {
        stride = _lineStride;
        return _kStride == 1 ? _data + (line * _lineStride) + k : null;
    }
}
