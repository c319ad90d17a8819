using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Elementwise.Functions;
using Reproductions.Runtime.Ops.Convolution;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Sums;

/// <summary>A vector added along the channels of a tensor.</summary>
internal abstract class BiasOp : OpType
{
    public override void InferShapes(ShapeContext c)
    {
        var bias = c.InputOfRank(1, 1);
        var (input, axis) = Channels(c);
        if (input.HasRank)
        {
            c.Set(0, input.WithDim(axis, c.Merge(input[axis], bias[0])));
        }
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new BiasKernel(node.Type("T"), ImageFormat.Of(node).ChannelsFirst) : null;

    /// <summary>Input 0 and the index of its channel dimension.</summary>
    public static (Shape Input, int Axis) Channels(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        if (!ImageFormat.Of(c.Node).ChannelsFirst)
        {
            return (input, -1);
        }

        return (c.WithRankAtLeast(input, 3), -3);
    }

    private sealed unsafe class BiasKernel(DType type, bool channelsFirst) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var x = c.Input(0);
            var bias = c.Input(1);
            if (x.Shape.Rank < 2)
            {
                throw new InvalidArgumentError($"Input tensor must be at least 2D: {x.Shape}");
            }

            if (bias.Shape.Rank != 1)
            {
                throw new InvalidArgumentError($"Biases must be 1D: {bias.Shape}");
            }

            var axis = channelsFirst ? 1 : x.Shape.Rank - 1;
            if (x.Shape[axis] != bias.Count)
            {
                var place = channelsFirst ? "channel" : "last";
                throw new InvalidArgumentError($"Must provide as many biases as the {place} dimension of the input tensor: {bias.Shape} vs. {x.Shape}");
            }

            var y = c.AllocateOrForward(0, 0, x.Shape);
            Span<long> dims = [x.Shape.Slice(0, axis).ElementCount, bias.Count, x.Shape.Slice(axis + 1).ElementCount];
            BroadcastPlan.TryCreate(dims, [bias.Count, 1], out var plan);
            Map.Binary<T, T, Add<T>>(plan, x.Data<T>(), bias.Data<T>(), y.Data<T>(), c.Workers);
        }
    }
}
