using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// The input's gradient by way of the image matrix's gradient: outputGradient * filterᵀ, some output rows at a time, each row added to its window.
/// Better than the turned convolution when the input has few channels (a product of a few columns wastes its tiles) or windows skip cells.
/// </summary>
/// <remarks>Images are shared out among the threads; windows are added in row-major order of the output cells.</remarks>
internal readonly unsafe struct PatchScatter<T>(ConvShape shape, T* filter, T* outputGradient, T* inputGradient, Workers workers) : IParallelBody
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Bytes of the image matrix that are made at a time.</summary>
    private const long BlockBytes = 128 << 10;

    private readonly ConvShape _shape = shape;

    /// <summary>Handles images [start, end).</summary>
    public void Run(long start, long end)
    {
        var taps = _shape.Taps;
        var rows = Math.Clamp(BlockBytes / Math.Max(1, sizeof(T) * taps * _shape.OutWidth), 1, Math.Max(1, _shape.OutHeight));
        using var scratch = workers.Scratch.Rent(rows * _shape.OutWidth * taps * sizeof(T));
        var block = (T*)scratch.Pointer;
        var imageCount = _shape.InHeight * _shape.InWidth * _shape.InChannels;
        var patches = Patches.OfForward(_shape);
        for (var n = start; n < end; n++)
        {
            var image = inputGradient + (n * imageCount);
            new Span<T>(image, checked((int)imageCount)).Clear();
            for (var y = 0L; y < _shape.OutHeight; y += rows)
            {
                var count = Math.Min(rows, _shape.OutHeight - y);
                var gradient = outputGradient + (((n * _shape.OutHeight) + y) * _shape.OutWidth * _shape.OutChannels);
                Gemm.Run(false, true, count * _shape.OutWidth, taps, _shape.OutChannels, gradient, filter, block, workers);
                Add(patches, block, image, y, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(in Patches patches, T* block, T* image, long firstRow, long rows)
    {
        var channels = _shape.InChannels;
        for (var y = firstRow; y < firstRow + rows; y++)
        {
            for (var x = 0L; x < _shape.OutWidth; x++)
            {
                for (var i = 0L; i < _shape.FilterHeight; i++)
                {
                    var row = patches.Row(y, i);
                    if (row >= 0)
                    {
                        AddFilterRow(patches, block, image + (row * _shape.InWidth * channels), x);
                    }

                    block += _shape.FilterWidth * channels;
                }
            }
        }
    }

    private void AddFilterRow(in Patches patches, T* source, T* row, long x)
    {
        var channels = _shape.InChannels;
        if (_shape.DilationWidth == 1)
        {
            // All taps of the filter row are neighbours: one run, clipped to the image.
            var from = ((x * _shape.StrideWidth) - _shape.PadLeft) * channels;
            var first = Math.Max(0, -from);
            var last = Math.Min(_shape.FilterWidth * channels, (_shape.InWidth * channels) - from);
            for (var q = first; q < last; q++)
            {
                row[from + q] += source[q];
            }

            return;
        }

        for (var j = 0L; j < _shape.FilterWidth; j++)
        {
            var column = patches.Column(x, j);
            for (var c = 0L; c < channels && column >= 0; c++)
            {
                row[(column * channels) + c] += source[(j * channels) + c];
            }
        }
    }
}
