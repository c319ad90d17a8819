namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>Batch normalization over all but the channels.</summary>
internal sealed class FusedBatchNormV3 : BatchNormOp
{
    public override string SignatureText => "FusedBatchNormV3(x:T, scale:U, offset:U, mean:U, variance:U) -> (y:T, batch_mean:U, batch_variance:U, reserve_space_1:U, reserve_space_2:U, reserve_space_3:U) | T:type in {half,bfloat16,float}; U:type in {bfloat16,float}; epsilon:float=0.0001; exponential_avg_factor:float=1.0; data_format:string='NHWC' in {'NHWC','NCHW','NDHWC','NCDHW'}; is_training:bool=True";

    public override bool IsNewerThan113 => true;
}
