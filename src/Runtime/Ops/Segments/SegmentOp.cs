using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Rows folded by sorted segment ids. An empty segment is 0, or 1 for a product.</summary>
internal abstract class SegmentOp : OpType
{
    protected abstract SegmentFold Fold { get; }

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 1);
        var data = c.WithRankAtLeast(c.Input(0), 1);
        c.Set(0, new Shape(Shape.Unknown).Concat(data.Slice(1)));
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new SegmentKernel(node.Type("T"), Fold) : null;

    private sealed class SegmentKernel(DType type, SegmentFold fold) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var data = c.Input(0);
            var ids = c.Input(1);
            if (ids.Shape.Rank != 1)
            {
                throw new InvalidArgumentError("segment_ids should be a vector.");
            }

            if (data.Shape.Rank < 1 || ids.Count != data.Shape[0])
            {
                throw new InvalidArgumentError("segment_ids should be the same size as dimension 0 of input.");
            }

            var count = (int)ids.Count;
            var rows = count == 0 ? 0 : ConstantFolder.Integer(ids, count - 1) + 1;
            if (rows < 0)
            {
                throw new InvalidArgumentError("segment ids must be >= 0");
            }

            var output = c.Allocate(0, data.Shape.WithDim(0, rows));
            var width = count == 0 ? 0 : (int)(data.Count / count);
            output.Span<T>().Fill(fold == SegmentFold.Product ? T.One : T.Zero);
            for (var start = 0; start < count;)
            {
                var id = ConstantFolder.Integer(ids, start);
                var end = start + 1;
                while (end < count && ConstantFolder.Integer(ids, end) == id)
                {
                    end++;
                }

                if (end < count && ConstantFolder.Integer(ids, end) < id)
                {
                    throw new InvalidArgumentError("segment ids are not increasing");
                }

                if (id < 0 || id >= rows)
                {
                    throw new InvalidArgumentError($"Segment id {id} out of range [0, {rows}), possibly because 'segment_ids' input is not sorted.");
                }

                var target = output.Span<T>().Slice((int)id * width, width);
                data.Span<T>().Slice(start * width, width).CopyTo(target);
                for (var row = start + 1; row < end; row++)
                {
                    SegmentFolds.Add(fold, target, data.Span<T>().Slice(row * width, width));
                }

                SegmentFolds.Finish(fold, target, end - start);
                start = end;
            }
        }
    }
}
