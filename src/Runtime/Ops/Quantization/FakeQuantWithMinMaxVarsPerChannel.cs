using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>Numbers rounded as if they were integers of few bits, each channel over a range of its own.</summary>
internal sealed class FakeQuantWithMinMaxVarsPerChannel : FakeQuantWithMinMaxVars
{
    public override string SignatureText => "FakeQuantWithMinMaxVarsPerChannel(inputs:float, min:float, max:float) -> (outputs:float) | num_bits:int=8; narrow_range:bool=False";

    public override void InferShapes(ShapeContext c) => c.Set(0, FakeQuantArgs.InferChannels(c, 0));

    protected override void Check(KernelContext c) => FakeQuantArgs.CheckChannels(c.Input(0), c.Input(1), c.Input(2));
}
