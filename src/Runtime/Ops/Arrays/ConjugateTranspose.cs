using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input with permuted dimensions, complex numbers conjugated.</summary>
internal sealed class ConjugateTranspose : Transpose
{
    public override string SignatureText => "ConjugateTranspose(x:T, perm:Tperm) -> (y:T) | T:type; Tperm:type=int32 in {int32,int64}";

    protected override void Compute(KernelContext c)
    {
        var type = c.Input(0).DType;
        if (type is not (DType.Complex64 or DType.Complex128))
        {
            base.Compute(c);
            return;
        }

        var output = Permuted(c);
        if (output is null)
        {
            output = c.Allocate(0, c.Input(0).Shape);
            c.Input(0).CopyTo(output);
        }

        if (type == DType.Complex64)
        {
            foreach (ref var value in output.Span<Complex64>())
            {
                value = new(value.Real, -value.Imaginary);
            }

            return;
        }

        foreach (ref var value in output.Span<Complex>())
        {
            value = Complex.Conjugate(value);
        }
    }
}
