using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The list cut, or with elements more that are not set.</summary>
internal sealed class TensorListResize : TensorListOp
{
    public override string SignatureText => "TensorListResize(input_handle:variant, size:int32) -> (output_handle:variant) |";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, Shape.Scalar);
        if (c.InputHandle(0) is { } known)
        {
            c.SetHandle(0, known.DType, known.Shape);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        var size = c.Input(1).Value<int>();
        Set(c, size >= 0
            ? list with { Elements = Resized(list.Elements, size) }
            : throw new InvalidArgumentError($"TensorListSlice expects size to be non-negative. Got: {size}"));
    }
}
