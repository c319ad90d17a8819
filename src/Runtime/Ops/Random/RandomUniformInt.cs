using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Integers in [minval, maxval).</summary>
internal sealed unsafe class RandomUniformInt : FillOp
{
    public override string SignatureText => "RandomUniformInt(shape:T, minval:Tout, maxval:Tout) -> (output:Tout) | seed:int=0; seed2:int=0; Tout:type in {int32,int64}; T:type in {int32,int64} | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        c.InputOfRank(2, 0);
        base.InferShapes(c);
    }

    protected override void Check(KernelContext c)
    {
        if (c.Input(1).Shape.Rank != 0 || c.Input(2).Shape.Rank != 0)
        {
            var wrong = c.Input(1).Shape.Rank != 0 ? 1 : 2;
            throw new InvalidArgumentError($"{(wrong == 1 ? "minval" : "maxval")} must be 0-D, got shape {c.Input(wrong).Shape}");
        }

        var (low, high) = (Integers.First(c.Input(1)), Integers.First(c.Input(2)));
        if (low >= high)
        {
            throw new InvalidArgumentError($"Need minval < maxval, got {low} >= {high}");
        }
    }

    protected override void Fill(KernelContext c, Tensor output, in Philox stream)
    {
        if (output.DType == DType.Int32)
        {
            RandomFill.Integers(output.Data<int>(), output.Count, c.Input(1).Value<int>(), c.Input(2).Value<int>(), stream, c.Workers);
        }
        else
        {
            RandomFill.Integers(output.Data<long>(), output.Count, c.Input(1).Value<long>(), c.Input(2).Value<long>(), stream, c.Workers);
        }
    }
}
