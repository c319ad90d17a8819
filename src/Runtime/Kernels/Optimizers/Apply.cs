using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>Applies an optimizer's step to a variable in one pass over it, its slots and the gradient. Thread-safe for disjoint variables.</summary>
/// <remarks>Sparse steps call <see cref="Run"/> row by row. Subnormal arguments and results are zero.</remarks>
public static unsafe class Apply
{
    /// <summary>One step over <paramref name="count"/> elements; slots that the update does not use are null.</summary>
    public static void Run<T, TUpdate>(T* variable, T* a, T* b, T* c, T* gradient, long count, TUpdate update, Workers workers)
        where T : unmanaged
        where TUpdate : struct, IUpdate<T>
    {
        var body = new Body<T, TUpdate>(variable, a, b, c, gradient, update);
        workers.For(count, Map.Grain / 4, ref body);
    }

    /// <summary>The plain loop: the reference, and the tail of the vector path.</summary>
    internal static void RunScalar<T, TUpdate>(T* variable, T* a, T* b, T* c, T* gradient, long start, long end, ref TUpdate update)
        where T : unmanaged
        where TUpdate : struct, IUpdate<T>
    {
        T none = default;
        for (var i = start; i < end; i++)
        {
            T value = Subnormals.Flush(variable[i]), s0 = none, s1 = none, s2 = none;
            if (TUpdate.Slots > 0)
            {
                s0 = Subnormals.Flush(a[i]);
            }

            if (TUpdate.Slots > 1)
            {
                s1 = Subnormals.Flush(b[i]);
            }

            if (TUpdate.Slots > 2)
            {
                s2 = Subnormals.Flush(c[i]);
            }

            update.One(ref value, ref s0, ref s1, ref s2, Subnormals.Flush(gradient[i]));
            variable[i] = Subnormals.Flush(value);
            if (TUpdate.Slots > 0)
            {
                a[i] = Subnormals.Flush(s0);
            }

            if (TUpdate.Slots > 1)
            {
                b[i] = Subnormals.Flush(s1);
            }

            if (TUpdate.Slots > 2)
            {
                c[i] = Subnormals.Flush(s2);
            }
        }
    }

    private struct Body<T, TUpdate>(T* variable, T* a, T* b, T* c, T* gradient, TUpdate update) : IParallelBody
        where T : unmanaged
        where TUpdate : struct, IUpdate<T>
    {
        private TUpdate _update = update;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(long start, long end)
        {
            // Threads share the body: each works on a copy of the update.
            var mine = _update;
            var i = start;
            if (TUpdate.IsVectorized && Vector.IsHardwareAccelerated)
            {
                for (; i <= end - Vector<T>.Count; i += Vector<T>.Count)
                {
                    Vector<T> value = Load(variable, i), s0 = default, s1 = default, s2 = default;
                    s0 = TUpdate.Slots > 0 ? Load(a, i) : s0;
                    s1 = TUpdate.Slots > 1 ? Load(b, i) : s1;
                    s2 = TUpdate.Slots > 2 ? Load(c, i) : s2;
                    mine.Many(ref value, ref s0, ref s1, ref s2, Load(gradient, i));
                    Store(value, variable, i);
                    if (TUpdate.Slots > 0)
                    {
                        Store(s0, a, i);
                    }

                    if (TUpdate.Slots > 1)
                    {
                        Store(s1, b, i);
                    }

                    if (TUpdate.Slots > 2)
                    {
                        Store(s2, c, i);
                    }
                }
            }

            RunScalar(variable, a, b, c, gradient, i, end, ref mine);
        }

        private static Vector<T> Load(T* source, long i) => VectorFlush.Run(*(Vector<T>*)(source + i));

        private static void Store(Vector<T> value, T* target, long i) => *(Vector<T>*)(target + i) = VectorFlush.Run(value);
    }
}
