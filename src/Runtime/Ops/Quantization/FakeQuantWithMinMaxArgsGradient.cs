using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>The gradient of FakeQuantWithMinMaxArgs: passes where the input lies in the range.</summary>
internal sealed class FakeQuantWithMinMaxArgsGradient : OpType
{
    public override string SignatureText => "FakeQuantWithMinMaxArgsGradient(gradients:float, inputs:float) -> (backprops:float) | min:float=-6.0; max:float=6.0; num_bits:int=8; narrow_range:bool=False";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.Input(0), c.Input(1)));

    public override Kernel? CreateKernel(Node node)
    {
        var range = FakeQuantArgs.Attributes(node);
        return new DelegateKernel(c =>
        {
            FakeQuantArgs.CheckGradients(c.Input(0), c.Input(1));
            var (dy, x) = (c.Input(0), c.Input(1));
            var output = c.Allocate(0, x.Shape).Span<float>();
            for (var i = 0; i < output.Length; i++)
            {
                output[i] = range.Holds(x.Span<float>()[i]) ? dy.Span<float>()[i] : 0;
            }
        });
    }
}
