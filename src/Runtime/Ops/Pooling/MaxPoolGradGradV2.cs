using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>MaxPoolGradGrad with size and strides of the window as inputs.</summary>
internal sealed class MaxPoolGradGradV2 : OpType
{
    public override string SignatureText => "MaxPoolGradGradV2(orig_input:T, orig_output:T, grad:T, ksize:int32, strides:int32) -> (output:T) | padding:string in {'SAME','VALID'}; data_format:string='NHWC' in {'NHWC','NCHW'}; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.InputOfRank(1, 4), c.Input(1)));

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new MaxPoolGradGradKernel(node.Type("T"), null) : null;
}
