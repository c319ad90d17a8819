using System.Numerics;
using System.Numerics.Tensors;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.NeuralNet;

/// <summary>Softmax and its kin over the rows of a matrix, each shifted by its largest element. Thread-safe.</summary>
/// <remarks>A row with NaN or +infinity, or of nothing but -infinity, is NaN throughout.</remarks>
public static unsafe class SoftmaxRows
{
    /// <summary>output[r, c] = exp(x - max) / sum exp(x - max), or its logarithm. The output may be the input.</summary>
    public static void Run<T>(T* input, T* output, long rows, long columns, bool logarithm, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var body = new Body<T>(input, output, checked((int)columns), logarithm);
        workers.For(rows, Math.Max(1, Map.Grain / Math.Max(1, columns * 16)), ref body);
    }

    /// <summary>
    /// loss[r] = sum labels * (log sum exp(x - max) - (x - max)); backprop = softmax - labels. Rows of either side repeat when its stride is 0.
    /// </summary>
    public static void CrossEntropy<T>(T* logits, T* labels, T* loss, T* backprop, long rows, long columns, (long Row, long Column) logitsStride, (long Row, long Column) labelsStride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var r = 0L; r < rows; r++)
        {
            var x = logits + (r * logitsStride.Row);
            var p = labels + (r * labelsStride.Row);
            var y = backprop + (r * columns);
            var (largest, sum) = Shift(x, logitsStride.Column, y, columns);
            var logSum = T.Log(sum);
            var total = T.Zero;
            for (var c = 0L; c < columns; c++)
            {
                var label = p[c * labelsStride.Column];
                var shifted = x[c * logitsStride.Column] - largest;
                total += label * (logSum - shifted);
                y[c] = (y[c] / sum) - label;
            }

            loss[r] = total;
        }
    }

    /// <summary>The same for one label a row; a row whose label is not in [0, columns) is NaN.</summary>
    public static void SparseCrossEntropy<T>(T* logits, ReadOnlySpan<long> labels, T* loss, T* backprop, long columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var r = 0; r < labels.Length; r++)
        {
            var x = logits + (r * columns);
            var y = backprop + (r * columns);
            var (largest, sum) = Shift(x, 1, y, columns);
            for (var c = 0L; c < columns; c++)
            {
                y[c] = (y[c] / sum) - (c == labels[r] ? T.One : T.Zero);
            }

            loss[r] = T.Log(sum) - (x[labels[r]] - largest);
        }
    }

    private static (T Largest, T Sum) Shift<T>(T* x, long step, T* exponentials, long columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var largest = T.NegativeInfinity;
        for (var c = 0L; c < columns; c++)
        {
            largest = T.Max(largest, x[c * step]);
        }

        var sum = T.Zero;
        for (var c = 0L; c < columns; c++)
        {
            exponentials[c] = T.Exp(x[c * step] - largest);
            sum += exponentials[c];
        }

        return (largest, sum);
    }

    private readonly struct Body<T>(T* input, T* output, int columns, bool logarithm) : IParallelBody
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(long start, long end)
        {
            if (columns == 0)
            {
                return;
            }

            for (var row = start; row < end; row++)
            {
                var x = new ReadOnlySpan<T>(input + (row * columns), columns);
                var y = new Span<T>(output + (row * columns), columns);
                TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), y);
                if (logarithm)
                {
                    var sum = T.Zero;
                    foreach (var shifted in y)
                    {
                        sum += T.Exp(shifted);
                    }

                    TensorPrimitives.Subtract(y, T.Log(sum), y);
                }
                else
                {
                    TensorPrimitives.Exp(y, y);
                    TensorPrimitives.Multiply(y, T.One / TensorPrimitives.Sum<T>(y), y);
                }
            }
        }
    }
}
