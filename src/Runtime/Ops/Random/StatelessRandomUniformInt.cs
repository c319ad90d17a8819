using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Integers in [minval, maxval), by seeds that are an input.</summary>
internal sealed unsafe class StatelessRandomUniformInt : StatelessFill
{
    public override string SignatureText => "StatelessRandomUniformInt(shape:T, seed:Tseed, minval:dtype, maxval:dtype) -> (output:dtype) | dtype:type in {int32,int64}; T:type in {int32,int64}; Tseed:type=int64 in {int32,int64}";

    public override bool IsNewerThan113 => true;

    protected override void Fill(KernelContext c, Tensor output, in Philox stream)
    {
        var (low, high) = (Integers.First(c.Input(2)), Integers.First(c.Input(3)));
        if (low >= high)
        {
            throw new InvalidArgumentError($"Need minval < maxval, got {low} >= {high}");
        }

        if (output.DType == DType.Int32)
        {
            RandomFill.Integers(output.Data<int>(), output.Count, (int)low, (int)high, stream, c.Workers);
        }
        else
        {
            RandomFill.Integers(output.Data<long>(), output.Count, low, high, stream, c.Workers);
        }
    }
}
