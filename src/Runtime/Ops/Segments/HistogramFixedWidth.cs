using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>How many values fall into each of nbins equal parts of a range; values outside count in the first or last.</summary>
internal sealed class HistogramFixedWidth : OpType
{
    public override string SignatureText => "HistogramFixedWidth(values:T, value_range:T, nbins:int32) -> (out:dtype) | T:type in {int32,int64,float,double}; dtype:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.WithRank(c.Input(1), 1);
        c.InputOfRank(2, 0);
        c.Set(0, new Shape(c.Constant(2) is { } bins ? ConstantFolder.Integer(bins, 0) : Shape.Unknown));
    }

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new HistogramKernel(node.Type("T")) : null;

    private sealed class HistogramKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var values = c.Input(0).Span<T>();
            var range = c.Input(1).Span<T>();
            var bins = c.Input(2).Value<int>();
            if (bins <= 0)
            {
                throw new InvalidArgumentError($"nbins should be a positive number, but got '{bins}'");
            }

            if (!(range[0] < range[1]))
            {
                throw new InvalidArgumentError($"value_range should satisfy value_range[0] < value_range[1], but got '[{range[0]}, {range[1]}]'");
            }

            var counts = new long[bins];
            var low = double.CreateTruncating(range[0]);
            var step = (double.CreateTruncating(range[1]) - low) / bins;
            foreach (var value in values)
            {
                var bin = Math.Floor((double.CreateTruncating(value) - low) / step);
                counts[(int)Math.Clamp(bin, 0, bins - 1)]++;
            }

            var output = c.Allocate(0, new Shape(bins));
            for (var i = 0; i < bins; i++)
            {
                if (output.DType == DType.Int32)
                {
                    output.Span<int>()[i] = (int)counts[i];
                }
                else
                {
                    output.Span<long>()[i] = counts[i];
                }
            }
        }
    }
}
