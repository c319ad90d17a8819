using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Uniform numbers in [0, 1), by seeds that are an input.</summary>
internal sealed unsafe class StatelessRandomUniform : StatelessFill
{
    public override string SignatureText => "StatelessRandomUniform(shape:T, seed:Tseed) -> (output:dtype) | dtype:type=float in {half,bfloat16,float,double}; T:type=int32 in {int32,int64}; Tseed:type=int64 in {int32,int64}";

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
            case DType.Half:
                RandomFill.Uniform(output.Data<Half>(), output.Count, stream, c.Workers);
                break;
            default:
                throw new UnimplementedError($"'{c.Node.Name}' cannot draw numbers of type {output.DType.Name}: draw float32 and cast.");
        }
    }
}
