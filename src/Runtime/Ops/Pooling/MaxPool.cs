using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The largest of each window.</summary>
internal sealed class MaxPool : OpType
{
    public override string SignatureText => "MaxPool(input:T) -> (output:T) | T:type=float in {half,bfloat16,float,double,int32,int64,uint8,int16,int8,uint16,qint8}; ksize:list(int) >=4; strides:list(int) >=4; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW,NCHW_VECT_C}";

    public override void InferShapes(ShapeContext c) => new PoolSizes(c.Node).Infer(c);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new MaxPoolKernel(node.Type("T"), new PoolSizes(node)) : null;
}
