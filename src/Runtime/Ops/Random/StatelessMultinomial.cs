using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Multinomial with its seeds as an input: equal seeds, equal values.</summary>
internal sealed class StatelessMultinomial : ComputeOp
{
    public override string SignatureText => "StatelessMultinomial(logits:T, num_samples:int32, seed:Tseed) -> (output:output_dtype) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; Tseed:type=int64 in {int32,int64}; output_dtype:type=int64 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.WithValue(c.InputOfRank(2, 1)[0], 2);
        ClassDraw.Infer(c);
    }

    protected override void Compute(KernelContext c) => ClassDraw.Run(c, new WordReader(StatelessFill.Stream(c, 2)));
}
