using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>The gradient of FakeQuantWithMinMaxVars: what lies below the range belongs to its start, what lies above it to its end.</summary>
internal class FakeQuantWithMinMaxVarsGradient : ComputeOp
{
    public override string SignatureText => "FakeQuantWithMinMaxVarsGradient(gradients:float, inputs:float, min:float, max:float) -> (backprops_wrt_input:float, backprop_wrt_min:float, backprop_wrt_max:float) | num_bits:int=8; narrow_range:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(2, 0);
        c.InputOfRank(3, 0);
        c.Set(0, c.Merge(c.Input(0), c.Input(1)));
        c.Set(1, Shape.Scalar);
        c.Set(2, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        FakeQuantArgs.CheckGradients(c.Input(0), c.Input(1));
        Check(c);
        var ranges = FakeQuantArgs.Inputs(c.Node, c.Input(2), c.Input(3));
        var dy = c.Input(0).Span<float>();
        var x = c.Input(1).Span<float>();
        var ofInput = c.Allocate(0, c.Input(1).Shape).Span<float>();
        var (ofMin, ofMax) = (c.Allocate(1, c.Input(2).Shape), c.Allocate(2, c.Input(3).Shape));
        Elements.Clear(ofMin);
        Elements.Clear(ofMax);
        for (var i = 0; i < ofInput.Length; i++)
        {
            var channel = i % ranges.Length;
            var isInside = ranges[channel] is not { } range || range.Holds(x[i]);
            ofInput[i] = isInside ? dy[i] : 0;
            if (!isInside)
            {
                (x[i] < ranges[channel]!.Value.Min ? ofMin : ofMax).Span<float>()[channel] += dy[i];
            }
        }
    }

    protected virtual void Check(KernelContext c) => FakeQuantArgs.CheckScalars(c.Input(2), c.Input(3));
}
