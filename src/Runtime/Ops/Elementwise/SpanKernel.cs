using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>y = f(x) for a function that is given on spans.</summary>
internal sealed unsafe class SpanKernel<T, TFunction> : Kernel
    where T : unmanaged
    where TFunction : struct, ISpanFunction<T>
{
    public override void Compute(KernelContext c)
    {
        var x = c.Input(0);
        var y = c.AllocateOrForward(0, 0, x.Shape);
        Map.Spans<T, TFunction>(x.Data<T>(), y.Data<T>(), x.Count, c.Workers);
    }
}
