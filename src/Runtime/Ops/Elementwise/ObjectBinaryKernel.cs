using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>z = f(x, y) with broadcasting, for strings.</summary>
internal sealed class ObjectBinaryKernel(Action<byte[], byte[], Tensor, int> set) : Kernel
{
    public override void Compute(KernelContext c)
    {
        var x = c.Input(0);
        var y = c.Input(1);
        Broadcasting.Plan(x.Shape, y.Shape, out var shape);
        var z = c.Allocate(0, shape);
        for (var i = 0; i < z.Count; i++)
        {
            set(x.StringAt(Broadcasting.Source(shape, i, x.Shape)), y.StringAt(Broadcasting.Source(shape, i, y.Shape)), z, i);
        }
    }
}
