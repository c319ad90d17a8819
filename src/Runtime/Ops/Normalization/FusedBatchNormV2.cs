namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>Batch normalization over all but the channels.</summary>
internal sealed class FusedBatchNormV2 : BatchNormOp
{
    public override string SignatureText => "FusedBatchNormV2(x:T, scale:U, offset:U, mean:U, variance:U) -> (y:T, batch_mean:U, batch_variance:U, reserve_space_1:U, reserve_space_2:U) | T:type in {half,bfloat16,float}; U:type in {float}; epsilon:float=9.999999747378752e-05; data_format:string='NHWC' in {NHWC,NCHW}; is_training:bool=True";
}
