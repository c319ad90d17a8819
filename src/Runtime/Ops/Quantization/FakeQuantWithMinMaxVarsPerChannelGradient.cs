using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>The gradient of FakeQuantWithMinMaxVarsPerChannel, the ends' a channel.</summary>
internal sealed class FakeQuantWithMinMaxVarsPerChannelGradient : FakeQuantWithMinMaxVarsGradient
{
    public override string SignatureText => "FakeQuantWithMinMaxVarsPerChannelGradient(gradients:float, inputs:float, min:float, max:float) -> (backprops_wrt_input:float, backprop_wrt_min:float, backprop_wrt_max:float) | num_bits:int=8; narrow_range:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        var inputs = FakeQuantArgs.InferChannels(c, 1);
        c.Set(0, c.Merge(c.Input(0), inputs));
        var ends = new Shape(inputs.HasRank ? inputs[-1] : Shape.Unknown);
        c.Set(1, ends);
        c.Set(2, ends);
    }

    protected override void Check(KernelContext c) => FakeQuantArgs.CheckChannels(c.Input(1), c.Input(2), c.Input(3));
}
