using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The gradient of Conv3D with respect to its filter.</summary>
internal sealed class Conv3DBackpropFilterV2 : VolumeGradOp
{
    public override string SignatureText => "Conv3DBackpropFilterV2(input:T, filter_sizes:int32, out_backprop:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; dilations:list(int)=[1,1,1,1,1]";

    protected override bool ByInput => false;

    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRank(c.ConstantAsShape(1), 5));
}
