using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>The index of an extreme along one axis.</summary>
internal abstract class ArgOp : OpType
{
    protected abstract bool Largest { get; }

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        var input = c.Input(0);
        if (!input.HasRank)
        {
            return;
        }

        if (input.Rank <= 1)
        {
            c.Set(0, Shape.Scalar);
            return;
        }

        if (c.Constant(1) is not { } dimension)
        {
            c.Set(0, Shape.OfRank(input.Rank - 1));
            return;
        }

        var axis = ConstantFolder.Integer(dimension, 0);
        if (axis < -input.Rank || axis >= input.Rank)
        {
            throw c.Error($"Dimension ({axis}) must be in the range [{-input.Rank}, {input.Rank}), where {input.Rank} is the number of dimensions in the input.");
        }

        var index = (int)(axis < 0 ? axis + input.Rank : axis);
        c.Set(0, input.Slice(0, index).Concat(input.Slice(index + 1)));
    }

    public override Kernel? CreateKernel(Node node)
    {
        var type = node.Type("T");
        type = type == DType.Bool ? DType.UInt8 : type;
        return NumberKernel.Supports(type) || type == DType.BFloat16 ? new ArgKernel(type == DType.BFloat16 ? DType.Float32 : type, Largest) : null;
    }

    private sealed unsafe class ArgKernel(DType type, bool largest) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var x = c.Input(0);
            var dimension = c.Input(1);
            if (dimension.Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"dim must be a scalar, but received tensor of shape: {dimension.Shape}");
            }

            var axis = ConstantFolder.Integer(dimension, 0);
            var rank = x.Shape.Rank;
            var index = (int)(axis < 0 ? axis + rank : axis);
            if (index < 0 || index >= rank)
            {
                throw new InvalidArgumentError($"Expected dimension in the range [{-rank}, {rank}), but got {axis}");
            }

            var reduce = x.Shape[index];
            if (reduce == 0)
            {
                throw new InvalidArgumentError($"Reduction axis {axis} is empty in shape {x.Shape}");
            }

            var before = x.Shape.Slice(0, index);
            var after = x.Shape.Slice(index + 1);
            var y = c.Allocate(0, before.Concat(after));
            if (x.DType == DType.BFloat16)
            {
                using var scratch = c.Workers.Scratch.Rent((x.Count + 1) * sizeof(float));
                Widening.ToFloat(x.Data<BFloat16>(), (float*)scratch.Pointer, x.Count);
                Find(c, (float*)scratch.Pointer, y, before.ElementCount, reduce, after.ElementCount);
                return;
            }

            Find(c, x.Data<T>(), y, before.ElementCount, reduce, after.ElementCount);
        }

        private void Find<T>(KernelContext c, T* x, Tensor y, long outer, long reduce, long inner)
            where T : unmanaged, INumber<T>
        {
            if (y.DType == DType.Int32)
            {
                Reduce.Arg(x, y.Data<int>(), outer, reduce, inner, largest, c.Workers);
            }
            else
            {
                Reduce.Arg(x, y.Data<long>(), outer, reduce, inner, largest, c.Workers);
            }
        }
    }
}
