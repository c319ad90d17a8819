using System.Numerics;
using Reproductions.Runtime.Framework;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Combines rows of a tensor with rows of updates: what the scatter ops do once they know where.</summary>
internal static class Rows
{
    /// <summary>How an update enters.</summary>
    public enum Combine
    {
        Update,
        Add,
        Subtract,
        Multiply,
        Divide,
        Minimum,
        Maximum,
    }

    /// <summary>Combines, for each i, <paramref name="width"/> elements at starts[i] with those of update i (or with its only element).</summary>
    /// <param name="target">What is written.</param>
    /// <param name="starts">First element of each row in the target; the caller stops the sequence with an error at a bad index.</param>
    /// <param name="updates">The updates; one element stands for all.</param>
    /// <param name="width">Elements of a row.</param>
    /// <param name="combine">How an update enters.</param>
    public static void Run(Tensor target, IEnumerable<long> starts, Tensor updates, long width, Combine combine)
    {
        var single = updates.Shape.Rank == 0 && width != 1;
        if (combine == Combine.Update && !single)
        {
            long row = 0;
            foreach (var start in starts)
            {
                Elements.Copy(updates, updates.Count == 1 ? 0 : row++ * width, target, start, width);
            }

            return;
        }

        switch (target.DType)
        {
            // Numbers without an order, and truth values, of which a sum is "or".
            case DType.Complex64 when combine == Combine.Add:
                Add<Complex64>(target, starts, updates, (int)width, static (x, y) => new Complex64(x.Real + y.Real, x.Imaginary + y.Imaginary));
                return;
            case DType.Complex128 when combine == Combine.Add:
                Add<Complex>(target, starts, updates, (int)width, static (x, y) => x + y);
                return;
            case DType.BFloat16 when combine == Combine.Add:
                Add<BFloat16>(target, starts, updates, (int)width, static (x, y) => (BFloat16)((float)x + (float)y));
                return;
            case DType.Bool when combine == Combine.Add:
                Add<bool>(target, starts, updates, (int)width, static (x, y) => x || y);
                return;
        }

        Numbers.Visit(target.DType, new Combining(target, starts, updates, (int)width, combine));
    }

    private static void Add<T>(Tensor target, IEnumerable<long> starts, Tensor updates, int width, Func<T, T, T> add)
        where T : unmanaged
    {
        var given = updates.Span<T>();
        var at = 0;
        foreach (var start in starts)
        {
            var values = target.Span<T>().Slice((int)start, width);
            for (var i = 0; i < width; i++)
            {
                values[i] = add(values[i], given[given.Length == 1 ? 0 : at + i]);
            }

            at += width;
        }
    }

    private readonly struct Combining(Tensor target, IEnumerable<long> starts, Tensor updates, int width, Combine combine) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var row = 0;
            var scalar = updates.Shape.Rank == 0;
            var repeated = scalar ? new T[width] : [];
            if (scalar)
            {
                Array.Fill(repeated, updates.Value<T>());
            }

            foreach (var start in starts)
            {
                var values = target.Span<T>().Slice((int)start, width);
                var given = scalar ? repeated : (ReadOnlySpan<T>)updates.Span<T>().Slice(row++ * width, width);
                switch (combine)
                {
                    case Combine.Update:
                        given.CopyTo(values);
                        break;
                    case Combine.Add:
                        TensorPrimitives.Add(values, given, values);
                        break;
                    case Combine.Subtract:
                        TensorPrimitives.Subtract(values, given, values);
                        break;
                    case Combine.Multiply:
                        TensorPrimitives.Multiply(values, given, values);
                        break;
                    case Combine.Divide:
                        Divide(values, given);
                        break;
                    case Combine.Minimum:
                        TensorPrimitives.Min(values, given, values);
                        break;
                    default:
                        TensorPrimitives.Max(values, given, values);
                        break;
                }
            }
        }

        private static void Divide<T>(Span<T> values, ReadOnlySpan<T> given)
            where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = T.IsInteger(T.One / (T.One + T.One)) && T.IsZero(given[i])
                    ? throw new InvalidArgumentError("Integer division by zero")
                    : values[i] / given[i];
            }
        }
    }
}
