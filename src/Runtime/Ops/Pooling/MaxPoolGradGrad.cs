using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of MaxPoolGrad: what the winning cells hold.</summary>
internal sealed class MaxPoolGradGrad : OpType
{
    public override string SignatureText => "MaxPoolGradGrad(orig_input:T, orig_output:T, grad:T) -> (output:T) | ksize:list(int) >=4; strides:list(int) >=4; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.InputOfRank(1, 4), c.Input(1)));

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new MaxPoolGradGradKernel(node.Type("T"), new PoolSizes(node)) : null;
}
