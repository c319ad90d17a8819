using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Pooling;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The sizes of a gradient of max pooling, and of that one's gradient: input 0 is the pooled tensor, input 1 what pooling gave.</summary>
internal static class MaxPoolGradSizes
{
    /// <summary>Reads and checks them; they are attributes, or (null here) inputs 3 and 4.</summary>
    public static PoolShape Read(KernelContext c, PoolSizes? fixedSizes, string op, out Shape output)
    {
        var sizes = fixedSizes ?? PoolSizes.Read(c, 3);
        sizes.CheckWindow();
        if (sizes.IsDeep)
        {
            throw new UnimplementedError($"{op} is not yet supported on the depth dimension.");
        }

        var shape = sizes.Of(c.Input(0).Shape, out output);
        return c.Input(1).Shape.Equals(output)
            ? shape
            : throw new InvalidArgumentError($"Expected orig_output shape to be {output}, but got {c.Input(1).Shape}");
    }
}
