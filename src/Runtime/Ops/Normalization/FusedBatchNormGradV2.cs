namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>The gradient of batch normalization.</summary>
internal sealed class FusedBatchNormGradV2 : BatchNormGradOp
{
    public override string SignatureText => "FusedBatchNormGradV2(y_backprop:T, x:T, scale:float, reserve_space_1:U, reserve_space_2:U) -> (x_backprop:T, scale_backprop:U, offset_backprop:U, reserve_space_3:U, reserve_space_4:U) | T:type in {half,bfloat16,float}; U:type in {float}; epsilon:float=0.0001; data_format:string='NHWC' in {'NHWC','NCHW'}; is_training:bool=True";
}
