using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input within a frame of zeros.</summary>
internal class Pad : ComputeOp
{
    public override string SignatureText => "Pad(input:T, paddings:Tpaddings) -> (output:T) | T:type; Tpaddings:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c) => Padding.Infer(c);

    protected override void Compute(KernelContext c)
    {
        var widths = Padding.Read(c);
        var input = c.Input(0);
        if (c.InputCount > 2 && c.Input(2).Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"constant_values must be a scalar. Found: {c.Input(2).Shape}");
        }

        var output = c.Allocate(0, Padding.Grow(input.Shape, widths));
        if (c.InputCount > 2)
        {
            Elements.Fill(output, c.Input(2));
        }
        else
        {
            Elements.Clear(output);
        }

        Padding.Place(input, output, widths);
    }
}
