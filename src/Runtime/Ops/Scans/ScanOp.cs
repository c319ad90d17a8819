using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Scans;

/// <summary>A running fold along one axis, forwards or backwards, with or without the element itself.</summary>
internal abstract class ScanOp : OpType
{
    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new ScanKernel(node.Type("T"), this, node.Bool("exclusive"), node.Bool("reverse")) : null;

    protected abstract T Identity<T>()
        where T : unmanaged, INumber<T>;

    protected abstract T Combine<T>(T total, T value)
        where T : unmanaged, INumber<T>;

    private sealed class ScanKernel(DType type, ScanOp op, bool exclusive, bool reverse) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var x = c.Input(0);
            var axisValue = c.Input(1);
            if (axisValue.Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"ScanOp: axis must be a scalar, not {axisValue.Shape}");
            }

            var given = ConstantFolder.Integer(axisValue, 0);
            var rank = x.Shape.Rank;
            var axis = (int)(given < 0 ? given + rank : given);
            if (axis < 0 || axis >= rank)
            {
                throw new InvalidArgumentError($"ScanOp: Expected scan axis in the range [{-rank}, {rank}), but got {given}");
            }

            var source = x.Span<T>();
            var target = c.Allocate(0, x.Shape).Span<T>();
            var outer = (int)x.Shape.Slice(0, axis).ElementCount;
            var length = (int)x.Shape[axis];
            var inner = (int)x.Shape.Slice(axis + 1).ElementCount;
            for (var line = 0; line < outer * inner; line++)
            {
                var start = (line / inner * length * inner) + (line % inner);
                var total = op.Identity<T>();
                for (var step = 0; step < length; step++)
                {
                    var i = start + ((reverse ? length - 1 - step : step) * inner);
                    var next = op.Combine(total, source[i]);
                    target[i] = exclusive ? total : next;
                    total = next;
                }
            }
        }
    }
}
