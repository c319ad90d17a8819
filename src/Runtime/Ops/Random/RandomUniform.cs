using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Uniform numbers in [0, 1).</summary>
internal sealed unsafe class RandomUniform : FillOp
{
    public override string SignatureText => "RandomUniform(shape:T) -> (output:dtype) | seed:int=0; seed2:int=0; dtype:type in {half,bfloat16,float,double}; T:type in {int32,int64} | is_stateful";

    protected override void Fill(KernelContext c, Tensor output, in Philox stream)
    {
        switch (output.DType)
        {
            case DType.Float32:
                RandomFill.Uniform(output.Data<float>(), output.Count, stream, c.Workers);
                break;
            case DType.Float64:
                RandomFill.Uniform(output.Data<double>(), output.Count, stream, c.Workers);
                break;
            default:
                RandomFill.Uniform(output.Data<Half>(), output.Count, stream, c.Workers);
                break;
        }
    }
}
