using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Normal numbers, those at 2 or beyond drawn again.</summary>
internal sealed unsafe class TruncatedNormal : FillOp
{
    public override string SignatureText => "TruncatedNormal(shape:T) -> (output:dtype) | seed:int=0; seed2:int=0; dtype:type in {half,bfloat16,float,double}; T:type in {int32,int64} | is_stateful";

    protected override void Fill(KernelContext c, Tensor output, in Philox stream)
    {
        switch (output.DType)
        {
            case DType.Float32:
                RandomFill.TruncatedNormal(output.Data<float>(), output.Count, stream, c.Workers);
                break;
            case DType.Float64:
                RandomFill.TruncatedNormal(output.Data<double>(), output.Count, stream, c.Workers);
                break;
            default:
                RandomFill.TruncatedNormal(output.Data<Half>(), output.Count, stream, c.Workers);
                break;
        }
    }
}
