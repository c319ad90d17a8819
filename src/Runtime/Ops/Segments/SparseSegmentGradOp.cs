using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The gradient of a sum or mean of chosen rows by segments: each segment's gradient, divided as its sum was, added to the rows that it was made of.</summary>
internal abstract class SparseSegmentGradOp : OpType
{
    protected abstract SegmentFold Fold { get; }

    public override void InferShapes(ShapeContext c)
    {
        var gradient = c.WithRankAtLeast(c.Input(0), 1);
        c.Merge(c.InputOfRank(1, 1), c.InputOfRank(2, 1));
        c.InputOfRank(3, 0);
        c.Set(0, new Shape(c.ConstantScalar(3) ?? Shape.Unknown).Concat(gradient.Slice(1)));
    }

    public override Kernel? CreateKernel(Node node) =>
        node.Type("T") is DType.Float32 or DType.Float64 or DType.Half ? new GradKernel(node.Type("T"), Fold) : null;

    private sealed class GradKernel(DType type, SegmentFold fold) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var gradient = c.Input(0);
            if (c.Input(1).Count != c.Input(2).Count)
            {
                throw new InvalidArgumentError("segment_ids and indices should have same size.");
            }

            var (indices, ids) = (Integers.Read(c.Input(1)), Integers.Read(c.Input(2)));
            var rows = Integers.First(c.Input(3));
            var segments = gradient.Shape[0];
            var counts = new long[segments];
            foreach (var id in ids)
            {
                counts[Inside("Segment id", id, segments)]++;
            }

            var output = c.Allocate(0, gradient.Shape.WithDim(0, rows)).Span<T>();
            output.Clear();
            var width = (int)gradient.Shape.Slice(1).ElementCount;
            for (var i = 0; i < ids.Length; i++)
            {
                var target = output.Slice((int)Inside("Index", indices[i], rows) * width, width);
                var source = gradient.Span<T>().Slice((int)ids[i] * width, width);
                var count = counts[ids[i]];
                var divisor = T.CreateTruncating(fold == SegmentFold.Sum ? 1 : fold == SegmentFold.Mean ? count : Math.Sqrt(count));
                for (var k = 0; k < width; k++)
                {
                    target[k] += source[k] / divisor;
                }
            }
        }

        private static long Inside(string what, long value, long size) => value >= 0 && value < size
            ? value
            : throw new InvalidArgumentError($"{what} {value} out of range [0, {size}).");
    }
}
