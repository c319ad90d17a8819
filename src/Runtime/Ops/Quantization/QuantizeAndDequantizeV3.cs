using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>Numbers rounded to integers of few bits; how many, the graph computes.</summary>
internal sealed class QuantizeAndDequantizeV3 : QuantizeAndDequantizeV2
{
    public override string SignatureText => "QuantizeAndDequantizeV3(input:T, input_min:T, input_max:T, num_bits:int32) -> (output:T) | signed_input:bool=True; range_given:bool=True; T:type in {bfloat16,half,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(3, 0);
        base.InferShapes(c);
    }

    protected override int Bits(KernelContext c) => c.Input(3).Count == 1 ? c.Input(3).Value<int>() : throw new InvalidArgumentError($"Invalid shape: num_bits must be a scalar, got {c.Input(3).Shape}");
}
