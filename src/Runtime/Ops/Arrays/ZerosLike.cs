using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Zeros (or empty strings) in the shape of its input.</summary>
internal sealed class ZerosLike : ComputeOp
{
    public override string SignatureText => "ZerosLike(x:T) -> (y:T) | T:type";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        if (c.Input(0).DType == DType.Variant)
        {
            TensorLists.ListArithmetic.Zeros(c);
            return;
        }

        Elements.Clear(c.AllocateOrForward(0, 0, c.Input(0).Shape));
    }
}
