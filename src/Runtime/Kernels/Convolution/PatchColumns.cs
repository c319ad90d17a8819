using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The image matrix turned: a line is a tap (i, j, channel), k an output cell. The left factor of the filter's gradient.</summary>
internal readonly unsafe struct PatchColumns<T>(T* image, Patches patches) : IPanelSource<T>
    where T : unmanaged
{
    private readonly T* _image = image;
    private readonly Patches _patches = patches;

    public void Pack(T* panel, int width, long first, int count, long k0, int depth)
    {
        var x = k0 % _patches.OutWidth;
        var rest = k0 / _patches.OutWidth;
        var y = rest % _patches.OutHeight;
        var n = rest / _patches.OutHeight;
        for (var p = 0; p < depth; p++)
        {
            PackCell(panel, n, y, x, first, count);
            for (var i = count; i < width; i++)
            {
                panel[i] = default;
            }

            panel += width;
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
    }

    private void PackCell(T* target, long n, long y, long x, long first, int count)
    {
        var channels = _patches.Channels;
        var tap = first / channels;
        var channel = first - (tap * channels);
        var image = _image + (n * _patches.Height * _patches.Width * channels);
        var done = 0;
        while (done < count)
        {
            var run = (int)Math.Min(channels - channel, count - done);
            var row = _patches.Row(y, tap / _patches.FilterWidth);
            var column = _patches.Column(x, tap % _patches.FilterWidth);
            if (row < 0 || column < 0)
            {
                for (var q = 0; q < run; q++)
                {
                    target[q] = default;
                }
            }
            else
            {
                var source = image + (((row * _patches.Width) + column) * channels) + channel;
                for (var q = 0; q < run; q++)
                {
                    target[q] = source[q];
                }
            }

            target += run;
            done += run;
            tap++;
            channel = 0;
        }
    }
}
