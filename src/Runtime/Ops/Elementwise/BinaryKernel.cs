using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>z = f(x, y) with broadcasting.</summary>
internal sealed unsafe class BinaryKernel<TIn, TOut, TFunction>(Action<Tensor, Tensor>? check = null) : Kernel
    where TIn : unmanaged
    where TOut : unmanaged
    where TFunction : struct, IBinaryFunction<TIn, TOut>
{
    public override void Compute(KernelContext c)
    {
        var x = c.Input(0);
        var y = c.Input(1);
        var plan = Broadcasting.Plan(x.Shape, y.Shape, out var shape);
        check?.Invoke(x, y);
        Tensor z;
        if (typeof(TIn) != typeof(TOut))
        {
            z = c.Allocate(0, shape);
        }
        else
        {
            z = c.AllocateOrForward(0, x.Shape.Equals(shape) ? 0 : 1, shape);
        }

        Map.Binary<TIn, TOut, TFunction>(plan, x.Data<TIn>(), y.Data<TIn>(), z.Data<TOut>(), c.Workers);
    }
}
