using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>What the ops share that fill a tensor of a given shape from a random stream.</summary>
internal abstract unsafe class FillOp : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.ConstantAsShape(0));

    public override Kernel CreateKernel(Node node) => new StreamKernel(node, (c, kernel) =>
    {
        if (c.Input(0).Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"shape must be a vector of {{int32,int64}}, got shape {c.Input(0).Shape}");
        }

        var shape = RuntimeShape.Of(c.Input(0));
        Check(c);
        var output = c.Allocate(0, shape);
        var stream = kernel.Reserve(output.Count * RandomFill.BlocksPerElement);
        if (output.DType == DType.BFloat16)
        {
            throw new UnimplementedError($"'{c.Node.Name}' cannot draw bfloat16 numbers: draw float32 and cast.");
        }

        if (output.Count > 0)
        {
            Fill(c, output, stream);
        }
    });

    /// <summary>Refuses wrong arguments before anything is drawn.</summary>
    protected virtual void Check(KernelContext c)
    {
    }

    protected abstract void Fill(KernelContext c, Tensor output, in Philox stream);
}
