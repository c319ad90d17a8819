namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>The gradient of batch normalization.</summary>
internal sealed class FusedBatchNormGrad : BatchNormGradOp
{
    public override string SignatureText => "FusedBatchNormGrad(y_backprop:T, x:T, scale:T, reserve_space_1:T, reserve_space_2:T) -> (x_backprop:T, scale_backprop:T, offset_backprop:T, reserve_space_3:T, reserve_space_4:T) | T:type in {float}; epsilon:float=9.999999747378752e-05; data_format:string='NHWC' in {NHWC,NCHW}; is_training:bool=True";
}
