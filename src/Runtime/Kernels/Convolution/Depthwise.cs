using System.Numerics;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// Depthwise 2-D convolution and its gradients: input channel c and multiplier q give output channel c * multiplier + q.
/// Filter [height, width, in_channels, multiplier]. Thread-safe; Half is widened by the caller.
/// </summary>
public static unsafe class Depthwise
{
    /// <summary>output [batch, out_height, out_width, in_channels * multiplier].</summary>
    public static void Forward<T>(in ConvShape shape, T* input, T* filter, T* output, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        var body = new Body<T>(shape, input, filter, output, Direction.Forward);
        workers.For(shape.Batch, 1, ref body);
    }

    /// <summary>inputGradient; cleared first.</summary>
    public static void BackpropInput<T>(in ConvShape shape, T* filter, T* outputGradient, T* inputGradient, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        var body = new Body<T>(shape, inputGradient, filter, outputGradient, Direction.Input);
        workers.For(shape.Batch, 1, ref body);
    }

    /// <summary>filterGradient; cleared first. Filter rows are shared out among the threads.</summary>
    public static void BackpropFilter<T>(in ConvShape shape, T* input, T* outputGradient, T* filterGradient, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        new Span<T>(filterGradient, checked((int)shape.FilterCount)).Clear();
        var body = new Body<T>(shape, input, filterGradient, outputGradient, Direction.Filter);
        workers.For(shape.FilterHeight, 1, ref body);
    }

    private enum Direction
    {
        Forward,
        Input,
        Filter,
    }

    private readonly struct Body<T>(ConvShape shape, T* input, T* filter, T* output, Direction direction) : IParallelBody
        where T : unmanaged, INumberBase<T>
    {
        private readonly ConvShape _shape = shape;

        public void Run(long start, long end)
        {
            if (direction == Direction.Filter)
            {
                for (var n = 0L; n < _shape.Batch; n++)
                {
                    Image(n, start, end);
                }

                return;
            }

            for (var n = start; n < end; n++)
            {
                if (direction == Direction.Forward)
                {
                    new Span<T>(output + (n * OutImage), checked((int)OutImage)).Clear();
                }
                else
                {
                    new Span<T>(input + (n * InImage), checked((int)InImage)).Clear();
                }

                Image(n, 0, _shape.FilterHeight);
            }
        }

        private long InImage => _shape.InHeight * _shape.InWidth * _shape.InChannels;

        private long OutImage => _shape.OutHeight * _shape.OutWidth * _shape.InChannels * _shape.OutChannels;

        private void Image(long n, long firstRow, long endRow)
        {
            var patches = Patches.OfForward(_shape);
            var y = output + (n * OutImage);
            for (var row = 0L; row < _shape.OutHeight; row++)
            {
                for (var column = 0L; column < _shape.OutWidth; column++)
                {
                    for (var i = firstRow; i < endRow; i++)
                    {
                        var inRow = patches.Row(row, i);
                        for (var j = 0L; j < _shape.FilterWidth && inRow >= 0; j++)
                        {
                            var inColumn = patches.Column(column, j);
                            if (inColumn >= 0)
                            {
                                var x = input + (n * InImage) + (((inRow * _shape.InWidth) + inColumn) * _shape.InChannels);
                                Cell(x, filter + (((i * _shape.FilterWidth) + j) * _shape.InChannels * _shape.OutChannels), y);
                            }
                        }
                    }

                    y += _shape.InChannels * _shape.OutChannels;
                }
            }
        }

        private void Cell(T* x, T* w, T* y)
        {
            for (var c = 0L; c < _shape.InChannels; c++)
            {
                for (var q = 0L; q < _shape.OutChannels; q++)
                {
                    switch (direction)
                    {
                        case Direction.Forward:
                            *y += x[c] * *w;
                            break;
                        case Direction.Input:
                            x[c] += *y * *w;
                            break;
                        default:
                            *w += x[c] * *y;
                            break;
                    }

                    w++;
                    y++;
                }
            }
        }
    }
}
