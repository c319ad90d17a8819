using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>An op that folds axes of a tensor. Half and bfloat16 fold in float32 and round once.</summary>
internal abstract unsafe class ReductionOp : OpType
{
    public override void InferShapes(ShapeContext c) => ReductionAxes.Infer(c);

    public override Kernel? CreateKernel(Node node)
    {
        var keepDims = node.Bool("keep_dims");
        return node.Type("T") switch
        {
            DType.Float32 => new Folding<float>(keepDims, Fold<float>),
            DType.Float64 => new Folding<double>(keepDims, Fold<double>),
            DType.Half => new NarrowFolding<Half>(keepDims, Fold<float>),
            DType.BFloat16 => new NarrowFolding<BFloat16>(keepDims, Fold<float>),
            DType.Int8 => new Folding<sbyte>(keepDims, Fold<sbyte>),
            DType.Int16 => new Folding<short>(keepDims, Fold<short>),
            DType.Int32 => new Folding<int>(keepDims, Fold<int>),
            DType.Int64 => new Folding<long>(keepDims, Fold<long>),
            DType.UInt8 => new Folding<byte>(keepDims, Fold<byte>),
            DType.UInt16 => new Folding<ushort>(keepDims, Fold<ushort>),
            DType.UInt32 => new Folding<uint>(keepDims, Fold<uint>),
            DType.UInt64 => new Folding<ulong>(keepDims, Fold<ulong>),
            DType.Complex64 when HasComplex => new ComplexFolding(keepDims, FoldComplex),
            DType.Complex128 when HasComplex => new Folding<Complex>(keepDims, FoldComplex),
            _ => null,
        };
    }

    protected virtual bool HasComplex => false;

    /// <summary>y = the fold of the marked axes of x[dims].</summary>
    protected abstract void Fold<T>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    protected virtual void FoldComplex(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, Complex* x, Complex* y, Workers workers) => throw new NotSupportedException();

    internal delegate void Folder<T>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers)
        where T : unmanaged;

    private sealed class Folding<T>(bool keepDims, Folder<T> fold) : Kernel
        where T : unmanaged
    {
        public override void Compute(KernelContext c)
        {
            var x = c.Input(0);
            Span<bool> reduced = stackalloc bool[x.Shape.Rank];
            var y = c.Allocate(0, ReductionAxes.Read(x.Shape, c.Input(1), keepDims, reduced));
            fold(x.Shape.Dims, reduced, x.Data<T>(), y.Data<T>(), c.Workers);
        }
    }

    private sealed class NarrowFolding<T>(bool keepDims, Folder<float> fold) : Kernel
        where T : unmanaged
    {
        public override void Compute(KernelContext c)
        {
            var x = c.Input(0);
            Span<bool> reduced = stackalloc bool[x.Shape.Rank];
            var y = c.Allocate(0, ReductionAxes.Read(x.Shape, c.Input(1), keepDims, reduced));
            using var scratch = c.Workers.Scratch.Rent((x.Count + y.Count + 16) * sizeof(float));
            var wide = (float*)scratch.Pointer;
            var result = wide + x.Count;
            Widening.ToFloat(x.Data<T>(), wide, x.Count);
            fold(x.Shape.Dims, reduced, wide, result, c.Workers);
            Widening.FromFloat(result, y.Data<T>(), y.Count);
        }
    }

    private sealed class ComplexFolding(bool keepDims, Folder<Complex> fold) : Kernel
    {
        public override void Compute(KernelContext c)
        {
            var x = c.Input(0);
            Span<bool> reduced = stackalloc bool[x.Shape.Rank];
            var y = c.Allocate(0, ReductionAxes.Read(x.Shape, c.Input(1), keepDims, reduced));
            using var scratch = c.Workers.Scratch.Rent((x.Count + y.Count + 1) * sizeof(Complex));
            var wide = (Complex*)scratch.Pointer;
            var result = wide + x.Count;
            Widening.ToComplex(x.Data<Complex64>(), wide, x.Count);
            fold(x.Shape.Dims, reduced, wide, result, c.Workers);
            Widening.FromComplex(result, y.Data<Complex64>(), y.Count);
        }
    }
}
