using System.Numerics;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops;

/// <summary>Moves elements between tensors of one type whatever that type is: by width, or by reference for strings and objects.</summary>
internal static class Elements
{
    /// <summary>Runs <paramref name="move"/> on the elements of both tensors.</summary>
    public static void Move<TMove>(Tensor source, Tensor target, TMove move)
        where TMove : struct, IElementMove
    {
        switch (source.DType.Size)
        {
            case 0:
                move.Run<object?>(source.Objects, target.Objects);
                break;
            case 1:
                move.Run<byte>(source.Span<byte>(), target.Span<byte>());
                break;
            case 2:
                move.Run<ushort>(source.Span<ushort>(), target.Span<ushort>());
                break;
            case 4:
                move.Run<uint>(source.Span<uint>(), target.Span<uint>());
                break;
            case 8:
                move.Run<ulong>(source.Span<ulong>(), target.Span<ulong>());
                break;
            default:
                move.Run<Complex>(source.Span<Complex>(), target.Span<Complex>());
                break;
        }
    }

    /// <summary>Copies <paramref name="count"/> elements.</summary>
    public static void Copy(Tensor source, long from, Tensor target, long to, long count)
    {
        var size = source.DType.Size;
        if (size == 0)
        {
            source.Objects.Slice((int)from, (int)count).CopyTo(target.Objects[(int)to..]);
        }
        else if (count > 0)
        {
            source.Bytes.Slice((int)(from * size), (int)(count * size)).CopyTo(target.Bytes[(int)(to * size)..]);
        }
    }

    /// <summary>Sets all elements to the first one of <paramref name="value"/>.</summary>
    public static void Fill(Tensor target, Tensor value) => Move(value, target, default(FillMove));

    /// <summary>Sets all elements to zero, or to the empty string.</summary>
    public static void Clear(Tensor target)
    {
        if (target.DType.Size != 0)
        {
            target.Bytes.Clear();
        }
        else if (target.DType == DType.String)
        {
            target.Objects.Fill(Array.Empty<byte>());
        }
        else
        {
            target.Objects.Clear();
        }
    }

    /// <summary>The product of the dimensions.</summary>
    public static long Product(ReadOnlySpan<long> dims)
    {
        long product = 1;
        foreach (var dim in dims)
        {
            product = checked(product * dim);
        }

        return product;
    }

    private readonly struct FillMove : IElementMove
    {
        public void Run<T>(ReadOnlySpan<T> source, Span<T> target) => target.Fill(source[0]);
    }
}
