using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Rows folded by segment ids in any order; negative ids are dropped. An empty segment is the fold's start: 0, 1, the lowest or highest finite value.</summary>
internal abstract class UnsortedSegmentOp : OpType
{
    protected abstract SegmentFold Fold { get; }

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(2, 0);
        var data = c.Input(0);
        var ids = c.Input(1);
        if (!ids.HasRank)
        {
            return;
        }

        c.WithRankAtLeast(data, ids.Rank);
        for (var i = 0; i < ids.Rank && data.HasRank; i++)
        {
            c.Merge(data[i], ids[i]);
        }

        var segments = c.Constant(2) is { } value ? ConstantFolder.Integer(value, 0) : Shape.Unknown;
        if (segments < Shape.Unknown)
        {
            throw c.Error($"Dimension size, given by scalar input 2, must be non-negative but is {segments}");
        }

        c.Set(0, new Shape(segments).Concat(data.Slice(ids.Rank)));
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new SegmentKernel(node.Type("T"), Fold) : null;

    private static T Start<T>(SegmentFold fold)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => fold switch
        {
            SegmentFold.Product => T.One,
            SegmentFold.Largest => T.MinValue,
            SegmentFold.Smallest => T.MaxValue,
            _ => T.Zero,
        };

    private sealed class SegmentKernel(DType type, SegmentFold fold) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var data = c.Input(0);
            var ids = c.Input(1);
            var segments = ConstantFolder.Integer(c.Input(2), 0);
            if (segments < 0)
            {
                throw new InvalidArgumentError($"Input num_segments == {segments} must not be negative.");
            }

            if (data.Shape.Rank < ids.Shape.Rank || !data.Shape.Slice(0, ids.Shape.Rank).Equals(ids.Shape))
            {
                throw new InvalidArgumentError($"data.shape = {data.Shape} does not start with segment_ids.shape = {ids.Shape}");
            }

            var suffix = data.Shape.Slice(ids.Shape.Rank);
            var output = c.Allocate(0, new Shape(segments).Concat(suffix)).Span<T>();
            output.Fill(Start<T>(fold));
            var width = (int)suffix.ElementCount;
            for (var i = 0; i < ids.Count; i++)
            {
                var id = ConstantFolder.Integer(ids, i);
                if (id < 0)
                {
                    continue;
                }

                if (id >= segments)
                {
                    throw new InvalidArgumentError($"segment_ids{Position(ids.Shape, i)} = {id} is out of range [0, {segments})");
                }

                SegmentFolds.Add(fold, output.Slice((int)id * width, width), data.Span<T>().Slice(i * width, width));
            }
        }

        private static string Position(Shape shape, long index)
        {
            var at = new long[shape.Rank];
            for (var axis = shape.Rank - 1; axis >= 0; axis--)
            {
                (index, at[axis]) = Math.DivRem(index, shape[axis]);
            }

            return at.Length == 0 ? "" : $"[{string.Join(",", at)}]";
        }
    }
}
