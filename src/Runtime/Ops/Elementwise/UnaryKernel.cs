using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>y = f(x), element by element.</summary>
internal sealed unsafe class UnaryKernel<TIn, TOut, TFunction> : Kernel
    where TIn : unmanaged
    where TOut : unmanaged
    where TFunction : struct, IUnaryFunction<TIn, TOut>
{
    public override void Compute(KernelContext c)
    {
        var x = c.Input(0);
        var y = typeof(TIn) == typeof(TOut) ? c.AllocateOrForward(0, 0, x.Shape) : c.Allocate(0, x.Shape);
        Map.Unary<TIn, TOut, TFunction>(x.Data<TIn>(), y.Data<TOut>(), x.Count, c.Workers);
    }
}
