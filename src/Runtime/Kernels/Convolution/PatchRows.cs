using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The image matrix as the left factor of a convolution: a line is an output cell, k a tap (i, j, channel).</summary>
internal readonly unsafe struct PatchRows<T>(T* image, Patches patches) : IPanelSource<T>
    where T : unmanaged
{
    private readonly T* _image = image;
    private readonly Patches _patches = patches;

    /// <summary>The taps of one filter row are neighbours in the image.</summary>
    public bool PrefersRows => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PackRows(T* rows, int width, long first, int count, long k0, int depth)
    {
        var (rest, x) = Math.DivRem(first, _patches.OutWidth);
        var (n, y) = Math.DivRem(rest, _patches.OutHeight);
        var contiguous = _patches.DilationWidth == 1 && _patches.SpreadWidth == 1;
        for (var line = 0; line < count; line++)
        {
            if (contiguous)
            {
                CopyFilterRows(rows, n, y, x, k0, depth);
            }
            else
            {
                PackLine(rows, 1, n, y, x, k0, depth);
            }

            rows += depth;
            if (++x == _patches.OutWidth)
            {
                x = 0;
                if (++y == _patches.OutHeight)
                {
                    y = 0;
                    n++;
                }
            }
        }

        new Span<T>(rows, (width - count) * depth).Clear();
    }

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
        for (var line = 0; line < count; line++)
        {
            var cell = first + line;
            var x = cell % _patches.OutWidth;
            var rest = cell / _patches.OutWidth;
            PackLine(panel + line, width, rest / _patches.OutHeight, rest % _patches.OutHeight, x, k0, depth);
        }

        PanelPacking.ClearLines(panel, width, count, depth);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackLine(T* target, int width, long n, long y, long x, long k0, int depth)
    {
        var channels = _patches.Channels;
        var tap = k0 / channels;
        var channel = k0 - (tap * channels);
        var image = _image + (n * _patches.Height * _patches.Width * channels);
        var p = 0;
        while (p < depth)
        {
            var run = (int)Math.Min(channels - channel, depth - p);
            var row = _patches.Row(y, tap / _patches.FilterWidth);
            var column = _patches.Column(x, tap % _patches.FilterWidth);
            if (row < 0 || column < 0)
            {
                for (var q = 0; q < run; q++)
                {
                    *target = default;
                    target += width;
                }
            }
            else
            {
                var source = image + (((row * _patches.Width) + column) * channels) + channel;
                for (var q = 0; q < run; q++)
                {
                    *target = source[q];
                    target += width;
                }
            }

            p += run;
            tap++;
            channel = 0;
        }
    }

    // One run for each filter row: zeros left of the image, neighbours in it, zeros right of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyFilterRows(T* target, long n, long y, long x, long k0, int depth)
    {
        var rowLength = _patches.FilterWidth * _patches.Channels;
        var imageRow = _patches.Width * _patches.Channels;
        var image = _image + (n * _patches.Height * imageRow);
        var start = ((x * _patches.StrideWidth) - _patches.PadLeft) * _patches.Channels;
        var end = target + depth;
        var (i, offset) = Math.DivRem(k0, rowLength);
        while (target < end)
        {
            var run = Math.Min(rowLength - offset, end - target);
            var row = _patches.Row(y, i);
            if (row < 0)
            {
                Clear(target, run);
            }
            else
            {
                var from = start + offset;
                var left = Math.Clamp(-from, 0, run);
                var right = Math.Clamp(imageRow - from, left, run);
                Clear(target, left);
                Copy(image + (row * imageRow) + from + left, target + left, right - left);
                Clear(target + right, run - right);
            }

            target += run;
            offset = 0;
            i++;
        }
    }

    private static void Copy(T* source, T* target, long count)
    {
        // Short runs (few channels) are not worth a call.
        if (count > 16)
        {
            Unsafe.CopyBlockUnaligned(target, source, (uint)(count * sizeof(T)));
            return;
        }

        for (var q = 0; q < (int)count; q++)
        {
            target[q] = source[q];
        }
    }

    private static void Clear(T* target, long count)
    {
        for (var q = 0L; q < count; q++)
        {
            target[q] = default;
        }
    }
}
