using System.Numerics;
using System.Numerics.Tensors;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.NeuralNet;

/// <summary>Softmax, its logarithm and cross entropies over rows [rows, columns], for float and double (Half is widened by the caller). Thread-safe.</summary>
/// <remarks>
/// Rows are shifted by their maximum: e = exp(x - max); softmax is e * (1 / sum e). A row with +infinity or NaN, or with nothing but -infinity,
/// is NaN throughout. Results may be the logits.
/// </remarks>
public static unsafe class Softmax
{
    /// <summary>output[r, c] = softmax of row r.</summary>
    public static void Run<T>(T* logits, T* output, long rows, long columns, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var body = new SoftmaxBody<T>(logits, output, checked((int)columns));
        workers.For(rows, Grain(columns), ref body);
    }

    /// <summary>output[r, c] = shifted - log(sum(exp(shifted))).</summary>
    public static void Log<T>(T* logits, T* output, long rows, long columns, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var body = new LogBody<T>(logits, output, checked((int)columns));
        workers.For(rows, Grain(columns), ref body);
    }

    /// <summary>loss[r] = sum of labels * (log sum exp(shifted) - shifted); backprop[r, c] = softmax - labels. labels [rows, columns].</summary>
    public static void CrossEntropy<T>(T* logits, T* labels, T* loss, T* backprop, long rows, long columns, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var body = new DenseBody<T>(logits, labels, loss, backprop, checked((int)columns));
        workers.For(rows, Grain(columns), ref body);
    }

    /// <summary>The same with one class index a row. An index outside [0, columns) gives NaN; the caller refuses it where TensorFlow does.</summary>
    public static void SparseCrossEntropy<T, TIndex>(T* logits, TIndex* labels, T* loss, T* backprop, long rows, long columns, Workers workers)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        var body = new SparseBody<T, TIndex>(logits, labels, loss, backprop, checked((int)columns));
        workers.For(rows, Grain(columns), ref body);
    }

    private static long Grain(long columns) => Math.Max(1, Map.Grain / 16 / Math.Max(1, columns));

    // target = exp(source - max); the result is its sum.
    private static T Exponentials<T>(ReadOnlySpan<T> source, Span<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Shift(source, target);
        RoundedExponential.Invoke<T>(target, target);
        Subnormals.Flush<T>(target, target);
        return TensorPrimitives.Sum<T>(target);
    }

    private static void Shift<T>(ReadOnlySpan<T> source, Span<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Subtract(source, TensorPrimitives.Max(source), target);

    private readonly struct SoftmaxBody<T>(T* logits, T* output, int columns) : IParallelBody
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
                var target = new Span<T>(output + (row * columns), columns);
                var sum = Exponentials(new ReadOnlySpan<T>(logits + (row * columns), columns), target);
                TensorPrimitives.Multiply(target, T.One / sum, target);
                Subnormals.Flush<T>(target, target);
            }
        }
    }

    private readonly struct LogBody<T>(T* logits, T* output, int columns) : IParallelBody
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end && columns > 0; row++)
            {
                var source = new ReadOnlySpan<T>(logits + (row * columns), columns);
                var target = new Span<T>(output + (row * columns), columns);
                var max = TensorPrimitives.Max(source);
                var sum = T.Zero;
                foreach (var x in source)
                {
                    sum += Subnormals.Flush(T.Exp(x - max));
                }

                var log = T.Log(sum);
                for (var c = 0; c < columns; c++)
                {
                    target[c] = source[c] - max - log;
                }
            }
        }
    }

    private readonly struct DenseBody<T>(T* logits, T* labels, T* loss, T* backprop, int columns) : IParallelBody
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                if (columns == 0)
                {
                    loss[row] = T.Zero;
                    continue;
                }

                var source = new ReadOnlySpan<T>(logits + (row * columns), columns);
                var target = new Span<T>(backprop + (row * columns), columns);
                var wanted = labels + (row * columns);
                var max = TensorPrimitives.Max(source);
                var sum = T.Zero;
                foreach (var x in source)
                {
                    sum += Subnormals.Flush(T.Exp(x - max));
                }

                var log = T.Log(sum);
                var total = T.Zero;
                for (var c = 0; c < columns; c++)
                {
                    var shifted = source[c] - max;
                    total += wanted[c] * (log - shifted);
                    target[c] = Subnormals.Flush((Subnormals.Flush(T.Exp(shifted)) / sum) - wanted[c]);
                }

                loss[row] = Subnormals.Flush(total);
            }
        }
    }

    private readonly struct SparseBody<T, TIndex>(T* logits, TIndex* labels, T* loss, T* backprop, int columns) : IParallelBody
        where T : unmanaged, IFloatingPointIeee754<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var source = new ReadOnlySpan<T>(logits + (row * columns), columns);
                var target = new Span<T>(backprop + (row * columns), columns);
                var label = long.CreateTruncating(labels[row]);
                if ((ulong)label >= (ulong)columns)
                {
                    loss[row] = T.NaN;
                    target.Fill(T.NaN);
                    continue;
                }

                var max = TensorPrimitives.Max(source);
                var wanted = source[(int)label] - max;
                var sum = Exponentials(source, target);
                TensorPrimitives.Divide(target, sum, target);
                target[(int)label] -= T.One;
                Subnormals.Flush<T>(target, target);
                loss[row] = Subnormals.Flush(T.Log(sum) - wanted);
            }
        }
    }
}
