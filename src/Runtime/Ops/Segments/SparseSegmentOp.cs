using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Chosen rows folded by sorted segment ids; an empty segment is 0.</summary>
internal abstract class SparseSegmentOp : OpType
{
    protected abstract SegmentFold Fold { get; }

    protected virtual bool HasCount => false;

    public override void InferShapes(ShapeContext c)
    {
        var data = c.WithRankAtLeast(c.Input(0), 1);
        c.Merge(c.InputOfRank(1, 1), c.InputOfRank(2, 1));
        long rows = Shape.Unknown;
        if (HasCount)
        {
            c.InputOfRank(3, 0);
            rows = c.Constant(3) is { } value ? ConstantFolder.Integer(value, 0) : rows;
        }

        c.Set(0, new Shape(rows).Concat(data.Slice(1)));
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new SegmentKernel(node.Type("T"), Fold, HasCount) : null;

    private sealed class SegmentKernel(DType type, SegmentFold fold, bool hasCount) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (data, indices, ids) = (c.Input(0), c.Input(1), c.Input(2));
            if (indices.Count != ids.Count)
            {
                throw new InvalidArgumentError("segment_ids and indices should have same size.");
            }

            var count = (int)ids.Count;
            var rows = hasCount ? ConstantFolder.Integer(c.Input(3), 0) : count == 0 ? 0 : ConstantFolder.Integer(ids, count - 1) + 1;
            if (rows < 0)
            {
                throw new InvalidArgumentError("segment ids must be >= 0");
            }

            var output = c.Allocate(0, data.Shape.WithDim(0, rows)).Span<T>();
            output.Clear();
            var width = (int)data.Shape.Slice(1).ElementCount;
            var start = 0;
            for (var i = 0; i < count; i++)
            {
                var id = ConstantFolder.Integer(ids, i);
                if (i > 0 && id < ConstantFolder.Integer(ids, i - 1))
                {
                    throw new InvalidArgumentError("segment ids are not increasing");
                }

                if (id < 0 || id >= rows)
                {
                    throw new InvalidArgumentError($"Segment id {id} out of range [0, {rows}), possibly because 'segment_ids' input is not sorted.");
                }

                var index = ConstantFolder.Integer(indices, i);
                if (index < 0 || index >= data.Shape[0])
                {
                    throw new InvalidArgumentError($"Bad: indices[{i}] == {index} out of range [0, {data.Shape[0]})");
                }

                var target = output.Slice((int)id * width, width);
                SegmentFolds.Add(fold, target, data.Span<T>().Slice((int)index * width, width));
                if (i + 1 == count || ConstantFolder.Integer(ids, i + 1) != id)
                {
                    SegmentFolds.Finish(fold, target, i + 1 - start);
                    start = i + 1;
                }
            }
        }
    }
}
