using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes one element.</summary>
internal abstract class TensorArrayWriter : TensorArrayUser
{
    public override void InferShapes(ShapeContext c)
    {
        CheckHandle(c);
        c.InputOfRank(1, 0);
        if (c.InputHandle(0) is { } handle)
        {
            c.Merge(handle.Shape, c.Input(2));
        }

        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c, TensorArrayState array)
    {
        var index = Index(c);
        CheckWrite(array, c.Input(2));
        array.Write(c, index, c.Input(2));
        c.SetOutput(0, c.Input(3));
    }
}
