using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>What the ops share that draw samples for each element of a parameter, every sample from a stream of its own.</summary>
internal abstract class SampleOp : OpType
{
    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.Set(0, c.ConstantAsShape(0).Concat(c.Input(1)));
    }

    public override Kernel CreateKernel(Node node) => new StreamKernel(node, (c, kernel) =>
    {
        if (c.Input(0).Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"shape must be a vector of {{int32,int64}}, got shape {c.Input(0).Shape}");
        }

        var samples = RuntimeShape.Of(c.Input(0));
        var parameter = c.Input(1);
        var output = c.Allocate(0, samples.Concat(parameter.Shape));
        var stream = kernel.Reserve(output.Count * RandomFill.BlocksPerElement);
        var count = samples.ElementCount;
        for (var p = 0; p < parameter.Count; p++)
        {
            var value = Summaries.Numeric.Real(parameter, p);
            for (long s = 0; s < count; s++)
            {
                var own = new BackwardDraws(stream.At((ulong)(((p * count) + s) * RandomFill.BlocksPerElement)));
                Write(output, (int)((s * parameter.Count) + p), Draw(value, own));
            }
        }
    });

    /// <summary>One sample.</summary>
    protected abstract double Draw(double parameter, BackwardDraws draws);

    private static void Write(Tensor output, int index, double value)
    {
        switch (output.DType)
        {
            case DType.Float32:
                output.Span<float>()[index] = (float)value;
                break;
            case DType.Float64:
                output.Span<double>()[index] = value;
                break;
            case DType.Half:
                output.Span<Half>()[index] = (Half)value;
                break;
            case DType.Int32:
                output.Span<int>()[index] = (int)value;
                break;
            default:
                output.Span<long>()[index] = (long)value;
                break;
        }
    }
}
