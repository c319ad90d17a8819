namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>Batch normalization over all but the channels.</summary>
internal sealed class FusedBatchNorm : BatchNormOp
{
    public override string SignatureText => "FusedBatchNorm(x:T, scale:T, offset:T, mean:T, variance:T) -> (y:T, batch_mean:T, batch_variance:T, reserve_space_1:T, reserve_space_2:T) | T:type in {float}; epsilon:float=9.999999747378752e-05; data_format:string='NHWC' in {NHWC,NCHW}; is_training:bool=True";
}
