using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Reads one element.</summary>
internal abstract class TensorArrayReader : TensorArrayUser
{
    public override void InferShapes(ShapeContext c)
    {
        CheckHandle(c);
        c.InputOfRank(1, 0);
        c.Set(0, c.InputHandle(0)?.Shape ?? Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c, TensorArrayState array)
    {
        CheckRead(c, array);
        array.Read(c, Index(c));
    }
}
