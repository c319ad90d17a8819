using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves squares of cells into channels. NHWC.</summary>
internal sealed class SpaceToDepth : ComputeOp
{
    public override string SignatureText => "SpaceToDepth(input:T) -> (output:T) | T:type; block_size:int>=2; data_format:string='NHWC' in {'NHWC','NCHW','NCHW_VECT_C'}";

    public override void InferShapes(ShapeContext c)
    {
        var (input, block) = (c.InputOfRank(0, 4), c.Node.Int("block_size"));
        if (c.Node.Text("data_format") == "NHWC")
        {
            c.Set(0, new Shape(input[0], c.Divide(input[1], block, evenly: true), c.Divide(input[2], block, evenly: true), ShapeContext.Multiply(input[3], block * block)));
        }
    }

    /// <summary>Refuses the layouts that TensorFlow's CPU kernels refuse.</summary>
    public static void CheckFormat(KernelContext c)
    {
        if (c.Node.Text("data_format") is var format && format != "NHWC")
        {
            throw new InvalidArgumentError($"Only NHWC data_format supported on CPU. Got {format}");
        }
    }

    protected override void Compute(KernelContext c)
    {
        CheckFormat(c);
        var input = c.Input(0);
        var s = input.Shape;
        var b = c.Node.Int("block_size");
        if (s.Rank != 4 || s[1] % b != 0 || s[2] % b != 0)
        {
            throw new InvalidArgumentError(s.Rank != 4 ? $"Input rank should be: 4 instead of: {s.Rank}" : $"Image width {s[2]} and height {s[1]} should be divisible by block_size: {b}");
        }

        var output = c.Allocate(0, new Shape(s[0], s[1] / b, s[2] / b, s[3] * b * b));
        Elements.Move(input, output, new StridedMove(
            [s[0], s[1] / b, s[2] / b, b, b, s[3]], [s[1] * s[2] * s[3], b * s[2] * s[3], b * s[3], s[2] * s[3], s[3], 1], 0));
    }
}
