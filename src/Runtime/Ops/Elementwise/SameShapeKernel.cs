using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>z = f(x, y) for two tensors of one shape; a flat one asks for the number of elements alone.</summary>
internal sealed unsafe class SameShapeKernel<T, TFunction>(bool isFlat = false) : Kernel
    where T : unmanaged
    where TFunction : struct, IBinaryFunction<T, T>
{
    public override void Compute(KernelContext c)
    {
        var x = c.Input(0);
        var y = c.Input(1);
        if (isFlat ? x.Count != y.Count : !x.Shape.Equals(y.Shape))
        {
            throw Broadcasting.SizesDiffer(c.Node, x.Shape, 1, y.Shape);
        }

        var z = c.AllocateOrForward(0, 0, x.Shape);
        Map.Binary<T, T, TFunction>(x.Data<T>(), y.Data<T>(), z.Data<T>(), x.Count, c.Workers);
    }
}
