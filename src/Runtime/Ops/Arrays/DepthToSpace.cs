using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves blocks of channels out into squares of cells. NHWC.</summary>
internal sealed class DepthToSpace : ComputeOp
{
    public override string SignatureText => "DepthToSpace(input:T) -> (output:T) | T:type; block_size:int>=2; data_format:string='NHWC' in {'NHWC','NCHW','NCHW_VECT_C'}";

    public override void InferShapes(ShapeContext c)
    {
        var (input, block) = (c.InputOfRank(0, 4), c.Node.Int("block_size"));
        if (c.Node.Text("data_format") == "NHWC")
        {
            c.Set(0, new Shape(input[0], ShapeContext.Multiply(input[1], block), ShapeContext.Multiply(input[2], block), c.Divide(input[3], block * block, evenly: true)));
        }
    }

    protected override void Compute(KernelContext c)
    {
        SpaceToDepth.CheckFormat(c);
        var input = c.Input(0);
        var s = input.Shape;
        var b = c.Node.Int("block_size");
        if (s.Rank != 4 || s[3] % (b * b) != 0)
        {
            throw new InvalidArgumentError($"Input depth dimension {(s.Rank == 4 ? s[3] : -1)} should be divisible by: {b * b}");
        }

        var depth = s[3] / (b * b);
        var output = c.Allocate(0, new Shape(s[0], s[1] * b, s[2] * b, depth));
        Elements.Move(input, output, new StridedMove(
            [s[0], s[1], b, s[2], b, depth], [s[1] * s[2] * s[3], s[2] * s[3], b * depth, s[3], depth, 1], 0));
    }
}
