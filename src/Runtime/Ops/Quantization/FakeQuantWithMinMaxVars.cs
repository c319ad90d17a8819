using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>Numbers rounded as if they were integers of few bits over a range that the graph computes; zeros where the range is one zero.</summary>
internal class FakeQuantWithMinMaxVars : ComputeOp
{
    public override string SignatureText => "FakeQuantWithMinMaxVars(inputs:float, min:float, max:float) -> (outputs:float) | num_bits:int=8; narrow_range:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        c.InputOfRank(2, 0);
        c.SetSameAs(0, 0);
    }

    protected override void Compute(KernelContext c)
    {
        Check(c);
        var ranges = FakeQuantArgs.Inputs(c.Node, c.Input(1), c.Input(2));
        var input = c.Input(0).Span<float>();
        var output = c.Allocate(0, c.Input(0).Shape).Span<float>();
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = ranges[i % ranges.Length]?.Nearest(input[i]) ?? 0;
        }
    }

    protected virtual void Check(KernelContext c) => FakeQuantArgs.CheckScalars(c.Input(1), c.Input(2));
}
