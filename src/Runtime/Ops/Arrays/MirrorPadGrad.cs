using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The gradient of MirrorPad: what each element's images got, added up.</summary>
internal sealed class MirrorPadGrad : ComputeOp
{
    public override string SignatureText => "MirrorPadGrad(input:T, paddings:Tpaddings) -> (output:T) | T:type; Tpaddings:type=int32 in {int32,int64}; mode:string in {'REFLECT','SYMMETRIC'}";

    public override void InferShapes(ShapeContext c) => Padding.Infer(c, add: false);

    protected override void Compute(KernelContext c)
    {
        var widths = Padding.Read(c);
        var input = c.Input(0);
        var dims = input.Shape.ToArray();
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] -= widths[2 * i] + widths[(2 * i) + 1];
        }

        var symmetric = c.Node.Text("mode") == "SYMMETRIC";
        var shape = RuntimeShape.Of(dims);
        MirrorPad.Check(shape, widths, symmetric);
        var output = c.Allocate(0, shape);
        Elements.Clear(output);
        var maps = new long[dims.Length][];
        var strides = Strides.Of(dims);
        for (var i = 0; i < maps.Length; i++)
        {
            maps[i] = [.. MirrorPad.Map(dims[i], widths[2 * i], widths[(2 * i) + 1], symmetric).Select(m => m * strides[i])];
        }

        Numbers.Visit(input.DType, new Adding(input, output, maps));
    }

    private readonly struct Adding(Tensor input, Tensor output, long[][] maps) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var (counters, target) = (new int[maps.Length], output);
            foreach (var value in input.Span<T>())
            {
                long at = 0;
                for (var axis = 0; axis < counters.Length; axis++)
                {
                    at += maps[axis][counters[axis]];
                }

                target.Span<T>()[(int)at] += value;
                for (var axis = counters.Length - 1; axis >= 0 && ++counters[axis] == maps[axis].Length; axis--)
                {
                    counters[axis] = 0;
                }
            }
        }
    }
}
