using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The image matrix as the right factor of the filter's gradient: a line is a tap (i, j, channel), k an output cell.</summary>
internal readonly unsafe struct PatchColumns<T>(T* image, Patches patches) : IPanelSource<T>
    where T : unmanaged
{
    /// <summary>Runs of neighbouring taps that one panel may cross.</summary>
    private const int MaxRuns = 64;

    private readonly T* _image = image;
    private readonly Patches _patches = patches;

    public bool PrefersRows => false;

    public void PackRows(T* rows, int width, long first, int count, long k0, int depth) =>
        throw new NotSupportedException("Taps are not neighbours along k.");

    public T* Line(long line, long k, out long stride)
    {
        stride = 0;
        return null;
    }

    public void PackPanels(T* panels, int width, long first, long count, long k0, int depth)
    {
        for (var i = 0L; i < count; i += width)
        {
            Pack(panels + (i * depth), width, first + i, (int)Math.Min(width, count - i), k0, depth);
        }
    }

    public void Pack(T* panel, int width, long first, int count, long k0, int depth)
    {
        var runs = stackalloc Run[MaxRuns];
        var runCount = Cut(first, count, runs);
        var (rest, x) = Math.DivRem(k0, _patches.OutWidth);
        var (n, y) = Math.DivRem(rest, _patches.OutHeight);
        var imageRow = _patches.Width * _patches.Channels;
        for (var p = 0; p < depth;)
        {
            // Cells of one output row share their image rows.
            var cells = (int)Math.Min(depth - p, _patches.OutWidth - x);
            var image = _image + (n * _patches.Height * imageRow);
            var start = ((x * _patches.StrideWidth) - _patches.PadLeft) * _patches.Channels;
            for (var r = 0; r < runCount; r++)
            {
                var row = _patches.Row(y, runs[r].FilterRow);
                CopyCells(image + (row * imageRow), row < 0 ? 0 : imageRow, start + runs[r].Offset, panel + runs[r].Place, width, cells, runs[r].Length);
            }

            for (var cell = 0; cell < cells; cell++)
            {
                for (var i = count; i < width; i++)
                {
                    panel[(cell * width) + i] = default;
                }
            }

            panel += (long)width * cells;
            p += cells;
            x = 0;
            if (++y == _patches.OutHeight)
            {
                y = 0;
                n++;
            }
        }
    }

    // One run of taps for neighbouring cells of an output row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyCells(T* row, long rowLength, long from, T* target, int width, int cells, int length)
    {
        var step = _patches.StrideWidth * _patches.Channels;
        for (var cell = 0; cell < cells; cell++)
        {
            if (from >= 0 && from + length <= rowLength)
            {
                Copy(row + from, target, length);
            }
            else
            {
                CopyInside(row, rowLength, from, target, length);
            }

            from += step;
            target += width;
        }
    }

    // Cuts lines [first, first+count) where they stop being neighbours in the image.
    private int Cut(long first, int count, Run* runs)
    {
        var unit = _patches.DilationWidth == 1 ? _patches.FilterWidth * _patches.Channels : _patches.Channels;
        var done = 0;
        var found = 0;
        while (done < count)
        {
            var line = first + done;
            var length = (int)Math.Min(unit - (line % unit), count - done);
            var (filterRow, within) = Math.DivRem(line, _patches.FilterWidth * _patches.Channels);
            var (column, channel) = Math.DivRem(within, _patches.Channels);
            runs[found++] = new Run
            {
                FilterRow = filterRow,
                Offset = (column * _patches.DilationWidth * _patches.Channels) + channel,
                Place = done,
                Length = length,
            };
            done += length;
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(T* source, T* target, int count)
    {
        if (count * sizeof(T) == 64)
        {
            // The usual case of a float panel of 16 columns.
            Unsafe.CopyBlockUnaligned(target, source, 64);
            return;
        }

        for (var q = 0; q < count; q++)
        {
            target[q] = source[q];
        }
    }

    private static void CopyInside(T* row, long rowLength, long from, T* target, int count)
    {
        for (var q = 0; q < count; q++)
        {
            var place = from + q;
            target[q] = place >= 0 && place < rowLength ? row[place] : default;
        }
    }

    private struct Run
    {
        public long FilterRow;
        public long Offset;
        public int Place;
        public int Length;
    }
}
