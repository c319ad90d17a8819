using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input within a frame of its mirror image.</summary>
internal sealed class MirrorPad : ComputeOp
{
    public override string SignatureText => "MirrorPad(input:T, paddings:Tpaddings) -> (output:T) | T:type; Tpaddings:type=int32 in {int32,int64}; mode:string in {'REFLECT','SYMMETRIC'}";

    public override void InferShapes(ShapeContext c) => Padding.Infer(c);

    /// <summary>For each index of the padded dimension the index that it mirrors.</summary>
    public static long[] Map(long size, long before, long after, bool symmetric)
    {
        var edge = symmetric ? 1 : 0;
        var map = new long[before + size + after];
        for (long i = 0; i < map.Length; i++)
        {
            var at = i - before;
            map[i] = at < 0 ? -at - edge : at >= size ? (2 * size) - 2 - at + edge : at;
        }

        return map;
    }

    /// <summary>Refuses widths beyond the mirror's reach.</summary>
    public static void Check(Shape shape, long[] widths, bool symmetric)
    {
        for (var i = 0; i < shape.Rank; i++)
        {
            var (before, after, limit) = (widths[2 * i], widths[(2 * i) + 1], symmetric ? shape[i] : shape[i] - 1);
            if (before > limit || after > limit)
            {
                throw new InvalidArgumentError(symmetric
                    ? $"paddings must be no greater than the dimension size: {before}, {after} greater than {shape[i]}"
                    : $"paddings must be less than the dimension size: {before}, {after} not less than {shape[i]}");
            }
        }
    }

    protected override void Compute(KernelContext c)
    {
        var widths = Padding.Read(c);
        var input = c.Input(0);
        var symmetric = c.Node.Text("mode") == "SYMMETRIC";
        Check(input.Shape, widths, symmetric);
        var strides = Strides.Of(input.Shape.Dims);
        var maps = new long[input.Shape.Rank][];
        for (var i = 0; i < maps.Length; i++)
        {
            maps[i] = Map(input.Shape[i], widths[2 * i], widths[(2 * i) + 1], symmetric);
            for (var j = 0; j < maps[i].Length; j++)
            {
                maps[i][j] *= strides[i];
            }
        }

        Elements.Move(input, c.Allocate(0, Padding.Grow(input.Shape, widths)), new MappedMove(maps));
    }
}
