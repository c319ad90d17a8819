using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The largest of each window, whose size and strides are inputs.</summary>
internal sealed class MaxPoolV2 : OpType
{
    public override string SignatureText => "MaxPoolV2(input:T, ksize:int32, strides:int32) -> (output:T) | T:type=float in {half,bfloat16,float,double,int32,int64,uint8,int16,int8,uint16,qint8}; padding:string in {'SAME','VALID'}; data_format:string='NHWC' in {'NHWC','NCHW','NCHW_VECT_C'}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 4);
        c.WithRankAtMost(c.Input(1), 1);
        c.WithRankAtMost(c.Input(2), 1);
        if (c.Constant(1) is { Count: 4 } size && c.Constant(2) is { Count: 4 } strides)
        {
            var sizes = new PoolSizes(c.Node, [.. Enumerable.Range(0, 4).Select(i => ConstantFolder.Integer(size, i))], [.. Enumerable.Range(0, 4).Select(i => ConstantFolder.Integer(strides, i))]);
            sizes.Infer(c);
        }
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new MaxPoolKernel(node.Type("T"), null) : null;
}
