using System.Numerics;
using System.Numerics.Tensors;
using Tensor = Reproductions.Runtime.Tensors.Tensor;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Adds up gradients that go to one index.</summary>
internal static class TensorSum
{
    /// <summary>The sum of two tensors of one type and shape, in memory of its own.</summary>
    /// <exception cref="UnimplementedError">The element type has no sum.</exception>
    public static Tensor Of(Tensor first, Tensor second)
    {
        var sum = Tensor.Allocate(first.DType, first.Shape);
        switch (first.DType)
        {
            case DType.Float32:
                Add<float>(first, second, sum);
                break;
            case DType.Float64:
                Add<double>(first, second, sum);
                break;
            case DType.Half:
                Add<Half>(first, second, sum);
                break;
            case DType.Int32:
                Add<int>(first, second, sum);
                break;
            case DType.Int64:
                Add<long>(first, second, sum);
                break;
            case DType.Complex128:
                Add<Complex>(first, second, sum);
                break;
            default:
                throw new UnimplementedError($"TensorArray: adding up writes of type {first.DType.Name} to one index is not supported.");
        }

        return sum;
    }

    private static void Add<T>(Tensor first, Tensor second, Tensor sum)
        where T : unmanaged, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        TensorPrimitives.Add<T>(first.Span<T>(), second.Span<T>(), sum.Span<T>());
}
