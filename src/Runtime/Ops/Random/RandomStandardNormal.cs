using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Normal numbers of mean 0 and deviation 1.</summary>
internal sealed unsafe class RandomStandardNormal : FillOp
{
    public override string SignatureText => "RandomStandardNormal(shape:T) -> (output:dtype) | seed:int=0; seed2:int=0; dtype:type in {half,bfloat16,float,double}; T:type in {int32,int64} | is_stateful";

    protected override void Fill(KernelContext c, Tensor output, in Philox stream)
    {
        switch (output.DType)
        {
            case DType.Float32:
                RandomFill.Normal(output.Data<float>(), output.Count, stream, c.Workers);
                break;
            case DType.Float64:
                RandomFill.Normal(output.Data<double>(), output.Count, stream, c.Workers);
                break;
            default:
                RandomFill.Normal(output.Data<Half>(), output.Count, stream, c.Workers);
                break;
        }
    }
}
