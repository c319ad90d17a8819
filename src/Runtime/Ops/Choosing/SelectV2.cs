using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Choosing;

/// <summary>Elements of t where the condition holds, else of e; all three broadcast.</summary>
internal sealed class SelectV2 : OpType
{
    public override string SignatureText => "SelectV2(condition:bool, t:T, e:T) -> (output:T) | T:type";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Broadcast(c.Input(0), c.Broadcast(c.Input(1), c.Input(2))));

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c =>
    {
        var (condition, t, e) = (c.Input(0), c.Input(1), c.Input(2));
        Broadcasting.Plan(t.Shape, e.Shape, out var inner);
        Broadcasting.Plan(condition.Shape, inner, out var shape);
        var output = c.Allocate(0, shape);
        var size = output.DType.Size;
        for (var i = 0L; i < output.Count; i++)
        {
            var source = condition.Span<bool>()[(int)Broadcasting.Source(shape, i, condition.Shape)] ? t : e;
            var from = (int)Broadcasting.Source(shape, i, source.Shape);
            if (size == 0)
            {
                output.Objects[(int)i] = source.Objects[from];
            }
            else
            {
                source.Bytes.Slice(from * size, size).CopyTo(output.Bytes[((int)i * size)..]);
            }
        }
    });
}
