using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>The number of elements.</summary>
internal abstract class TensorArraySizer : TensorArrayUser
{
    public override void InferShapes(ShapeContext c)
    {
        CheckHandle(c);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c, TensorArrayState array) => c.SetScalar(0, array.Count);
}
