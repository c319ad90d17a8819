using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>What the ops share that fill a tensor of a given shape from seeds that are an input.</summary>
internal abstract class StatelessFill : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        c.WithValue(c.InputOfRank(1, 1)[0], 2);
        c.Set(0, c.ConstantAsShape(0));
    }

    /// <summary>The stream of the two seeds at input <paramref name="index"/>.</summary>
    public static Philox Stream(KernelContext c, int index)
    {
        var seed = c.Input(index);
        return seed.Shape.Rank == 1 && seed.Count == 2
            ? Philox.Stateless(ConstantFolder.Integer(seed, 0), ConstantFolder.Integer(seed, 1))
            : throw new InvalidArgumentError($"seed must have shape [2], not {seed.Shape}");
    }

    protected override void Compute(KernelContext c)
    {
        var output = c.Allocate(0, RuntimeShape.Of(c.Input(0)));
        if (output.Count > 0)
        {
            Fill(c, output, Stream(c, 1));
        }
    }

    protected abstract void Fill(KernelContext c, Tensor output, in Philox stream);
}
