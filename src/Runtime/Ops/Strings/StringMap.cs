using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>An op that turns each string into one string.</summary>
internal abstract class StringMap : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            output.Objects[i] = Map(c, input.StringAt(i));
        }
    }

    /// <summary>The string that takes the place of <paramref name="value"/>.</summary>
    protected abstract byte[] Map(KernelContext c, byte[] value);
}
