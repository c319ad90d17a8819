using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>NumPy's basic indexing: bounds and steps, with masks for what is left out, "...", new and dropped axes.</summary>
internal sealed class StridedSlice : ComputeOp
{
    public override string SignatureText => "StridedSlice(input:T, begin:Index, end:Index, strides:Index) -> (output:T) | T:type; Index:type in {int32,int64}; begin_mask:int=0; end_mask:int=0; ellipsis_mask:int=0; new_axis_mask:int=0; shrink_axis_mask:int=0";

    public override void InferShapes(ShapeContext c) => c.Set(0, StridedSlicing.Infer(c, c.Input(0), 1));

    public override Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve)
    {
        if (node.Int("ellipsis_mask") != 0 || node.Int("new_axis_mask") != 0 || node.Int("shrink_axis_mask") != 0
            || node.Int("begin_mask") is not (0 or 1) || node.Int("end_mask") is not (0 or 1))
        {
            return null;
        }

        var source = resolve(node.InputArray[0]);
        var bounds = new long[3];
        for (var i = 0; i < 3; i++)
        {
            var value = node.InputArray[i + 1].Node is null ? null : ConstantFolder.Evaluate(node.InputArray[i + 1]);
            if (value is not { Count: 1 })
            {
                return null;
            }

            bounds[i] = Integers.First(value);
        }

        if (!source.HasRank || bounds[2] == 0)
        {
            return null;
        }

        var spec = new SliceSpec([bounds[0]], [bounds[1]], [bounds[2]], new Shape(source.Rank), node, static r => new InvalidArgumentError(r));
        var dims = new long[spec.Processing[0]];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = source[(int)(spec.Begin[0] + (i * spec.Stride[0]))];
        }

        return new Shape(dims);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var spec = StridedSlicing.Resolve(c, input.Shape, 1);
        if (spec.Processing.Equals(input.Shape) && !spec.Stride.Any(s => s < 0))
        {
            c.SetOutput(0, input.View(spec.Final));
            return;
        }

        var (strides, offset) = StridedSlicing.Steps(spec, input.Shape);
        Elements.Move(input, c.Allocate(0, spec.Final), new StridedMove(spec.Processing.ToArray(), strides, offset));
    }
}
