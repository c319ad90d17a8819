using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary><see cref="Subnormals"/> for <see cref="Vector{T}"/>.</summary>
internal static class VectorFlush
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Run<T>(Vector<T> x)
    {
        if (typeof(T) == typeof(float))
        {
            var value = Vector.AsVectorSingle(x);
            var small = Vector.LessThan(Vector.Abs(value), new Vector<float>(Subnormals.MinNormalFloat)) & new Vector<int>(int.MaxValue);
            return Vector.AndNot(value, Vector.AsVectorSingle(small)).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            var value = Vector.AsVectorDouble(x);
            var small = Vector.LessThan(Vector.Abs(value), new Vector<double>(Subnormals.MinNormalDouble)) & new Vector<long>(long.MaxValue);
            return Vector.AndNot(value, Vector.AsVectorDouble(small)).As<double, T>();
        }

        return x;
    }
}
