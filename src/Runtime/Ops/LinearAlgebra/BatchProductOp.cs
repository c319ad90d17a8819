using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.LinearAlgebra;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The products of the matrices in two batches, either of them conjugated and transposed on request.</summary>
internal abstract class BatchProductOp : OpType
{
    /// <summary>Whether the batch dimensions are broadcast; otherwise they are equal.</summary>
    protected abstract bool Broadcasts { get; }

    public override Kernel? CreateKernel(Node node)
    {
        var x = node.Bool("adj_x");
        var y = node.Bool("adj_y");
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Run<float>(c, x, y)),
            DType.Float64 => new DelegateKernel(c => Run<double>(c, x, y)),
            DType.Half => new DelegateKernel(c => Run<Half>(c, x, y)),
            DType.BFloat16 => new DelegateKernel(c => Run<BFloat16>(c, x, y)),
            DType.Int32 => new DelegateKernel(c => Run<int>(c, x, y)),
            DType.Int64 => new DelegateKernel(c => Run<long>(c, x, y)),
            DType.Int16 => new DelegateKernel(c => Run<short>(c, x, y)),
            DType.Complex64 => new DelegateKernel(c => Run<Complex64>(c, x, y)),
            DType.Complex128 => new DelegateKernel(c => Run<Complex>(c, x, y)),
            _ => null,
        };
    }

    private unsafe void Run<T>(KernelContext c, bool adjointX, bool adjointY)
        where T : unmanaged
    {
        var x = c.Input(0);
        var y = c.Input(1);
        if (x.Shape.Rank < 2 || y.Shape.Rank < 2 || (!Broadcasts && x.Shape.Rank != y.Shape.Rank))
        {
            throw Broadcasts
                ? new InvalidArgumentError($"In[{(x.Shape.Rank < 2 ? 0 : 1)}] ndims must be >= 2: {(x.Shape.Rank < 2 ? x : y).Shape.Rank}")
                : new InvalidArgumentError($"In[0] and In[1] has different ndims: {x.Shape} vs. {y.Shape}");
        }

        var batchX = x.Shape.Slice(0, -2);
        var batchY = y.Shape.Slice(0, -2);
        if (!Broadcasts && !batchX.Equals(batchY))
        {
            var axis = 0;
            while (batchX[axis] == batchY[axis])
            {
                axis++;
            }

            throw new InvalidArgumentError($"In[0].dim({axis}) and In[1].dim({axis}) must be the same: {x.Shape} vs {y.Shape}");
        }

        if (!Fits(batchX, batchY))
        {
            throw new InvalidArgumentError($"In[0] and In[1] must have compatible batch dimensions: {x.Shape} vs. {y.Shape}");
        }

        var rows = x.Shape[adjointX ? -1 : -2];
        var depth = x.Shape[adjointX ? -2 : -1];
        var columns = y.Shape[adjointY ? -2 : -1];
        if (depth != y.Shape[adjointY ? -1 : -2])
        {
            throw new InvalidArgumentError($"Matrix size-incompatible: In[0]: {x.Shape}, In[1]: {y.Shape}");
        }

        if (adjointX)
        {
            x = Conjugate(x);
        }

        if (adjointY)
        {
            y = Conjugate(y);
        }

        var batch = Broadcasting.Result(batchX, batchY);
        var count = (int)batch.ElementCount;
        var z = c.Allocate(0, batch.Concat(new Shape(rows, columns)));
        var indexX = batchX.Equals(batch) ? null : Indices(batch, count, batchX);
        var indexY = batchY.Equals(batch) ? null : Indices(batch, count, batchY);
        Gemm.Batched(count, adjointX, adjointY, rows, columns, depth, x.Data<T>(), y.Data<T>(), z.Data<T>(), c.Workers, indexX, indexY);
    }

    private static bool Fits(Shape x, Shape y)
    {
        for (var i = 1; i <= Math.Min(x.Rank, y.Rank); i++)
        {
            if (x[-i] != y[-i] && x[-i] != 1 && y[-i] != 1)
            {
                return false;
            }
        }

        return true;
    }

    private static long[] Indices(Shape batch, int count, Shape source)
    {
        var indices = new long[count];
        for (var i = 0; i < count; i++)
        {
            indices[i] = Broadcasting.Source(batch, i, source);
        }

        return indices;
    }

    private static Tensor Conjugate(Tensor x)
    {
        if (!x.DType.IsComplex)
        {
            return x;
        }

        var result = x.Clone();
        if (x.DType == DType.Complex64)
        {
            foreach (ref var value in result.Span<Complex64>())
            {
                value = new Complex64(value.Real, -value.Imaginary);
            }
        }
        else
        {
            foreach (ref var value in result.Span<Complex>())
            {
                value = Complex.Conjugate(value);
            }
        }

        return result;
    }
}
