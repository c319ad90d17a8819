using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The image matrix as the left factor of a convolution: a line is an output cell, k a tap (i, j, channel).</summary>
internal readonly unsafe struct PatchRows<T>(T* image, Patches patches) : IPanelSource<T>
    where T : unmanaged
{
    private readonly T* _image = image;
    private readonly Patches _patches = patches;

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
}
