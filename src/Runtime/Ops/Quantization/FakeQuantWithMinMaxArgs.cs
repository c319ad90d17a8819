using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>Numbers rounded as if they were integers of few bits over a fixed range.</summary>
internal sealed class FakeQuantWithMinMaxArgs : OpType
{
    public override string SignatureText => "FakeQuantWithMinMaxArgs(inputs:float) -> (outputs:float) | min:float=-6.0; max:float=6.0; num_bits:int=8; narrow_range:bool=False";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node)
    {
        var range = FakeQuantArgs.Attributes(node);
        return new DelegateKernel(c =>
        {
            var input = c.Input(0).Span<float>();
            var output = c.AllocateOrForward(0, 0, c.Input(0).Shape).Span<float>();
            var inverse = 1 / range.Step;
            for (var i = 0; i < output.Length; i++)
            {
                var shifted = Math.Max(Math.Min(input[i], range.Max), range.Min) - range.Min;
                output[i] = (MathF.Floor((shifted * inverse) + 0.5f) * range.Step) + range.Min;
            }
        });
    }
}
