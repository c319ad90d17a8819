using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The gradient of Conv3D with respect to its input.</summary>
internal sealed class Conv3DBackpropInputV2 : VolumeGradOp
{
    public override string SignatureText => "Conv3DBackpropInputV2(input_sizes:Tshape, filter:T, out_backprop:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; dilations:list(int)=[1,1,1,1,1]; Tshape:type=int32 in {int32,int64}";

    protected override bool ByInput => true;

    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRank(c.ConstantAsShape(0), 5));
}
