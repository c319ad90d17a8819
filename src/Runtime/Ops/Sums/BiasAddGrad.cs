using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;
using Reproductions.Runtime.Ops.Convolution;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Sums;

/// <summary>The sum over all but the channels.</summary>
internal sealed class BiasAddGrad : OpType
{
    public override string SignatureText => "BiasAddGrad(out_backprop:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; data_format:string='NHWC' in {NHWC,NCHW}";

    public override void InferShapes(ShapeContext c)
    {
        var (input, axis) = BiasOp.Channels(c);
        axis = axis == -1 ? axis : 1;
        c.Set(0, new Shape(input.HasRank ? input[axis] : Shape.Unknown));
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Half => new DelegateKernel(static c => Narrow(c)),
        var type => NumberKernel.Supports(type) ? new SumKernel(type) : null,
    };

    private static (long Outer, long Channels, long Inner) Sizes(KernelContext c)
    {
        var shape = c.Input(0).Shape;
        if (shape.Rank < 2)
        {
            throw new InvalidArgumentError($"Input tensor must be at least 2D: {shape}");
        }

        var axis = ImageFormat.Of(c.Node).ChannelsFirst ? 1 : shape.Rank - 1;
        return (shape.Slice(0, axis).ElementCount, shape[axis], shape.Slice(axis + 1).ElementCount);
    }

    private static unsafe void Fold<T>(KernelContext c, T* x, T* y)
        where T : unmanaged, INumber<T>
    {
        var (outer, channels, inner) = Sizes(c);
        Reduce.Run<T, SumReducer<T>>([outer, channels, inner], [true, false, true], x, y, c.Workers);
    }

    private static unsafe void Narrow(KernelContext c)
    {
        var x = c.Input(0);
        var y = c.Allocate(0, new Shape(Sizes(c).Channels));
        using var scratch = c.Workers.Scratch.Rent((x.Count + y.Count + 16) * sizeof(float));
        var wide = (float*)scratch.Pointer;
        Widening.ToFloat(x.Data<Half>(), wide, x.Count);
        Fold(c, wide, wide + x.Count);
        Widening.FromFloat(wide + x.Count, y.Data<Half>(), y.Count);
    }

    private sealed unsafe class SumKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var y = c.Allocate(0, new Shape(Sizes(c).Channels));
            Fold(c, c.Input(0).Data<T>(), y.Data<T>());
        }
    }
}
