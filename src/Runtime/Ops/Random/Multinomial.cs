using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Class numbers drawn by unnormalized log-probabilities.</summary>
internal sealed class Multinomial : OpType
{
    public override string SignatureText => "Multinomial(logits:T, num_samples:int32) -> (output:output_dtype) | seed:int=0; seed2:int=0; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; output_dtype:type=int64 in {int32,int64} | is_stateful";

    public override void InferShapes(ShapeContext c) => ClassDraw.Infer(c);

    public override Kernel CreateKernel(Node node) => new StreamKernel(node, static (c, kernel) =>
    {
        var (batch, _, samples) = ClassDraw.Sizes(c);
        ClassDraw.Run(c, new WordReader(kernel.Reserve(ClassDraw.Blocks(batch, samples))));
    });
}
