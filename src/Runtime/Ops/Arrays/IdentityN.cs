using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its inputs, unchanged.</summary>
internal sealed class IdentityN : ComputeOp
{
    public override string SignatureText => "IdentityN(input:list:T) -> (output:list:T) | T:list(type) >=1";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < c.OutputCount; i++)
        {
            c.SetSameAs(i, i);
        }
    }

    protected override void Compute(KernelContext c)
    {
        for (var i = 0; i < c.InputCount; i++)
        {
            c.SetOutput(i, c.Input(i));
        }
    }
}
