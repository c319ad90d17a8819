using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Reads a tensor backwards along some dimensions.</summary>
internal static class Reversing
{
    /// <summary>Writes output 0: input 0 with the marked dimensions reversed.</summary>
    public static void Run(KernelContext c, bool[] reversed)
    {
        var input = c.Input(0);
        var strides = Strides.Of(input.Shape.Dims);
        long offset = 0;
        for (var i = 0; i < reversed.Length; i++)
        {
            if (reversed[i] && input.Shape[i] > 0)
            {
                offset += strides[i] * (input.Shape[i] - 1);
                strides[i] = -strides[i];
            }
        }

        Elements.Move(input, c.Allocate(0, input.Shape), new StridedMove(input.Shape.ToArray(), strides, offset));
    }
}
